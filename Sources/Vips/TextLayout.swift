internal import CVips

/// Text in its fonts, line by line, that can be drawn at any size.
///
/// Unchecked because it only changes while it is made, and Pango works for one thread at a time.
@safe
package final class TextLayout: @unchecked Sendable {
  /// Where the lines of a text stand below each other.
  package enum Alignment: Int, Sendable {
    case left, center, right
  }

  /// The pixels an em has in a layout, which is scaled when it is drawn. The longest text still has
  /// room in the fixed-point numbers that Pango counts in.
  package static let em = 16.0

  private let layout: OpaquePointer
  private let fonts: Fonts

  /// Lays text out.
  ///
  /// - Parameters:
  ///   - text: What is written, as it is; markup means nothing.
  ///   - font: A Pango font description. Its size does not count.
  ///   - family: A family in place of the description's.
  package init(
    _ text: String, font: String, family: String?, fonts: Fonts, alignment: Alignment
  ) throws(VipsError) {
    self.fonts = fonts
    unsafe layout = try TextEngine.working { () throws(VipsError) in
      let made = unsafe text.withCString { text in
        unsafe font.withCString { font in
          var options = unsafe cvips_layout_options(
            text: text, font: font, family: nil, size: Self.em,
            alignment: CInt(alignment.rawValue))
          guard let family else { return unsafe cvips_layout_new(fonts.fonts, &options) }
          return unsafe family.withCString { family in
            unsafe options.family = unsafe family
            return unsafe cvips_layout_new(fonts.fonts, &options)
          }
        }
      }
      guard let made = unsafe made else { throw VipsError("no memory to lay text out") }
      return unsafe Handle(made)
    }.pointer
  }

  /// A handle on its way from one thread's turn to the layout that keeps it.
  @safe
  private struct Handle: @unchecked Sendable {
    let pointer: OpaquePointer
    init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }
  }

  deinit {
    TextEngine.reading { unsafe cvips_layout_release(layout) }
  }

  /// A rectangle in the layout's pixels.
  package struct Box: Sendable {
    package var x, y, width, height: Double
  }

  /// Where the letters leave ink; without width or height where they leave none.
  package var ink: Box {
    TextEngine.reading {
      var box = [0.0, 0, 0, 0]
      unsafe cvips_layout_ink(layout, &box)
      return Box(x: box[0], y: box[1], width: box[2], height: box[3])
    }
  }

  /// How many letters no font has, and are shown as boxes.
  package var missingLetters: Int {
    TextEngine.reading { unsafe Int(cvips_layout_unknown_glyphs(layout)) }
  }

  /// Four samples from 0 to 1: red, green, blue, alpha.
  package typealias Paint = (Double, Double, Double, Double)

  /// How and where a layout is drawn, in pixels of the drawing.
  package struct Drawing {
    /// The drawing's size.
    package var width, height: Int
    /// Where the layout's origin comes to lie.
    package var x, y: Double
    /// The drawing's pixels for one of the layout's.
    package var scale: Double
    /// The letters.
    package var color: Paint
    /// A line around the letters: how wide, and its colour.
    package var stroke: (width: Double, color: Paint)?
    /// What lies behind them, row by row from 0 to 255, and its colour.
    package var shadow: (mask: [UInt8], color: Paint)?

    package init(
      width: Int, height: Int, x: Double, y: Double, scale: Double, color: Paint,
      stroke: (width: Double, color: Paint)? = nil
    ) {
      (self.width, self.height) = (width, height)
      (self.x, self.y, self.scale) = (x, y, scale)
      (self.color, self.stroke) = (color, stroke)
    }
  }

  /// The text as a picture of 8-bit red, green, blue and alpha in sRGB.
  package func drawn(_ drawing: Drawing) throws(VipsError) -> Raster {
    var native = cvips_drawing()
    native.width = CInt(clamping: drawing.width)
    native.height = CInt(clamping: drawing.height)
    (native.x, native.y) = (drawing.x, drawing.y)
    (native.scale_x, native.scale_y) = (drawing.scale, drawing.scale)
    native.color = drawing.color
    if let stroke = drawing.stroke {
      native.stroke = stroke.color
      native.stroke_width = stroke.width / drawing.scale
    }
    if let shadow = drawing.shadow { native.shadow = shadow.color }
    let pixels = try TextEngine.working { () throws(VipsError) in
      var failure: String?
      let pixels = unsafe [UInt8](
        unsafeUninitializedCapacity: drawing.width * drawing.height * 4
      ) { buffer, count in
        failure = unsafe draw(native, drawing.shadow?.mask, to: buffer)
        count = failure == nil ? drawing.width * drawing.height * 4 : 0
      }
      if let failure { throw VipsError(failure) }
      return pixels
    }
    return try .pixels(pixels, width: drawing.width, height: drawing.height, bands: 4)
      .reinterpreted(.srgb)
  }

  private func draw(
    _ drawing: cvips_drawing, _ mask: [UInt8]?, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> String? {
    guard let pixels = buffer.baseAddress else { return "no memory" }
    var drawing = drawing
    return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { reason in
      guard let start = reason.baseAddress else { return "no memory" }
      let status =
        if let mask {
          unsafe cvips_layout_draw(layout, &drawing, mask, pixels, start, reason.count)
        } else {
          unsafe cvips_layout_draw(layout, &drawing, nil, pixels, start, reason.count)
        }
      return unsafe status == 0 ? nil : String(cString: start)
    }
  }
}
