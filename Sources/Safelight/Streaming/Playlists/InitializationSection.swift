/// What a decoder needs before the first segment: the tag `EXT-X-MAP` (RFC 8216 §4.3.2.5).
package struct InitializationSection: Sendable, Hashable, Codable {
  package var uri: String
  package var byteRange: SegmentByteRange?

  package init(uri: String, byteRange: SegmentByteRange? = nil) {
    self.uri = uri
    self.byteRange = byteRange
  }

  package var attributes: AttributeList {
    var list = AttributeList()
    list.append("URI", quoted: uri)
    list.append("BYTERANGE", quoted: byteRange?.text)
    return list
  }
}
