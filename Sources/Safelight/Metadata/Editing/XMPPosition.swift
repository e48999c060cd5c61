/// Takes the position out of an XMP packet.
enum XMPPosition {
  /// The packet with blanks for what tells a position, at whatever depth; all else stays where it is.
  static func removed(from bytes: [UInt8]) -> [UInt8]? {
    guard let root = XMLReader.root(of: bytes) else { return nil }
    var packet = bytes
    for range in ranges(in: root) {
      for index in range { packet[index] = UInt8(ascii: " ") }
    }
    return packet
  }

  /// Where elements and attributes that tell a position stand, in order.
  private static func ranges(in element: XMLElement) -> [Range<Int>] {
    if tellsPosition(element.name) { return [element.range] }
    let attributes = element.attributes.filter { tellsPosition($0.name) }.map(\.range)
    return attributes + element.children.flatMap(ranges)
  }

  /// `exif:GPSLatitude`, `drone-dji:GpsLongitude`, `geo:lat` and the like, whoever's namespace it is.
  private static func tellsPosition(_ name: XMPName) -> Bool {
    let local = name.local.lowercased()
    return local.hasPrefix("gps") || local.contains("latitude") || local.contains("longitude")
      || name.namespace == "http://www.w3.org/2003/01/geo/wgs84_pos#"
  }

  /// Whether text that need not be whole names a position.
  static func isNamed(in text: [UInt8]) -> Bool {
    let lower = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let names = ["gps", "latitude", "longitude", "wgs84_pos"].map { Array($0.utf8) }
    return lower.indices.contains { place in
      names.contains { $0[0] == lower[place] && lower[place...].starts(with: $0) }
    }
  }
}
