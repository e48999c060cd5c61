internal import Libav
internal import SystemPackage

/// Lays the marks of a film over its frames, in the size of the largest rung.
final class FrameMarking {
  private let marks: [MarkLayers]
  private let sizing: FrameSizing
  /// The last frame that was marked, and what came of it: it may be shown again.
  private var last: (frame: Frame, marked: Frame)?

  /// Reads the marks.
  ///
  /// - Parameters:
  ///   - drawn: What was drawn for frames of that size.
  ///   - descriptor: The file that it was written to; it stays open.
  init(
    _ drawn: DrawnMarks, in size: PixelSize, _ descriptor: FileDescriptor
  ) throws(MediaError) {
    guard let bytes = drawn.bytes(in: size), let copy = try? descriptor.copied() else {
      throw Self.confused
    }
    let file = InputFile(adopting: copy, size: bytes, label: Watermark.name)
    var marks: [MarkLayers] = []
    var offset = 0
    for box in drawn.boxes {
      let samples = try file.bytes(at: offset, count: box.width * box.height * 4)
      guard let layers = MarkLayers(samples, at: box, in: size) else { throw Self.confused }
      marks.append(layers)
      offset += samples.count
    }
    self.marks = marks
    sizing = FrameSizing(to: size)
  }

  private static var confused: MediaError {
    MediaError(.engineCrashed, "the watermark is not what was drawn", step: Watermark.name)
  }

  /// The frame scaled, with the marks.
  func marked(_ frame: Frame) throws(MediaError) -> Frame {
    if let last, last.frame === frame { return last.marked }
    let marked = try MediaError.ofLibav("mark a frame") { () throws(LibavError) in
      // Decoders go on to read what they gave.
      let scaled = try sizing.scaled(frame)
      let own = scaled === frame ? try frame.copy() : scaled
      try own.makeWritable()
      for mark in marks { try mark.lay(over: own) }
      return own
    }
    last = (frame, marked)
    return marked
  }
}
