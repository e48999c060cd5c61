internal import SystemPackage
internal import Vips

/// A mark ready to be drawn at any size.
struct LoadedMark: Sendable {
  private enum Content: Sendable {
    /// Upright pixels in memory: grey or RGB, 8 bits a sample, with alpha, and their profile if they
    /// have one.
    case picture(Raster)
    /// An SVG file's bytes and its own size.
    case drawing([UInt8], PixelSize)
    case text(TextMark)
  }

  private let content: Content

  init(picture: Raster) { content = .picture(picture) }

  init(drawing: [UInt8], size: PixelSize) { content = .drawing(drawing, size) }

  init(_ text: TextMark) { content = .text(text) }

  var isText: Bool { if case .text = content { true } else { false } }

  /// A size of its shape: its own, where it has one; nil when there is nothing to draw.
  func shape(_ fields: TextFields) throws(VipsError) -> PixelSize? {
    switch content {
    case .picture(let raster): PixelSize(width: raster.width, height: raster.height)
    case .drawing(_, let size): size
    case .text(let text):
      try text.raster(width: 200, height: 200, fields: fields).map {
        PixelSize(width: $0.width, height: $0.height)
      }
    }
  }

  /// The mark drawn within a width and a height, as large as its shape allows; with neither, at its
  /// own size. nil when there is nothing to draw. A text's lines stand below each other as its place
  /// in the picture suggests.
  func drawn(
    width: Int?, height: Int?, fields: TextFields, at position: Position = .center
  ) throws(VipsError) -> Raster? {
    switch content {
    case .picture(let raster):
      let own = PixelSize(width: raster.width, height: raster.height)
      let size = Self.size(of: own, within: width, height)
      guard size != own else { return raster }
      // There is no detail to keep in what is enlarged.
      let kernel: Raster.Kernel = size.width > own.width ? .cubic : .lanczos3
      return try raster.whilePremultipliedExactly { (picture) throws(VipsError) in
        try picture.resized(width: size.width, height: size.height, kernel: kernel)
      }
    case .drawing(let bytes, let own):
      return try Self.drawing(bytes, own: own, within: width, height)
    case .text(let text):
      return try text.raster(
        width: width, height: height, fields: fields,
        alignment: position.x < 0.4 ? .left : position.x > 0.6 ? .right : .center)
    }
  }

  /// A size of the same shape that fits.
  static func size(of own: PixelSize, within width: Int?, _ height: Int?) -> PixelSize {
    let factors = [
      width.map { Double($0) / Double(own.width) }, height.map { Double($0) / Double(own.height) },
    ]
    guard let factor = factors.compactMap(\.self).min() else { return own }
    return PixelSize(
      width: max(1, Int((Double(own.width) * factor).rounded())),
      height: max(1, Int((Double(own.height) * factor).rounded())))
  }

  private static func drawing(
    _ bytes: [UInt8], own: PixelSize, within width: Int?, _ height: Int?
  ) throws(VipsError) -> Raster {
    // In memory it has no neighbours that it could pull in.
    let file: InputFile
    do throws(MediaError) {
      file = try InputFile.open(.bytes(bytes))
    } catch {
      throw VipsError(error.message)
    }
    let size = size(of: own, within: width, height)
    var options = Raster.LoadOptions()
    options.sequential = false
    // libvips takes no less than a thousandth.
    options.scale = max(
      0.001, Double(size.width) / Double(own.width), Double(size.height) / Double(own.height))
    let drawn = try Raster.load(.svg, descriptor: file.descriptor.rawValue, options: options)
      .inMemory()
    guard PixelSize(width: drawn.width, height: drawn.height) != size else { return drawn }
    return try drawn.whilePremultipliedExactly { (picture) throws(VipsError) in
      try picture.resized(width: size.width, height: size.height)
    }
  }
}

extension Raster {
  /// ``whilePremultiplied(_:)`` with samples rounded and not cut off: what is drawn small is mostly
  /// edges.
  func whilePremultipliedExactly(
    _ change: (Raster) throws(VipsError) -> Raster
  ) throws(VipsError) -> Raster {
    try change(premultiplied()).unpremultiplied(opaque: format.opaque)
      .scaled(by: 1, plus: 0.5).cast(format).reinterpreted(interpretation).inMemory()
  }
}
