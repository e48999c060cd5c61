/// Reads the text header of PBM, PGM, PPM, PFM and PAM files (Netpbm).
struct AnymapHeader {
  private let window: ByteWindow
  private var place = 2

  /// Comments may be long, but not without end.
  private static let longestHeader = 64 << 10

  static func read(_ window: ByteWindow) throws(MediaError) -> MediaHeader {
    window.part = "the Netpbm header"
    var reader = Self(window: window)
    let kind = try window.u8(1)
    if kind == 0x37 { return try reader.readArbitrary() }
    let size = PixelSize(width: try reader.number(), height: try reader.number())
    var header = MediaHeader(MediaInfo(format: .ppm, bytes: window.size, stored: size))
    let isGray = ![0x33, 0x36, 0x46].contains(kind)
    if isGray { (header.info.colorSpace, header.info.channels) = ("gray", 1) }
    switch kind {
    case 0x31, 0x34: (header.info.depth, header.info.variant) = (1, "pbm")
    case 0x46, 0x66: (header.info.depth, header.info.variant) = (32, "pfm")
    default:
      header.info.depth = try reader.number() > 255 ? 16 : 8
      header.info.variant = isGray ? "pgm" : "ppm"
    }
    return header
  }

  private mutating func readArbitrary() throws(MediaError) -> MediaHeader {
    var header = MediaHeader(
      MediaInfo(format: .ppm, bytes: window.size, stored: PixelSize(width: 0, height: 0)))
    header.info.variant = "pam"
    while true {
      let key = try token()
      switch key {
      case "WIDTH": header.info.stored.width = try number()
      case "HEIGHT": header.info.stored.height = try number()
      case "DEPTH": header.info.channels = try number()
      case "MAXVAL": header.info.depth = try number() > 255 ? 16 : 8
      case "TUPLTYPE":
        let type = try token()
        header.info.hasAlpha = type.hasSuffix("_ALPHA")
        if !type.hasPrefix("RGB") { header.info.colorSpace = "gray" }
      case "ENDHDR": return header
      default: throw window.damaged("the PAM header holds an unknown word")
      }
    }
  }

  private mutating func token() throws(MediaError) -> String {
    var bytes: [UInt8] = []
    while place < Self.longestHeader {
      var byte = try window.u8(place)
      place += 1
      if byte == 0x23, bytes.isEmpty {
        while byte != 10, byte != 13, place < Self.longestHeader {
          byte = try window.u8(place)
          place += 1
        }
      } else if byte > 0x20 {
        bytes.append(UInt8(byte))
      } else if !bytes.isEmpty {
        return String(decoding: bytes, as: UTF8.self)
      }
    }
    throw window.damaged("the Netpbm header does not end")
  }

  private mutating func number() throws(MediaError) -> Int {
    guard let number = Int32(try token()), number >= 0 else {
      throw window.damaged("the Netpbm header has something else where a number should be")
    }
    return Int(number)
  }
}
