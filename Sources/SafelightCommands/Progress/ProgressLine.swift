import Safelight

/// How far something is, in words; knows no terminal.
protocol ProgressLine {
  /// The share that is done, from 0 to 1.
  var fraction: Double { get }
  /// For people.
  var summary: String { get }
  /// The same for programs.
  var object: JSONValue { get }
}

extension ProgressLine {
  /// One line of at most `columns`: `[######------] ` and the summary.
  func bar(columns: Int) -> String {
    let words = summary
    let room = min(40, columns - words.count - 4)
    guard room >= 8 else { return String(words.prefix(max(0, columns - 1))) }
    let filled = Int((fraction * Double(room)).rounded(.down))
    let cells = String(repeating: "#", count: filled) + String(repeating: "-", count: room - filled)
    return "[\(cells)] \(words)"
  }
}
