/// Finds the word meant by a misspelt one.
package enum Names {
  /// The nearest of the words, or nil when none is near.
  package static func nearest(to word: String, among words: [String]) -> String? {
    let letters = Array(word.lowercased())
    guard letters.count <= 40 else { return nil }
    let ranked = words.map { ($0, distance(letters, Array($0))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, best.0.count / 3) else {
      return words.first { letters.count > 2 && $0.hasPrefix(word.lowercased()) }
    }
    return best.0
  }

  /// Words as a list to choose from: `a, b or c`.
  package static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The number of letters to add, drop or change (Levenshtein, two rows).
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let change = diagonal + (letter == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[other.count]
  }
}
