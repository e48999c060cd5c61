/// Finds what a mistyped name was probably meant to be.
enum NearestName {
  /// The candidate fewest edits away, upper and lower case being one, unless all are far off.
  static func of(_ name: String, among candidates: [String]) -> String? {
    let typed = Array(name.lowercased().prefix(64))
    let ranked = candidates.map { ($0, distance(typed, Array($0.lowercased()))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(2, typed.count / 2) else {
      return nil
    }
    return best.0
  }

  /// The number of insertions, deletions and replacements between two words (Levenshtein).
  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var row = Array(0...second.count)
    for (index, character) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in second.enumerated() {
        let replaced = diagonal + (character == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[second.count]
  }
}
