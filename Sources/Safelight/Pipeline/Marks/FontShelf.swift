internal import Synchronization
internal import SystemPackage
internal import Vips

/// The fonts of this process: the machine's, looked for once, and those of files that were named.
enum FontShelf {
  private struct Entry {
    let stamp: InputStamp
    let fonts: Fonts
  }

  /// Held for good: Cairo knows a font by its path, and one path must not lead to two fonts.
  private struct Shelf {
    var machine: Fonts?
    var files: [Entry] = []
    var copies: [InputFile] = []
  }

  private static let shelf = Mutex(Shelf())
  /// More font files than one process has use for.
  private static let mostFiles = 32
  private static let longest = 256 << 20

  /// The machine's fonts and, before them, those of a file.
  ///
  /// - Throws: ``MediaError`` that names the file.
  static func fonts(of path: String?) throws(MediaError) -> Fonts {
    try Result { () throws(MediaError) in
      guard let path else { return try machine() }
      do throws(MediaError) {
        return try file(HandedFiles.open(path), path)
      } catch {
        throw error.message.contains(path)
          ? error : MediaError(error.code, "cannot read the font \(path): \(error.readingFailure)")
      }
    }.get()
  }

  private static func machine() throws(MediaError) -> Fonts {
    if let known = shelf.withLock(\.machine) { return known }
    do throws(VipsError) {
      let fonts = try Fonts.open()
      shelf.withLock { $0.machine = fonts }
      return fonts
    } catch {
      throw MediaError(.unavailable, "cannot draw text here", engineMessage: error.message)
    }
  }

  private static func file(_ file: InputFile, _ path: String) throws(MediaError) -> Fonts {
    let stamp = InputStamp(try file.status())
    if let known = shelf.withLock({ $0.files.first { $0.stamp == stamp } }) { return known.fonts }
    guard file.size <= longest else {
      throw MediaError(.limitExceeded, "the font \(path) has more than 256 MiB")
    }
    // fontconfig opens fonts by name, and a worker may open none on disk.
    let copy = try InputFile.open(.bytes(try file.bytes(at: 0, count: file.size)))
    let fonts: Fonts
    do throws(VipsError) {
      try VipsRuntime.ensureStarted()
      fonts = try Fonts.open(file: "/proc/self/fd/\(copy.descriptor.rawValue)")
    } catch {
      throw MediaError(.unsupported, "cannot use the font \(path): \(error.message)")
    }
    return try shelf.withLock { (shelf) -> Result<Fonts, MediaError> in
      guard shelf.files.count < mostFiles else {
        return .failure(
          MediaError(.limitExceeded, "the font \(path) is one of more than \(mostFiles)"))
      }
      shelf.files.append(Entry(stamp: stamp, fonts: fonts))
      shelf.copies.append(copy)
      return .success(fonts)
    }.get()
  }
}
