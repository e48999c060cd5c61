import ArgumentParser
import Safelight

/// The arguments `TAG=VALUE` that stand before the inputs of `exif set`.
enum TagArguments {
  /// Has each leading assignment stand behind `--set`, where the parser finds it.
  static func complete(_ words: [String]) -> [String] {
    guard words.starts(with: ["exif", "set"]) else { return words }
    var completed = Array(words.prefix(2))
    var rest = words.dropFirst(2)
    while let word = rest.first {
      if word.hasPrefix("-"), word != "-", word != "--" {
        completed.append(word)
        rest.removeFirst()
        if InputWords.valueOptions.contains(word), let value = rest.popFirst() {
          completed.append(value)
        }
      } else if isAssignment(word) {
        completed += ["--set", word]
        rest.removeFirst()
      } else {
        break
      }
    }
    return completed + rest
  }

  /// Whether a word begins with a name and `=`, `+=` or `-=`.
  private static func isAssignment(_ word: String) -> Bool {
    guard let equals = word.utf8.firstIndex(of: UInt8(ascii: "=")) else { return false }
    let name = word.utf8[..<equals]
    guard let first = name.first, isLetter(first) else { return false }
    return name.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || ":_-+".utf8.contains($0)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Reads an assignment.
  @Sendable static func assignment(_ text: String) throws -> TagAssignment {
    guard let plain = ArgumentBytes.plain(text) else { throw OptionError("expected UTF-8 text") }
    do {
      return try TagAssignment(parsing: plain)
    } catch {
      throw OptionError("\(error.message); a file of that name needs -- or ./ before it")
    }
  }
}
