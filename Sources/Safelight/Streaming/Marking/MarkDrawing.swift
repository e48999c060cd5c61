internal import SystemPackage
internal import Vips

/// Draws marks as they lie on pictures of a size, but on nothing.
enum MarkDrawing {
  /// Draws what is ordered, and writes it to a file.
  ///
  /// - Parameter label: What messages call the film.
  static func draw(
    _ order: MarkOrder, label: String, _ file: FileDescriptor, limits: Limits, control: JobControl
  ) throws(MediaError) -> DrawnMarks {
    let (width, height) = (order.size.width, order.size.height)
    guard width > 0, height > 0, width <= limits.pixels / height else {
      throw MediaError(
        .limitExceeded,
        "frames of \(width)x\(height) are too large; --max-pixels raises the limit",
        step: "limits")
    }
    try LoadStage.prepare(.png)
    defer { VipsRuntime.finishThread() }
    var context = StepContext()
    context.fields = TextFields(MetadataBlocks(), label: label)
    for watermark in order.watermarks {
      try context.load(watermark, limits: limits, control: control)
    }
    var drawn = DrawnMarks()
    for watermark in order.watermarks {
      try control.check()
      let samples: [UInt8]
      do throws(VipsError) {
        samples = try EngineGate.shared.working { () throws(VipsError) in
          try Self.samples(of: watermark, on: order.size, &context)
        }
      } catch {
        throw MediaError(
          .unsupported, "cannot draw the watermark", step: Watermark.name,
          engineMessage: error.message)
      }
      guard let box = box(samples, order.size) else { continue }
      drawn.boxes.append(box)
      do {
        try unsafe file.write(all: cut(samples, order.size, to: box).span.bytes)
      } catch {
        throw MediaError(.ioError, "cannot write: \(error)", step: "write")
      }
    }
    drawn.warnings = context.warnings
    return drawn
  }

  /// A frame with nothing but the mark, RGBA.
  private static func samples(
    of watermark: Watermark, on size: PixelSize, _ context: inout StepContext
  ) throws(VipsError) -> [UInt8] {
    let nothing = [UInt8](repeating: 0, count: size.width * size.height * 4)
    let canvas = try Raster.pixels(nothing, width: size.width, height: size.height, bands: 4)
      .reinterpreted(.srgb)
    return try watermark.apply(to: Frames(canvas), &context).first.bytes()
  }

  /// The least rectangle around all there is to see.
  private static func box(_ samples: [UInt8], _ size: PixelSize) -> PixelRect? {
    guard samples.count == size.width * size.height * 4 else { return nil }
    var (left, top, right, bottom) = (size.width, size.height, 0, 0)
    for y in 0..<size.height {
      let row = y * size.width
      guard let first = (0..<size.width).first(where: { samples[(row + $0) * 4 + 3] > 0 }),
        let last = (0..<size.width).last(where: { samples[(row + $0) * 4 + 3] > 0 })
      else { continue }
      (left, right) = (min(left, first), max(right, last + 1))
      (top, bottom) = (min(top, y), y + 1)
    }
    guard right > left else { return nil }
    return PixelRect(x: left, y: top, width: right - left, height: bottom - top)
  }

  private static func cut(
    _ samples: [UInt8], _ size: PixelSize, to box: PixelRect
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(box.width * box.height * 4)
    for y in box.y..<box.y + box.height {
      let start = (y * size.width + box.x) * 4
      result += samples[start..<start + box.width * 4]
    }
    return result
  }
}
