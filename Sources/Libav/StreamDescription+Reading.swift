internal import CLibav

extension StreamDescription {
  /// Reads what libav knows of a stream.
  init(_ demuxer: OpaquePointer, index: Int, parameters: CodecParameters) {
    var stream = clibav_stream_fields()
    unsafe clibav_demuxer_stream(demuxer, CInt(index), &stream)
    let fields = unsafe parameters.fields
    unsafe self.init(
      index: index, id: Int(stream.id), kind: Self.kind(fields, stream),
      codec: parameters.codec, codecTag: Self.tag(fields.tag),
      profile: fields.profile >= 0 ? Int(fields.profile) : nil,
      profileName: fields.profile_name.map { unsafe String(cString: $0) },
      level: fields.level >= 0 ? Int(fields.level) : nil, timeBase: Rational(stream.time_base),
      start: Ticks.known(stream.start), duration: Ticks.known(stream.duration),
      frameCount: stream.frames > 0 ? Int(stream.frames) : nil,
      bitRate: fields.bit_rate > 0 ? Int(fields.bit_rate) : nil,
      language: Self.text(demuxer, index, "language"), title: Self.text(demuxer, index, "title"),
      disposition: StreamDisposition(rawValue: Int(stream.disposition)),
      extradata: parameters.extradata)
  }

  private static func kind(
    _ fields: clibav_parameter_fields, _ stream: clibav_stream_fields
  ) -> Kind {
    switch unsafe fields.kind {
    case 0: return unsafe .video(VideoDescription(fields, stream))
    case 1: return unsafe .audio(AudioDescription(fields))
    case 2: return .data
    case 3:
      if unsafe fields.is_text { return .subtitle(.text) }
      return unsafe .subtitle(fields.is_bitmap ? .bitmap : .unknown)
    case 4: return .attachment
    default: return .unknown
    }
  }

  /// The characters of a tag that can be shown.
  private static func tag(_ tag: UInt32) -> String {
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: tag >> ($0 * 8)) }
    guard bytes.allSatisfy({ 0x20...0x7E ~= $0 }) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func text(_ demuxer: OpaquePointer, _ index: Int, _ key: String) -> String? {
    guard let text = unsafe clibav_demuxer_tag(demuxer, CInt(index), key) else { return nil }
    return unsafe String(cString: text)
  }
}

extension VideoDescription {
  fileprivate init(_ fields: clibav_parameter_fields, _ stream: clibav_stream_fields) {
    let container = Rational(stream.sample_aspect)
    let matrix = unsafe withUnsafeBytes(of: stream.matrix) {
      unsafe [Int32]($0.bindMemory(to: Int32.self))
    }
    unsafe self.init(
      width: Int(fields.width), height: Int(fields.height),
      sampleAspect: container.isPositive ? container : Rational(fields.sample_aspect),
      orientation: stream.has_matrix
        ? FrameOrientation(DisplayMatrix(matrix)) ?? .upright : .upright,
      averageRate: Rational(stream.average_rate), realRate: Rational(stream.real_rate),
      pixelFormat: fields.format.map { unsafe PixelFormat(String(cString: $0)) },
      bitDepth: Int(fields.depth), chroma: ChromaSampling(fields),
      color: ColorDescription(fields),
      fieldOrder: FieldOrder(rawValue: Int(fields.field_order)) ?? .unknown,
      reordering: Int(fields.reordering), isIntraOnly: fields.is_intra_only,
      mastering: MasteringDisplay(stream), lightLevel: ContentLightLevel(stream),
      dolbyVision: DolbyVision(stream))
  }
}

extension VideoDescription.ChromaSampling {
  fileprivate init?(_ fields: clibav_parameter_fields) {
    guard unsafe fields.components > 0 else { return nil }
    if unsafe fields.components < 3 {
      self = .none
      return
    }
    switch unsafe (fields.chroma_x, fields.chroma_y) {
    case (0, 0): self = .full
    case (1, 0): self = .across
    case (1, 1): self = .both
    case (2, 0): self = .quarter
    case (0, 1): self = .down
    case (2, 2): self = .sixteenth
    default: return nil
    }
  }
}

extension VideoDescription.MasteringDisplay {
  fileprivate init?(_ stream: clibav_stream_fields) {
    guard stream.has_mastering else { return nil }
    let (p, l) = (stream.primaries, stream.luminance)
    self.init(
      primaries: [p.0, p.1, p.2, p.3, p.4, p.5, p.6, p.7], leastLuminance: l.0, mostLuminance: l.1)
  }
}

extension VideoDescription.ContentLightLevel {
  fileprivate init?(_ stream: clibav_stream_fields) {
    guard stream.has_light else { return nil }
    self.init(mostOfPixels: Int(stream.max_cll), mostOfFrames: Int(stream.max_fall))
  }
}

extension VideoDescription.DolbyVision {
  fileprivate init?(_ stream: clibav_stream_fields) {
    guard stream.has_dolby else { return nil }
    self.init(
      profile: Int(stream.dolby_profile), level: Int(stream.dolby_level),
      compatibility: Int(stream.dolby_compatibility))
  }
}

extension AudioDescription {
  fileprivate init(_ fields: clibav_parameter_fields) {
    let layout = unsafe withUnsafeBytes(of: fields.layout) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    unsafe self.init(
      sampleRate: Int(fields.sample_rate), channels: Int(fields.channels), layout: layout,
      sampleFormat: fields.format.map { unsafe String(cString: $0) },
      bitDepth: Int(fields.bits_per_sample), frameSize: Int(fields.frame_size),
      initialPadding: Int(fields.initial_padding), trailingPadding: Int(fields.trailing_padding))
  }
}
