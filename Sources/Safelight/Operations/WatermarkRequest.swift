/// A watermark as people ask for it, one word for each property, on the command line or in a recipe.
package struct WatermarkRequest {
  package var image: String?
  package var text: TextMark?
  /// The image for light ground.
  package var darkImage: String?
  /// The text's colour on light ground.
  package var darkColor: Color?
  /// Whether what lies beneath decides between two marks.
  package var choosesByGround = false
  package var position: Position?
  package var margin: Watermark.Margin?
  package var scale: Watermark.Scale?
  package var opacity: Double?
  package var blend: Watermark.BlendMode?
  package var angle: Double?
  package var tile = false
  package var gap: Watermark.Margin?
  package var stagger = false
  package var minSize: PixelSize?
  /// What stands before a property's name in messages, such as `--`.
  package var prefix = ""

  package init() {}

  /// The step.
  ///
  /// - Throws: ``MediaError/Code/usage`` for properties that contradict each other.
  package func watermark() throws(MediaError) -> Watermark {
    let mark = try self.mark()
    var watermark = Watermark(mark, at: position ?? (tile ? .center : .southEast))
    if let margin { watermark.margin = margin }
    if let scale { watermark.scale = scale }
    if let opacity { watermark.opacity = opacity }
    if let blend { watermark.blend = blend }
    if let angle { watermark.angle = angle }
    if tile {
      watermark.tiling = Watermark.Tiling(stagger: stagger)
      if let gap { watermark.tiling?.gap = gap }
    } else if gap != nil || stagger {
      throw usage("\(prefix)\(gap != nil ? "gap" : "stagger") needs \(prefix)tile")
    }
    watermark.darkMark = try darkMark()
    watermark.minSize = minSize
    return watermark
  }

  private func mark() throws(MediaError) -> Watermark.Mark {
    switch (image, text) {
    case (let path?, nil): return .image(path)
    case (nil, let text?): return .text(text)
    case (nil, nil):
      throw usage("what mark? give \(prefix)image or \(prefix)text")
    default: throw usage("\(prefix)image and \(prefix)text exclude each other")
    }
  }

  private func darkMark() throws(MediaError) -> Watermark.Mark? {
    guard choosesByGround else {
      guard darkImage == nil, darkColor == nil else {
        throw usage("\(prefix)dark-\(darkImage == nil ? "color" : "image") needs \(prefix)on auto")
      }
      return nil
    }
    if var dark = text {
      guard darkImage == nil else { throw usage("\(prefix)dark-image needs \(prefix)image") }
      dark.color = darkColor ?? .black
      return .text(dark)
    }
    guard darkColor == nil else { throw usage("\(prefix)dark-color needs \(prefix)text") }
    guard let darkImage else {
      throw usage("\(prefix)on auto chooses between two marks: give \(prefix)dark-image too")
    }
    return .image(darkImage)
  }

  private func usage(_ message: String) -> MediaError { MediaError(.usage, message) }
}
