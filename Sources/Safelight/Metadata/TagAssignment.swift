/// A metadata tag and the text it is set to, as in `--set Artist=Ana`.
public struct TagAssignment: Sendable, Hashable, Codable {
  /// The EXIF tag name, such as `Artist`.
  public var tag: String
  /// The value as text; an empty one removes the tag.
  public var value: String

  /// Makes an assignment; whether the tag exists and takes the value is found when it is checked
  /// or applied.
  public init(tag: String, value: String) {
    self.tag = tag
    self.value = value
  }

  /// Reads `TAG=VALUE` and checks it. Values are text; dates are `2024:05:01 10:00:00` or ISO 8601;
  /// fractions are `1/125` or decimal; `GPS` is latitude and longitude in degrees, with an
  /// optional altitude in metres: `48.8584,2.2945,330`.
  ///
  /// - Throws: ``MediaError/Code/usage`` for an unknown tag, naming the nearest, or a value that
  ///   the tag cannot hold.
  public init(parsing text: String) throws(MediaError) {
    guard let equals = text.firstIndex(of: "=") else {
      throw MediaError(.usage, "'\(text)' is not an assignment; write TAG=VALUE")
    }
    let name = String(text[..<equals])
    self.init(
      tag: SettableTag.named(name)?.name ?? name, value: String(text[text.index(after: equals)...]))
    try check()
  }

  /// Checks that the tag exists and takes the value.
  ///
  /// - Throws: ``MediaError/Code/usage``.
  public func check() throws(MediaError) {
    _ = try changes()
  }

  /// The tag it sets.
  func settable() throws(MediaError) -> SettableTag {
    if let known = SettableTag.named(tag) { return known }
    if tag.lowercased() == "orientation" {
      throw MediaError(
        .usage, "Orientation cannot be set: the picture itself is turned, and the tag follows")
    }
    let nearest = NearestName.of(tag, among: SettableTag.all.map(\.name))
    throw MediaError(
      .usage, "unknown tag '\(tag)'" + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }
}
