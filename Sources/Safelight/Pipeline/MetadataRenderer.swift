internal import SystemPackage

/// Makes the outputs of recipes that edit metadata only: copies of the input but for a few bytes.
enum MetadataRenderer {
  /// Makes one output: edits, writes, reads what was written, and proves it.
  static func render(
    _ input: InputFile, _ request: RenderRequest, control: JobControl
  ) throws(MediaError) -> (output: Rendered, warnings: [String]) {
    do throws(MediaError) {
      return try edit(input, request, control)
    } catch {
      throw error.naming(input)
    }
  }

  private static func edit(
    _ input: InputFile, _ request: RenderRequest, _ control: JobControl
  ) throws(MediaError) -> (output: Rendered, warnings: [String]) {
    let steps = request.recipe.steps.compactMap { $0 as? any MetadataOperation }
    var source = input
    var warnings: [String] = []
    var rendered: Rendered?
    for (index, step) in steps.enumerated() {
      try control.check()
      let isLast = index == steps.count - 1
      let target = isLast ? request.descriptor : try MediaError.writing("memory", MemoryFile.make)
      let file = try MetadataFile(source)
      try check(file, request.encoding)
      let changes = try step.changes(to: file)
      for warning in changes.warnings where !warnings.contains(warning) {
        warnings.append(warning)
      }
      let count = try write(source, changes.edits, to: target)
      try control.check()
      let copy = try InputFile(
        adopting: MediaError.writing("memory") { () throws(Errno) in try target.copied() },
        size: count, label: input.label)
      if !isLast { try? target.close() }
      let written = try MetadataFile(copy, of: file, changes.edits)
      try MetadataProof(file, source, changes.edits, written, copy).check(control)
      try step.verify(written, from: file)
      rendered = Rendered(
        format: written.format, size: written.size, frames: written.frames, bytes: count,
        quality: nil)
      source = copy
    }
    guard let rendered else {
      throw MediaError(.badRecipe, "there is nothing to edit", step: MetadataFile.step)
    }
    return (rendered, warnings)
  }

  /// Refuses an output named as another format: the format stays what it is.
  private static func check(_ file: MetadataFile, _ encoding: Encoding) throws(MediaError) {
    guard let asked = encoding.format, asked != file.format else { return }
    // The two kinds of films are told apart by a brand that names are often not in line with.
    let films: Set<ImageFormat> = [.mp4, .mov]
    if films.isSuperset(of: [asked, file.format]) { return }
    throw otherFormat(asked, than: file.format)
  }

  /// The error of an output named as another format than its input's.
  static func otherFormat(_ asked: ImageFormat, than format: ImageFormat) -> MediaError {
    MediaError(
      .usage,
      "the input is \(format.rawValue) and stays so: the output cannot be \(asked.rawValue); "
        + "convert makes other formats", step: MetadataFile.step)
  }

  /// Writes the edited file and returns its length.
  private static func write(
    _ input: InputFile, _ edits: ByteEdits, to file: FileDescriptor
  ) throws(MediaError) -> Int {
    do throws(Errno) {
      var count = 0
      for piece in edits.pieces(ofLength: input.size) {
        switch piece {
        case .original(let range):
          try file.write(range, of: input.descriptor)
          count += range.count
        case .new(let bytes):
          try unsafe file.write(all: bytes.span.bytes)
          count += bytes.count
        case .zeros(let length):
          try file.write(zeros: length)
          count += length
        }
      }
      return count
    } catch {
      throw MediaError(.ioError, "cannot write", step: "write", engineMessage: "\(error)")
    }
  }
}
