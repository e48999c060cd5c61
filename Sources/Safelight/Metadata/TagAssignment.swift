/// A metadata tag and the text it is set to, as in `--set Artist=Ana`.
public struct TagAssignment: Sendable, Hashable, Codable {
  /// The EXIF tag name, such as `Artist`.
  public var tag: String
  /// The value as text; an empty one removes the tag.
  public var value: String

  /// Makes an assignment.
  public init(tag: String, value: String) {
    self.tag = tag
    self.value = value
  }
}
