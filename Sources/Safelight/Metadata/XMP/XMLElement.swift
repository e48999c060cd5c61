/// An element of a small XML document, with the places of its parts in the bytes.
struct XMLElement: Sendable {
  struct Attribute: Sendable {
    var name: XMPName
    var value: String
    /// The attribute with the white space before it.
    var range: Range<Int>
  }

  var name: XMPName
  /// Without namespace declarations.
  var attributes: [Attribute]
  var children: [XMLElement] = []
  /// The character data directly inside.
  var text = ""
  /// From `<` of the start tag to `>` of the end tag.
  var range: Range<Int>
  /// Where the end tag begins; nil for an empty-element tag.
  var endTag: Int?

  subscript(name: XMPName) -> String? { attributes.first { $0.name == name }?.value }
}
