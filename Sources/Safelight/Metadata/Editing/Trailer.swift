/// What is said of bytes behind the end of a picture.
enum Trailer {
  static func removed(_ count: Int) -> String {
    "\(text(count)) behind the picture were removed"
  }

  static func kept(_ count: Int) -> String {
    "\(text(count)) behind the picture were kept, and may hold the position too; "
      + "--safe removes them"
  }

  private static func text(_ count: Int) -> String { "\(count) bytes" }
}

extension MetadataChanges {
  /// Tells something, once.
  mutating func warn(_ sentence: String) {
    if !warnings.contains(sentence) { warnings.append(sentence) }
  }

  mutating func warn(_ sentences: [String]) {
    for sentence in sentences { warn(sentence) }
  }
}
