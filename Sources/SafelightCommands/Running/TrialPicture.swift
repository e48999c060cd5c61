/// Small pictures of formats that need no file.
enum TrialPicture {
  private static let side = 16

  /// A BMP, which is read without libvips: 16 × 16 pixels of 24 bits.
  static let bitmap: [UInt8] = {
    let pixels = side * side * 3
    let header = [54 + pixels, 0, 54, 40, side, side].map(UInt32.init).flatMap(littleEndian)
    let rest = [UInt32(1 | 24 << 16), 0, UInt32(pixels), 2835, 2835, 0, 0].flatMap(littleEndian)
    return Array("BM".utf8) + header + rest + (0..<pixels).map { UInt8($0 % 251) }
  }()

  /// An SVG with a shape and text.
  static let drawing = Array(
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">\
    <rect width="8" height="8" fill="red"/><text x="2" y="14" font-size="8">a</text></svg>
    """.utf8)

  /// A PDF of one empty page.
  static let page: [UInt8] = {
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(side) \(side)]/Resources<<>>>>",
    ]
    var text = "%PDF-1.4\n"
    var table = "xref\n0 4\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    return Array(
      (text + table + "trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n").utf8)
  }()

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
