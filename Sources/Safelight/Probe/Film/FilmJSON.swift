/// What probing found out about a film, as fields of the `media` object of a report.
enum FilmJSON {
  static func fields(_ info: FilmInfo) -> [(name: String, value: JSONValue)] {
    let picture = info.video?.picture
    return [
      ("format", .string(info.container)), ("mime", .string(info.mimeType)),
      ("bytes", .integer(info.bytes)),
      ("width", .optional(picture?.display.width, JSONValue.integer)),
      ("height", .optional(picture?.display.height, JSONValue.integer)),
      ("stored_width", .optional(picture?.stored.width, JSONValue.integer)),
      ("stored_height", .optional(picture?.stored.height, JSONValue.integer)),
      ("duration_ms", .optional(info.duration, milliseconds)),
      ("bit_rate", .optional(info.bitRate, JSONValue.integer)),
      ("title", .optional(info.title, JSONValue.string)),
      ("created", .optional(info.created, JSONValue.string)),
      ("chapters", .integer(info.chapters)),
      ("audio_offset_ms", .optional(info.audioOffset, milliseconds)),
      ("streams", .array(info.streams.map(stream))),
      (
        "hls",
        .object([
          ("copyable", .bool(info.copyObstacles.isEmpty)),
          ("reasons", .array(info.copyObstacles.map(JSONValue.string))),
        ])
      ),
    ]
  }

  static func rung(_ rung: PlannedRung) -> JSONValue {
    .object([
      ("name", .string(rung.name)), ("width", .integer(rung.size.width)),
      ("height", .integer(rung.size.height)),
      ("frame_rate", .number(rung.frames.frameRate.approximate)),
      ("crf", .number(rung.constantRateFactor)), ("max_rate", .integer(rung.maximumRate)),
      ("buffer_size", .integer(rung.bufferSize)), ("copied", .bool(rung.isCopied)),
    ])
  }

  private static func stream(_ stream: FilmStream) -> JSONValue {
    let common: [(name: String, value: JSONValue)] = [
      ("index", .integer(stream.index)), ("type", .string(stream.kind.rawValue)),
      ("codec", .string(stream.codec)),
      ("codec_tag", .optional(stream.codecTag, JSONValue.string)),
      ("profile", .optional(stream.profile, JSONValue.string)),
      ("level", .optional(stream.level, JSONValue.string)),
      ("codecs", .optional(stream.codecs, JSONValue.string)),
      ("language", .optional(stream.language, JSONValue.string)),
      ("title", .optional(stream.title, JSONValue.string)),
      ("dispositions", .array(stream.dispositions.map(JSONValue.string))),
      ("start_ms", .optional(stream.start, milliseconds)),
      ("duration_ms", .optional(stream.duration, milliseconds)),
      ("bit_rate", .optional(stream.bitRate, JSONValue.integer)),
      ("packets", .optional(stream.packets, JSONValue.integer)),
    ]
    var fields = common
    if let picture = stream.picture { fields += self.picture(picture) }
    if let sound = stream.sound { fields += self.sound(sound) }
    if let subtitle = stream.subtitle { fields.append(("subtitle", .string(subtitle))) }
    if stream.isCover { fields.append(("cover", .bool(true))) }
    return .object(fields)
  }

  private static func picture(
    _ picture: FilmStream.Picture
  ) -> [(name: String, value: JSONValue)] {
    [
      ("width", .integer(picture.display.width)), ("height", .integer(picture.display.height)),
      ("stored_width", .integer(picture.stored.width)),
      ("stored_height", .integer(picture.stored.height)),
      ("pixel_aspect", .string("\(picture.pixelAspect.width):\(picture.pixelAspect.height)")),
      ("rotation", .integer(picture.rotation)), ("mirrored", .bool(picture.isMirrored)),
      ("frame_rate", .optional(picture.frameRate?.value, JSONValue.number)),
      (
        "frame_rate_exact",
        .optional(picture.frameRate) { .string("\($0.numerator)/\($0.denominator)") }
      ),
      ("timing", .optional(picture.timing, timing)),
      ("pixel_format", .optional(picture.pixelFormat, JSONValue.string)),
      ("depth", .optional(picture.depth, JSONValue.integer)),
      ("chroma", .optional(picture.chroma, JSONValue.string)),
      ("range", .optional(picture.range, JSONValue.string)),
      ("primaries", .optional(picture.primaries, JSONValue.string)),
      ("transfer", .optional(picture.transfer, JSONValue.string)),
      ("matrix", .optional(picture.matrix, JSONValue.string)),
      ("hdr", .optional(picture.dynamicRange, JSONValue.string)),
      ("max_content_light", .optional(picture.maxContentLight, JSONValue.integer)),
      ("max_frame_light", .optional(picture.maxFrameLight, JSONValue.integer)),
      ("mastering_peak", .optional(picture.masteringPeak, JSONValue.number)),
      ("dolby_vision_profile", .optional(picture.dolbyProfile, JSONValue.integer)),
      ("field_order", .optional(picture.fieldOrder, JSONValue.string)),
      ("reordering", .integer(picture.reordering)),
    ]
  }

  private static func timing(_ timing: FrameTiming) -> JSONValue {
    .object([
      ("frames", .integer(timing.frames)), ("sampled", .bool(timing.isSample)),
      ("variable", .bool(timing.isVariable)), ("shortest_ms", milliseconds(timing.shortest)),
      ("longest_ms", milliseconds(timing.longest)), ("key_frames", .integer(timing.keyFrames)),
      ("shortest_key_interval_ms", .optional(timing.shortestKeyInterval, milliseconds)),
      ("longest_key_interval_ms", .optional(timing.longestKeyInterval, milliseconds)),
      ("open_key_frames", .optional(timing.openKeyFrames, JSONValue.integer)),
    ])
  }

  private static func sound(_ sound: FilmStream.Sound) -> [(name: String, value: JSONValue)] {
    [
      ("sample_rate", .integer(sound.sampleRate)), ("channels", .integer(sound.channels)),
      ("layout", .string(sound.layout)), ("depth", .optional(sound.depth, JSONValue.integer)),
      ("priming", .integer(sound.priming)),
    ]
  }

  /// Thousandths of a second, to the millionth.
  private static func milliseconds(_ seconds: Double) -> JSONValue {
    .number((seconds * 1e6).rounded() / 1e3)
  }
}
