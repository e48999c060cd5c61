/// What the properties of a HEIF item say of its samples and its size.
struct HEIFSample {
  /// The size before the transformations.
  var size: PixelSize?
  private(set) var depth: Int?
  private(set) var chroma: String?
  private(set) var transfer: String?
  /// Where the ICC profile is.
  private(set) var profile: Range<Int>?
  private var clean: PixelSize?
  private var isTurned = false

  /// The size after cropping to the clean aperture and turning, which the decoder applies.
  var displaySize: PixelSize? {
    guard let size = clean ?? size else { return nil }
    return isTurned ? size.transposed : size
  }

  /// Takes over what a property says; what an item says stands over what its tiles say.
  mutating func read(_ property: ISOBox, _ window: ByteWindow) throws(MediaError) {
    let place = property.body
    let length = property.end - place
    switch property.type {
    case "ispe" where length >= 12:
      size = PixelSize(width: try window.u32(place + 4), height: try window.u32(place + 8))
    case "irot" where length >= 1:
      if try window.u8(place) & 1 != 0 { isTurned.toggle() }
    case "clap" where length >= 16:
      clean = PixelSize(
        width: try Self.rounded(window, place), height: try Self.rounded(window, place + 8))
      if isTurned { clean = clean?.transposed }
    case "pixi" where length >= 6:
      depth = try window.u8(place + 5)
    case "hvcC" where length >= 19:
      chroma = try Self.chroma(window.u8(place + 16) & 3)
      if depth == nil { depth = try window.u8(place + 17) & 7 + 8 }
    case "av1C" where length >= 4:
      let flags = try window.u8(place + 2)
      let isGray = flags & 0x10 != 0
      chroma = Self.chroma(isGray ? 0 : flags & 8 == 0 ? 3 : flags & 4 == 0 ? 2 : 1)
      depth = depth ?? (flags & 0x40 == 0 ? 8 : flags & 0x20 == 0 ? 10 : 12)
    case "colr" where length >= 4: try readColor(property, window)
    default: break
    }
  }

  private mutating func readColor(_ property: ISOBox, _ window: ByteWindow) throws(MediaError) {
    switch FourCC(try window.u32(property.body)) {
    case "nclx" where property.end - property.body >= 10:
      transfer = TransferFunction.name(try window.u16(property.body + 6))
    case "prof", "rICC": profile = property.body + 4..<property.end
    default: break
    }
  }

  private static func chroma(_ format: Int) -> String {
    ["4:0:0", "4:2:0", "4:2:2", "4:4:4"][format & 3]
  }

  /// A fraction, rounded as decoders round it; 0 when it is none.
  private static func rounded(_ window: ByteWindow, _ place: Int) throws(MediaError) -> Int {
    let (numerator, denominator) = (try window.u32(place), try window.u32(place + 4))
    return denominator == 0 ? 0 : (numerator + denominator / 2) / denominator
  }
}
