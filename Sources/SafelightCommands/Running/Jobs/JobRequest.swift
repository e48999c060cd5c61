import Safelight

/// One job as its line of JSON says it.
struct JobRequest: Decodable, Equatable {
  /// What the result is to bear, so that a program knows its own.
  enum Identifier: Equatable {
    case text(String)
    case number(Int)
  }

  var id: Identifier?
  /// A command and its options.
  var command: [String]
  var input: String
  /// The value of `-o`; nil where the command needs none.
  var output: String?

  private enum Key: String, CaseIterable {
    case id, command, recipe, input, output
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
    init(_ key: Key) { stringValue = key.rawValue }
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: AnyKey.self)
    for key in fields.allKeys where Key(rawValue: key.stringValue) == nil {
      let names = Key.allCases.map(\.rawValue)
      let near = Names.nearest(to: key.stringValue, among: names).map { "; did you mean '\($0)'?" }
      throw MediaError(.usage, "unknown key '\(key.stringValue)'\(near ?? "")")
    }
    func value<Value: Decodable>(_ key: Key, _ what: String) throws -> Value? {
      do {
        return try fields.decodeIfPresent(Value.self, forKey: AnyKey(key))
      } catch {
        throw MediaError(.usage, "'\(key.rawValue)' must be \(what)")
      }
    }
    if let number: Int = try? value(.id, "") {
      id = .number(number)
    } else {
      id = try value(.id, "a string or a whole number").map(Identifier.text)
    }
    guard let input: String = try value(.input, "a string") else {
      throw MediaError(.usage, "'input' is missing")
    }
    self.input = input
    output = try value(.output, "a string")
    let command: [String]? = try value(.command, "an array of strings")
    let recipe: String? = try value(.recipe, "a string")
    switch (command, recipe) {
    case (let command?, nil) where !command.isEmpty: self.command = command
    case (nil, let recipe?): self.command = ["run", "--", recipe]
    default: throw MediaError(.usage, "a job has either a 'command' or a 'recipe'")
    }
  }

  /// Only the id, of a line that is no job otherwise.
  struct Name: Decodable {
    var id: Identifier?

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: AnyKey.self)
      if let number = try? fields.decode(Int.self, forKey: AnyKey(.id)) {
        id = .number(number)
      } else {
        id = try .text(fields.decode(String.self, forKey: AnyKey(.id)))
      }
    }
  }
}
