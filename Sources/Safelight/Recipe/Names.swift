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

  /// The number of letters to add, drop, change or exchange with their neighbour (optimal string
  /// alignment, three rows).
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var before: [Int] = []
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var next = [index + 1]
      for column in other.indices {
        var least = min(row[column + 1] + 1, next[column] + 1)
        least = min(least, row[column] + (letter == other[column] ? 0 : 1))
        if index > 0, column > 0, letter == other[column - 1], one[index - 1] == other[column] {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, row) = (row, next)
    }
    return row[other.count]
  }
}
