/// The order to draw the marks of a film, once for all of its frames.
///
/// They are written to its one output, one after the other: straight RGBA, 8 bits a sample, row by row.
struct MarkOrder: Codable, Sendable {
  var watermarks: [Watermark]
  /// The size of the frames that they are laid on.
  var size: PixelSize
}

/// The marks of a film as they were drawn.
struct DrawnMarks: Codable, Sendable {
  /// Where each lies in a frame, in the order in which they are laid; those with nothing to see are not
  /// among them.
  var boxes: [PixelRect] = []
  /// What went otherwise than asked.
  var warnings: [String] = []

  /// Bytes of the file that they are in; nil where no frame has such boxes.
  func bytes(in size: PixelSize) -> Int? {
    var count = 0
    for box in boxes {
      guard box.x >= 0, box.y >= 0, box.width > 0, box.height > 0,
        box.width <= size.width, box.x <= size.width - box.width, box.height <= size.height,
        box.y <= size.height - box.height
      else { return nil }
      count += box.width * box.height * 4
    }
    return count
  }
}
