internal import Libav
internal import SystemPackage

/// Takes pictures out of a film, so that the pipeline can go on with them as with any picture.
enum StillLoader {
  static let step = "load"

  /// Opens a film and decodes what the view shows of it.
  ///
  /// - Parameters:
  ///   - input: The film, which is `kind`.
  ///   - view: What is wanted of it.
  static func load(
    _ input: InputFile, _ kind: MediaKind, _ view: FilmView, limits: Limits, control: JobControl
  ) throws(MediaError) -> DecodableInput {
    let stop = StopSignal()
    control.onCancel { stop.stop() }
    defer { control.onCancel(nil) }
    do throws(MediaError) {
      switch try StillFilm.open(input, kind, limits: limits, stop: stop) {
      case .cover(let bytes):
        return try cover(bytes, of: input, control: control)
      case .pictures(var track):
        return try pictures(&track, of: input, view, limits: limits)
      }
    } catch {
      try control.check()
      throw error.naming(input)
    }
  }

  /// What the film's header tells of the picture that ``load`` would take from it.
  static func measure(
    _ input: InputFile, _ view: FilmView, limits: Limits, control: JobControl
  ) throws(MediaError) -> MediaInfo {
    guard let kind = try FormatSniffer.kind(of: input) else {
      throw MediaError(.unsupported, "is not media of a known format", step: step).naming(input)
    }
    let stop = StopSignal()
    control.onCancel { stop.stop() }
    defer { control.onCancel(nil) }
    do throws(MediaError) {
      switch try StillFilm.open(input, kind, limits: limits, stop: stop) {
      case .cover(let bytes): return try cover(bytes, of: input, control: control).header.info
      case .pictures(let track):
        let video = track.video
        return MediaInfo(
          film: input.size,
          StillConverter.size(video.width, video.height, video.sampleAspect), video.orientation)
      }
    } catch {
      try control.check()
      throw error.naming(input)
    }
  }

  private static func cover(
    _ bytes: [UInt8], of input: InputFile, control: JobControl
  ) throws(MediaError) -> DecodableInput {
    let file = try InputFile.open(.bytes(bytes), label: input.label, control: control)
    var header = try HeaderReader.read(file)
    header.info.bytes = input.size
    return try DecodableInput(file, header, control: control)
  }

  private static func pictures(
    _ track: inout StillTrack, of input: InputFile, _ view: FilmView, limits: Limits
  ) throws(MediaError) -> DecodableInput {
    var warnings: [String] = []
    let found: Frame?
    do throws(LibavError) {
      found = try frame(of: &track, view, &warnings)
    } catch {
      throw MediaError(error, step: "decode")
    }
    guard let found else {
      throw MediaError(.damagedInput, "has no frame that can be decoded", step: "decode")
    }
    let size = StillConverter.size(of: found, aspect: track.video.sampleAspect)
    var header = MediaHeader(
      MediaInfo(film: input.size, size, found.orientation ?? track.video.orientation))
    try LimitCheck.check(header.info, limits: limits)
    let picture = try MediaError.ofLibav("convert a frame") { () throws(LibavError) in
      var converter = StillConverter()
      return try converter.picture(found, size)
    }
    header.info.channels = picture.channels
    header.info.hasAlpha = picture.channels == 4
    return DecodableInput(input, header, stills: [picture], warnings: warnings)
  }

  private static func frame(
    of track: inout StillTrack, _ view: FilmView, _ warnings: inout [String]
  ) throws(LibavError) -> Frame? {
    switch view {
    case .frame(.best): return try BestFrame.find(in: &track)
    case .frame(.share(let share)):
      let ticks = Double(track.duration) * min(max(0, share), 1)
      return try track.frame(at: track.start &+ Int(ticks))
    case .frame(.time(let time)):
      let ticks = track.ticks(at: time)
      if let end = track.end, ticks >= end {
        warnings.append("ends before the moment asked for; its last frame was taken")
      }
      return try track.frame(at: ticks)
    }
  }
}

extension MediaInfo {
  /// What is known of a film's pictures: their size in square pixels and how they are turned.
  init(film bytes: Int, _ stored: PixelSize, _ orientation: FrameOrientation) {
    self.init(format: .mp4, bytes: bytes, stored: stored)
    self.orientation = orientation.exif
  }
}

extension FrameOrientation {
  /// The same as EXIF counts it, 1…8.
  var exif: Int {
    switch turns {
    case 1: isMirrored ? 7 : 6
    case 2: isMirrored ? 4 : 3
    case 3: isMirrored ? 5 : 8
    default: isMirrored ? 2 : 1
    }
  }
}
