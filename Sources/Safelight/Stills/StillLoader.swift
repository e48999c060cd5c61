internal import Libav
internal import SystemPackage
internal import Vips

/// Takes pictures out of a film, so that the pipeline can go on with them as with any picture.
enum StillLoader {
  static let step = "load"

  /// Opens a film and decodes what the view shows of it.
  ///
  /// - Parameters:
  ///   - input: The film, which is `kind`.
  ///   - view: What is wanted of it.
  ///   - threads: How many threads may decode.
  static func load(
    _ input: InputFile, _ kind: MediaKind, _ view: FilmView, limits: Limits, threads: Int,
    control: JobControl
  ) throws(MediaError) -> DecodableInput {
    let stop = StopSignal()
    control.onCancel { stop.stop() }
    defer { control.onCancel(nil) }
    do throws(MediaError) {
      switch try StillFilm.open(
        input, kind, limits: limits, threads: view.decodesInOrder ? threads : 1, stop: stop)
      {
      case .cover(let bytes):
        guard case .frame = view else { throw noFilm }
        return try cover(bytes, of: input, control: control)
      case .pictures(var track):
        preloadEncoders()
        return try pictures(
          &track, of: input, view, limits: limits, threads: threads, control: control)
      }
    } catch {
      try control.check()
      throw error.naming(input)
    }
  }

  /// What the film's header tells of the pictures that are taken from it; a storyboard's is that of the
  /// film itself.
  static func measure(
    _ input: InputFile, _ view: FilmView, limits: Limits, control: JobControl
  ) throws(MediaError) -> FilmMeasure {
    guard let kind = try FormatSniffer.kind(of: input) else {
      throw MediaError(.unsupported, "is not media of a known format", step: step).naming(input)
    }
    let stop = StopSignal()
    control.onCancel { stop.stop() }
    defer { control.onCancel(nil) }
    do throws(MediaError) {
      switch try StillFilm.open(input, kind, limits: limits, stop: stop) {
      case .cover(let bytes):
        guard case .frame = view else { throw noFilm }
        return FilmMeasure(info: try cover(bytes, of: input, control: control).header.info)
      case .pictures(var track):
        if case .preview(let preview) = view {
          return FilmMeasure(info: info(preview, of: track, input))
        }
        let video = track.video
        let size = StillConverter.size(video.width, video.height, video.sampleAspect)
        var measure = FilmMeasure(info: MediaInfo(film: input.size, size, video.orientation))
        if case .storyboard = view {
          measure.duration = try MediaError.ofLibav("read") { () throws(LibavError) in
            try track.measureEnd()
            return track.microseconds(track.duration)
          }
        }
        return measure
      }
    } catch {
      try control.check()
      throw error.naming(input)
    }
  }

  private static var noFilm: MediaError {
    MediaError(.unsupported, "holds a cover, but no film", step: step)
  }

  private static func info(
    _ preview: FilmPreview, of track: borrowing StillTrack, _ input: InputFile
  ) -> MediaInfo {
    let video = track.video
    let size = preview.size(
      of: StillConverter.size(video.width, video.height, video.sampleAspect),
      turned: video.orientation.isTransposing)
    var info = MediaInfo(film: input.size, size, video.orientation)
    info.frames = preview.frames
    return info
  }

  /// Has libvips loaded while frames are decoded.
  private static func preloadEncoders() {
    let thread = PosixThread {
      do throws(VipsError) {
        try VipsRuntime.ensureStarted()
        VipsRuntime.finishThread()
      } catch {
        // The outcome is kept, and thrown where a picture needs it.
      }
    }
    thread?.detach()
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
    _ track: inout StillTrack, of input: InputFile, _ view: FilmView, limits: Limits,
    threads: Int, control: JobControl
  ) throws(MediaError) -> DecodableInput {
    switch view {
    case .frame(let moment):
      return try still(&track, of: input, moment, limits: limits, threads: threads)
    case .sheet(let sheet):
      var header = MediaHeader(MediaInfo(film: input.size, sheet.size, .upright))
      try LimitCheck.check(header.info, limits: limits)
      header.info.channels = 3
      let picture = try MediaError.ofLibav("decode") { () throws(LibavError) in
        try SheetFrames.picture(sheet, of: &track, control: control)
      }
      guard let picture else { throw noFrame }
      return DecodableInput(input, header, stills: [picture], warnings: [])
    case .preview(let preview):
      try LimitCheck.check(Self.info(preview, of: track, input), limits: limits)
      let (pictures, orientation) = try MediaError.ofLibav("decode") { () throws(LibavError) in
        try PreviewFrames.pictures(preview, of: &track, control: control)
      }
      guard let first = pictures.first else { throw noFrame }
      var header = MediaHeader(MediaInfo(film: input.size, first.size, orientation))
      header.info.channels = first.channels
      header.info.hasAlpha = first.channels == 4
      header.info.frames = pictures.count
      header.info.delays = pictures.map { _ in preview.delay }
      header.info.loop = 0
      return DecodableInput(input, header, stills: pictures, warnings: [])
    case .storyboard:
      throw MediaError(.usage, "a storyboard needs a file to lie in", step: "plan")
    case .mp4:
      throw MediaError(.usage, "an mp4 is no picture", step: "plan")
    }
  }

  private static func still(
    _ track: inout StillTrack, of input: InputFile, _ moment: FilmMoment, limits: Limits,
    threads: Int
  ) throws(MediaError) -> DecodableInput {
    var warnings: [String] = []
    let found: Frame?
    do throws(LibavError) {
      found = try frame(of: &track, moment, &warnings)
    } catch {
      throw MediaError(error, step: "decode")
    }
    guard let found else { throw noFrame }
    let size = StillConverter.size(of: found, aspect: track.video.sampleAspect)
    var header = MediaHeader(
      MediaInfo(film: input.size, size, found.orientation ?? track.video.orientation))
    try LimitCheck.check(header.info, limits: limits)
    let picture = try MediaError.ofLibav("convert a frame") { () throws(LibavError) in
      var converter = StillConverter(threads: threads)
      return try converter.picture(found, size)
    }
    header.info.channels = picture.channels
    header.info.hasAlpha = picture.channels == 4
    return DecodableInput(input, header, stills: [picture], warnings: warnings)
  }

  private static var noFrame: MediaError {
    MediaError(.damagedInput, "has no frame that can be decoded", step: "decode")
  }

  private static func frame(
    of track: inout StillTrack, _ moment: FilmMoment, _ warnings: inout [String]
  ) throws(LibavError) -> Frame? {
    switch moment {
    case .best: return try BestFrame.find(in: &track)
    case .share(let share):
      try track.measureEnd()
      let ticks = Double(track.duration) * min(max(0, share), 1)
      return try track.frame(at: track.start &+ Int(ticks))
    case .time(let time):
      let ticks = track.ticks(at: time)
      let found = try track.frame(at: ticks)
      if let shown = found?.time, ticks &- shown > track.ticks(1_000_000) { try track.measureEnd() }
      if let end = track.end, ticks >= end {
        warnings.append("ends before the moment asked for; its last frame was taken")
      }
      return found
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

extension FilmView {
  /// Whether frame after frame is decoded, which several threads do sooner; of key frames alone, each is
  /// waited for.
  fileprivate var decodesInOrder: Bool {
    switch self {
    case .frame(.best), .storyboard, .sheet, .mp4: false
    case .frame, .preview: true
    }
  }
}
