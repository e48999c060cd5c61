internal import Synchronization
internal import SystemPackage
internal import Vips

/// Reads the picture files that marks are made of, each once a process as long as it stays as it is.
enum MarkLoader {
  /// What a mark may be. The user names it, so drawings need no permission.
  static let formats: [ImageFormat] = [.png, .webp, .jpeg, .svg, .avif, .heic, .gif, .tiff]

  /// What is wrong with a mark's file as far as its first bytes tell; nothing is decoded.
  package static func check(_ path: String) throws(MediaError) {
    let file: InputFile
    do throws(MediaError) {
      let status = try MediaError.opening(path) { () throws(Errno) in
        try FileSystem.status(FilePath(path))
      }
      if let status, status.type != .regular, status.type != .directory {
        throw MediaError(.noInput, "a mark is a file, since every picture reads it anew")
      }
      file = try InputFile.open(.file(FilePath(path)))
    } catch {
      throw MediaError(.noInput, "cannot read the mark \(path): \(error.readingFailure)")
    }
    guard case .image(let format) = try FormatSniffer.kind(of: file) else {
      throw MediaError(.unsupported, "the mark \(path) is not a picture of a known format")
    }
    try check(format, path)
  }

  private static func check(_ format: ImageFormat, _ path: String) throws(MediaError) {
    guard !formats.contains(format) else { return }
    let names = Names.alternatives(formats.map(\.rawValue))
    throw MediaError(.unsupported, "the mark \(path) is \(format.rawValue); a mark is \(names)")
  }

  /// Reads and decodes a mark's file.
  ///
  /// - Throws: ``MediaError`` that names the mark.
  static func load(
    _ path: String, limits: Limits, control: JobControl
  ) throws(MediaError) -> LoadedMark {
    do throws(MediaError) {
      let file = try HandedFiles.open(path)
      let stamp = InputStamp(try file.status())
      if let known = cache.withLock({ $0.first { $0.stamp == stamp && $0.path == path } }) {
        return known.mark
      }
      let mark = try read(file, limits: limits, control: control)
      cache.withLock { entries in
        if entries.count >= mostKept { entries.removeFirst() }
        entries.append(Entry(stamp: stamp, path: path, mark: mark))
      }
      return mark
    } catch {
      throw explained(error, path)
    }
  }

  private struct Entry {
    let stamp: InputStamp
    let path: String
    let mark: LoadedMark
  }

  private static let cache = Mutex<[Entry]>([])
  /// A recipe with more marks than these decodes some of them again for every picture.
  private static let mostKept = 4

  private static func read(
    _ file: InputFile, limits: Limits, control: JobControl
  ) throws(MediaError) -> LoadedMark {
    let header = try HeaderReader.read(file)
    let info = header.info
    try check(info.format, file.label)
    if info.format == .svg { return try drawing(file, info, limits: limits) }
    var single = info
    single.frames = 1
    try LimitCheck.check(single, limits: limits)
    var encoding = Encoding(format: .png)
    encoding.profile = .keep
    encoding.depth = .eight
    if info.frames > 1 { encoding.frame = 0 }
    let decodable = try DecodableInput(file, header, control: control)
    let plan = try OutputPlan(recipe: Recipe(steps: []), encoding: encoding, info: info)
    let load = LoadPlan([plan], info: info, decodedAs: decodable.decodedAs)
    try LimitCheck.check(
      memoryFor: info, shrink: 1, frames: load.pages ?? info.frames, limits: limits)
    try LoadStage.prepare(info.format)
    do throws(VipsError) {
      for _ in 0..<mostAttempts {
        let before = VipsRuntime.complaints.failedStrips
        let frames = try LoadStage.open(decodable.file, load, info: info, tolerance: .warnings)
        var state = RenderState(frames: frames, plan: plan, fullSize: nil)
        try OrientStage.run(&state)
        try ColorStage.run(&state)
        let picture = try state.frames.first.withAlpha().inMemory()
        // Depending on which thread is done first, libvips takes such strips for black ones.
        if VipsRuntime.complaints.failedStrips == before { return LoadedMark(picture: picture) }
      }
      throw VipsError(VipsRuntime.takeMessages())
    } catch {
      throw MediaError(.damagedInput, "cannot be decoded", engineMessage: error.message)
    }
  }

  /// Complaints may be about what other threads decode; those about the mark come each time.
  private static let mostAttempts = 8

  private static func drawing(
    _ file: InputFile, _ info: MediaInfo, limits: Limits
  ) throws(MediaError) -> LoadedMark {
    guard file.size <= min(limits.memory, longestDrawing) else {
      throw MediaError(.limitExceeded, "is a drawing of more than 16 MiB")
    }
    try LoadStage.prepare(.svg)
    let mark = LoadedMark(
      drawing: try file.bytes(at: 0, count: file.size), size: info.stored)
    do throws(VipsError) {
      // Tells whether it can be drawn.
      _ = try mark.drawn(width: 16, height: 16, fields: TextFields())
    } catch {
      throw MediaError(.damagedInput, "cannot be drawn", engineMessage: error.message)
    }
    return mark
  }

  private static let longestDrawing = 16 << 20

  private static func explained(_ error: MediaError, _ path: String) -> MediaError {
    var named = error
    if !error.message.contains(path) { named.message = "the mark \(path) \(error.message)" }
    named.input = nil
    named.step = Watermark.name
    return named
  }
}
