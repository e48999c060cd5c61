/// Holds an encoding against what its format can do, before any work.
public enum EncodingCheck {
  /// Throws ``MediaError/Code/usage`` for a number out of range or an option the format lacks.
  public static func check(_ encoding: Encoding, format: ImageFormat) throws(MediaError) {
    guard ImageFormat.writable.contains(format) else {
      throw usage("cannot write \(format.rawValue); it can be \(writable)")
    }
    for assignment in encoding.assignments { try assignment.checkForEncoding() }
    try range("quality", encoding.quality, 1...100)
    try range("effort", encoding.effort, 0...9)
    try range("palette", encoding.palette, 2...256)
    if let frame = encoding.frame, frame < 0 { throw usage("frames are counted from 0") }
    if let bytes = encoding.maxBytes, bytes < 1 { throw usage("the most bytes must be 1 or more") }
    // libheif 1.15 always goes through YCbCr, which is off by one here and there.
    let lossless: [ImageFormat] = [.png, .webp, .tiff, .jxl]
    if encoding.lossless, !lossless.contains(format) {
      throw usage("\(format.rawValue) cannot be lossless; \(names(lossless)) can")
    }
    if encoding.lossless, encoding.palette != nil {
      throw usage("a palette loses colours; leave out either the palette or lossless")
    }
    if encoding.depth == .sixteen, !format.isDeep {
      throw usage(
        "\(format.rawValue) holds 8 bits a sample; "
          + "\(names(ImageFormat.writable.filter(\.isDeep))) hold more")
    }
    if encoding.palette != nil, format != .png, format != .gif {
      throw usage("\(format.rawValue) has no palette; png and gif have")
    }
  }

  /// The formats that can be written, for messages.
  static let writable = names(ImageFormat.writable)

  private static func range(
    _ name: String, _ value: Int?, _ bounds: ClosedRange<Int>
  ) throws(MediaError) {
    guard let value, !bounds.contains(value) else { return }
    throw usage("\(name) \(value) is out of range: \(bounds.lowerBound) to \(bounds.upperBound)")
  }

  private static func names(_ formats: [ImageFormat]) -> String {
    formats.map(\.rawValue).joined(separator: ", ")
  }

  private static func usage(_ message: String) -> MediaError {
    MediaError(.usage, message, step: "encode")
  }
}
