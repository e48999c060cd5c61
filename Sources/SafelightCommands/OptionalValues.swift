import Safelight

/// Values as the parser does not take them, completed beforehand: those that may be left out, and numbers
/// with a minus, which it would take for options.
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

  /// `--palette` → `--palette=256`, `--palette 64` → `--palette=64`, `--start -1s` → `--start=-1s`; what
  /// follows `--` is left alone.
  static func complete(_ arguments: [String]) -> [String] {
    guard arguments.contains(where: { rules[$0] != nil || isNegative($0) }) else {
      return arguments
    }
    var completed: [String] = []
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" { return completed + [word] + rest }
      guard let rule = rules[word] else {
        if word.hasPrefix("--"), InputWords.valueOptions.contains(word), let next = rest.first,
          isNegative(next)
        {
          completed.append("\(word)=\(next)")
          rest.removeFirst()
        } else {
          completed.append(word)
        }
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

  /// Whether a word begins like a number with a minus.
  private static func isNegative(_ word: String) -> Bool {
    // -0 is an option.
    guard word.hasPrefix("-"), word != "-0" else { return false }
    return Numbers.unsigned(word.dropFirst().prefix { $0 == "." || ("0"..."9").contains($0) })
      != nil
  }

  private static func isNumber(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
