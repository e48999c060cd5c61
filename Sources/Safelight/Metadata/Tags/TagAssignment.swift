/// A metadata tag and what becomes of it, as in `--set Artist=Ana` or `DateTimeOriginal+=1h`.
public struct TagAssignment: Sendable, Hashable, Codable {
  /// What is done with the value.
  public enum Operation: String, Sendable, Hashable, Codable {
    /// The tag gets the value; an empty one removes it.
    case set = "="
    /// The date moves forward by the value, a span of time.
    case add = "+="
    /// The date moves back by the value, a span of time.
    case subtract = "-="
  }

  /// The EXIF tag name, such as `Artist`; `AllDates` are the three dates of a picture.
  public var tag: String
  /// The value as text; an empty one removes the tag. For shifts a span of time, such as `1h30m`.
  public var value: String
  /// What is done with the value.
  public var operation: Operation

  /// Makes an assignment; whether the tag exists and takes the value is found when it is checked
  /// or applied.
  public init(tag: String, value: String, operation: Operation = .set) {
    self.tag = tag
    self.value = value
    self.operation = operation
  }

  /// Reads `TAG=VALUE`, or `TAG+=SPAN` and `TAG-=SPAN` for a date, and checks it.
  ///
  /// Tags have the names of the standard or exiftool's, with a group before them or not
  /// (`ExifIFD:ISO`). Values are text; numbers, or exiftool's words for them (`Rotate 90 CW`);
  /// fractions `1/125` or decimal; several of them with spaces between; dates
  /// `2024:05:01 10:00:00` or ISO 8601. `GPS` is latitude and longitude in degrees, with an
  /// optional altitude in metres: `48.8584,2.2945,330`. Spans of time are numbers with `s`, `m`,
  /// `h`, `d` or `w`, such as `1d12h`, or `1:30`, an hour and a half.
  ///
  /// - Throws: ``MediaError/Code/usage`` for an unknown tag, naming the nearest, for one that
  ///   cannot be set, or a value that the tag cannot hold.
  public init(parsing text: String) throws(MediaError) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw MediaError(.usage, "'\(text)' is not an assignment; write TAG=VALUE")
    }
    var name = String(text[..<equals])
    var operation = Operation.set
    if let sign = name.last, sign == "+" || sign == "-" {
      operation = sign == "+" ? .add : .subtract
      name.removeLast()
    }
    self.init(
      tag: name, value: String(text[text.index(after: equals)...]), operation: operation)
    let tags = try SettableTag.tags(named: name)
    if tags.count == 1 { tag = tags[0].name }
    try checkValue(of: tags)
  }

  /// Checks that the tag exists and takes the value.
  ///
  /// - Throws: ``MediaError/Code/usage``.
  public func check() throws(MediaError) {
    try checkValue(of: try SettableTag.tags(named: tag))
  }

  private func checkValue(of tags: [SettableTag]) throws(MediaError) {
    for tag in tags {
      switch operation {
      case .set: _ = try changes(of: tag)
      case .add, .subtract: _ = try shift(of: tag)
      }
    }
  }

  /// Checks that the assignment can be made while a picture is encoded anew.
  ///
  /// - Throws: ``MediaError/Code/usage`` for what only a file that keeps its pixels can take.
  func checkForEncoding() throws(MediaError) {
    if try SettableTag.tags(named: tag).contains(where: { $0.tag == .orientation }) {
      throw MediaError(
        .usage, "Orientation cannot be set: the picture itself is turned, and the tag follows")
    }
  }

  /// How it is written.
  var text: String { tag + operation.rawValue + value }

  /// The error for a value that a tag does not take.
  func refusal(_ wanted: String) -> MediaError {
    MediaError(.usage, "\(tag) takes \(wanted), not '\(value.prefix(80))'")
  }
}
