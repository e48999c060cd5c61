package import Vips

extension TextMark {
  /// The text drawn: sRGB with alpha, 8 bits a sample, in memory, cut to its ink.
  ///
  /// - Parameters:
  ///   - width: Pixels it comes out wide, or fewer where `height` bounds it; nil leaves it to `height`.
  ///   - height: Pixels it comes out high at most. With neither the font's own size decides.
  ///   - fields: What stands for its fields.
  ///   - alignment: Where its lines stand below each other.
  /// - Returns: nil when no ink is left, as for a field that the picture does not tell.
  package func raster(
    width: Int?, height: Int?, fields: TextFields, alignment: TextLayout.Alignment = .left
  ) throws(VipsError) -> Raster? {
    guard let (layout, font) = try layout(fields, alignment) else { return nil }
    let ink = layout.ink
    guard ink.width > 0, ink.height > 0 else { return nil }
    var scale = font.size / TextLayout.em
    if width != nil || height != nil {
      scale = TextExtent.scale(
        self, ink: ink, width: width.map { min($0, Self.longestSide) },
        height: height.map { min($0, Self.longestSide) })
    }
    let extent = TextExtent(self, ink: ink, scale: scale)
    // A hair over a whole pixel is that pixel.
    let size = [extent.width, extent.height].map { max(1, Int(($0 - 1e-6).rounded(.up))) }
    let drawn = PixelSize(
      width: min(size[0], Self.longestSide), height: min(size[1], Self.longestSide))
    return try draw(layout, extent, scale, drawn)
  }

  /// The longest side that Cairo draws.
  private static let longestSide = 32_767

  /// What went otherwise than asked in one picture.
  package func warnings(fields: TextFields) -> [String] {
    guard let template = try? TextTemplate(text) else { return [] }
    let lacking = template.filled(with: fields).lacking
    let warnings = lacking.map { "the watermark's {\($0)} is not told by the picture" }
    guard let missing = try? layout(fields)?.layout.missingLetters, missing > 0 else {
      return warnings
    }
    return warnings + ["no font has \(missing) of the watermark's letters, shown as boxes"]
  }

  private func layout(
    _ fields: TextFields, _ alignment: TextLayout.Alignment = .left
  ) throws(VipsError) -> (layout: TextLayout, font: TextFont)? {
    do throws(MediaError) {
      let text = try TextTemplate(text).filled(with: fields).text
      guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
        return nil
      }
      let font = try TextFont(self)
      let layout = try Result { () throws(VipsError) in
        try TextLayout(
          text, font: font.description, family: font.family, fonts: font.fonts,
          alignment: alignment)
      }.mapError { MediaError(.unavailable, $0.message) }.get()
      return (layout, font)
    } catch {
      throw VipsError(error.message)
    }
  }

  private func draw(
    _ layout: TextLayout, _ extent: TextExtent, _ scale: Double, _ size: PixelSize
  ) throws(VipsError) -> Raster {
    var drawing = TextLayout.Drawing(
      width: size.width, height: size.height, x: -extent.left, y: -extent.top, scale: scale,
      color: color.paint)
    if let stroke, extent.strokeWidth > 0 {
      drawing.stroke = (extent.strokeWidth, stroke.color.paint)
    }
    guard let shadow, let cast = extent.shadow else { return try layout.drawn(drawing) }
    var solid = drawing
    solid.x += cast.x
    solid.y += cast.y
    solid.color.3 = 1
    solid.stroke?.color.3 = 1
    let shape = try layout.drawn(solid).bands(from: 3, count: 1)
    let mask = cast.sigma < 0.2 ? shape : try shape.blurred(sigma: cast.sigma)
    drawing.shadow = (try mask.cast(.uint8).bytes(), shadow.color.paint)
    return try layout.drawn(drawing)
  }
}

extension Color {
  /// As Cairo has it.
  fileprivate var paint: TextLayout.Paint {
    (Double(red) / 255, Double(green) / 255, Double(blue) / 255, Double(alpha) / 255)
  }
}
