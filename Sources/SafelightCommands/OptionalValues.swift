/// Options whose value may be left out: the parser knows none, so they are completed beforehand.
enum OptionalValues {
  private struct Rule {
    /// What stands for a value that was left out.
    let implied: String
    /// Whether the next word is the value when it is a number.
    let takesNextNumber: Bool
  }

  private static let rules = [
    "--palette": Rule(implied: "256", takesNextNumber: true),
    "--round": Rule(implied: "full", takesNextNumber: true),
    "--trim": Rule(implied: "10", takesNextNumber: false),
    "--backup": Rule(implied: ".orig", takesNextNumber: false),
    "--update": Rule(implied: "quick", takesNextNumber: false),
  ]

  /// `--palette` → `--palette=256`, `--palette 64` → `--palette=64`; what follows `--` is left alone.
  static func complete(_ arguments: [String]) -> [String] {
    guard arguments.contains(where: { rules[$0] != nil }) else { return arguments }
    var completed: [String] = []
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" { return completed + [word] + rest }
      guard let rule = rules[word] else {
        completed.append(word)
        continue
      }
      if rule.takesNextNumber, let next = rest.first, isNumber(next) {
        completed.append("\(word)=\(next)")
        rest.removeFirst()
      } else {
        completed.append("\(word)=\(rule.implied)")
      }
    }
    return completed
  }

  private static func isNumber(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
