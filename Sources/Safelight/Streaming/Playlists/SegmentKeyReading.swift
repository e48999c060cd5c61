/// Reads the attributes of `EXT-X-KEY`.
enum SegmentKeyReading {
  /// The key in force from here on; nil for none.
  static func key(
    _ list: AttributeList, _ line: Int, _ parser: inout PlaylistParser
  ) -> SegmentKey? {
    guard let method = list["METHOD"]?.text else {
      parser.complain(16, line, "EXT-X-KEY has no METHOD")
      return nil
    }
    if method == "NONE" {
      for name in ["URI", "IV", "KEYFORMAT", "KEYFORMATVERSIONS"] where list[name] != nil {
        parser.complain(16, line, "a key of METHOD=NONE may not have \(name)")
      }
      return nil
    }
    var key = SegmentKey(method: method)
    key.uri = list["URI"]?.text
    if key.uri?.isEmpty ?? true { parser.complain(16, line, "EXT-X-KEY has no URI") }
    if let text = list["IV"]?.text {
      parser.need(2, "an IV", line)
      let vector = Hexadecimal.read(text.dropFirst(2), most: 16)
      key.vector = vector
      if vector?.count != 16 { parser.complain(16, line, "the IV is not 16 bytes long") }
    }
    key.format = list["KEYFORMAT"]?.text
    key.formatVersions = list["KEYFORMATVERSIONS"]?.text
    if key.format != nil || key.formatVersions != nil { parser.need(5, "KEYFORMAT", line) }
    return key
  }
}
