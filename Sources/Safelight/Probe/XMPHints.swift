/// What an XMP packet says of other data in the file, found without parsing the XML.
struct XMPHints {
  /// A gain map for bright displays: Adobe's, Google's and Apple's namespaces.
  private(set) var hasGainMap = false
  /// A video appended by a phone.
  private(set) var hasMotion = false

  init(_ packet: [UInt8]) {
    let bytes = packet.prefix(256 << 10)
    for place in bytes.indices {
      switch bytes[place] {
      case 0x68 where !hasGainMap: hasGainMap = Self.stands("hdrgm:Version", in: bytes, at: place)
      case 0x48 where !hasGainMap: hasGainMap = Self.stands("HDRGainMap", in: bytes, at: place)
      case 0x4D where !hasMotion:
        hasMotion =
          Self.stands("MotionPhoto=\"1\"", in: bytes, at: place)
          || Self.stands("MicroVideo=\"1\"", in: bytes, at: place)
          || Self.stands("MotionPhoto>1<", in: bytes, at: place)
      default: break
      }
    }
  }

  private static func stands(_ text: String, in bytes: ArraySlice<UInt8>, at place: Int) -> Bool {
    bytes[place...].starts(with: text.utf8)
  }
}
