struct ICCProfile {
  enum ColorSpace { case gray, rgb, cmyk, other }
  let bytes: [UInt8]
  var colorSpace: ColorSpace
  var isEffectivelySRGB: Bool { false }
  var isEffectivelyDisplayP3: Bool { false }
  init?(parsing bytes: [UInt8]) {
    guard bytes.count > 128, Array(bytes[36..<40]) == Array("acsp".utf8) else { return nil }
    self.bytes = bytes
    switch String(decoding: bytes[16..<20], as: UTF8.self) {
    case "GRAY": colorSpace = .gray
    case "RGB ": colorSpace = .rgb
    case "CMYK": colorSpace = .cmyk
    default: colorSpace = .other
    }
  }
}
