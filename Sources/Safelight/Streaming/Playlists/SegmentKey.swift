/// How media segments are encrypted: the tag `EXT-X-KEY` (RFC 8216 §4.3.2.4).
package struct SegmentKey: Sendable, Hashable, Codable {
  /// The method, such as `AES-128`.
  package var method: String
  /// Where players get the key from.
  package var uri: String?
  /// The initialization vector, 16 bytes; nil is the segment's number.
  package var vector: [UInt8]?
  package var format: String?
  package var formatVersions: String?

  /// A key of whole-segment AES-128.
  package init(uri: String, vector: [UInt8]?) {
    method = "AES-128"
    self.uri = uri
    self.vector = vector
  }

  /// No encryption from here on.
  package static let none = Self(method: "NONE")

  init(method: String) { self.method = method }

  package var attributes: AttributeList {
    var list = AttributeList()
    list.append("METHOD", method)
    list.append("URI", quoted: uri)
    list.append("IV", vector.map { "0x" + Hexadecimal.text($0) })
    list.append("KEYFORMAT", quoted: format)
    list.append("KEYFORMATVERSIONS", quoted: formatVersions)
    return list
  }
}
