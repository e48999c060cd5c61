internal import SystemPackage

/// The marks of one film, drawn once and kept in memory, from where all ranges take them.
struct MarkSheet: Sendable {
  /// Where they lie.
  private(set) var drawn = DrawnMarks()
  private var file: InputFile?

  /// What went otherwise than asked, one sentence each.
  var warnings: [String] { drawn.warnings }

  /// Has them drawn; blocks.
  ///
  /// - Parameters:
  ///   - size: The frames'; nil where there are none.
  init(
    _ watermarks: [Watermark], for size: PixelSize?, _ crew: StreamCrew
  ) throws(MediaError) {
    guard !watermarks.isEmpty else { return }
    guard let size else {
      drawn.warnings = ["the film has no picture: there is no watermark"]
      return
    }
    for watermark in watermarks {
      guard let objection = watermark.objectionOfFilms else { continue }
      throw MediaError(.usage, objection, step: Watermark.name)
    }
    let memory = try MediaError.opening(Watermark.name, MemoryFile.make)
    let file = InputFile(adopting: memory, size: 0, label: Watermark.name)
    let order = MarkOrder(watermarks: watermarks, size: size)
    let job = StreamCrew.Job(order: .drawMarks(order), weight: 1) { () throws(MediaError) in
      [try Self.duplicate(file)]
    }
    guard case .drewMarks(let drawn) = try crew.run([job], atOnce: 1, onProgress: { _ in }).first
    else { throw WorkerPool.confused }
    self.drawn = drawn
    if !drawn.boxes.isEmpty { self.file = file }
  }

  /// The files of an order for a range and, where there are marks, the one with them; if that cannot be had,
  /// those files are closed.
  func added(to files: [FileDescriptor]) throws(MediaError) -> [FileDescriptor] {
    guard let file else { return files }
    do throws(MediaError) {
      return files + [try Self.duplicate(file)]
    } catch {
      for file in files { try? file.close() }
      throw error
    }
  }

  private static func duplicate(_ file: InputFile) throws(MediaError) -> FileDescriptor {
    do throws(Errno) {
      return try file.descriptor.copied()
    } catch {
      throw MediaError(.ioError, "cannot keep the watermark: \(error)", step: Watermark.name)
    }
  }
}
