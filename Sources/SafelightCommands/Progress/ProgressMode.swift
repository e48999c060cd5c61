/// How progress is shown on standard error.
enum ProgressMode: String, Sendable, CaseIterable {
  /// A bar when standard error is a terminal, otherwise nothing.
  case auto
  /// A line now and then, without control characters.
  case plain
  /// One JSON object a line.
  case json
  /// Nothing.
  case none
}
