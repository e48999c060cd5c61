internal import SystemPackage

extension RecipeNode {
  /// The value that a scalar's text stands for.
  func value<Value>(_ read: (String) throws -> Value) throws(MediaError) -> Value {
    guard let text else { throw error("\(prefix)expected one value, not a list or fields") }
    guard !isEmpty else { throw error("\(prefix)expected a value") }
    do {
      return try read(text)
    } catch {
      // What follows the first line points into the value, which stands in the recipe.
      let reason = ((error as? MediaError)?.message ?? "\(error)").prefix { $0 != "\n" }
      throw self.error("\(prefix)\(reason), not '\(Self.shown(text))'")
    }
  }

  /// A text of at least one letter.
  func string() throws(MediaError) -> String { try value { $0 } }

  /// `true` or `false`.
  func flag() throws(MediaError) -> Bool {
    try value { (text) throws(OptionError) in
      switch text.lowercased() {
      case "true", "yes", "on": true
      case "false", "no", "off": false
      default: throw OptionError("expected true or false")
      }
    }
  }

  /// One of a type's words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type = Choice.self
  ) throws(MediaError) -> Choice where Choice.RawValue == String {
    try value { (text) throws(OptionError) in
      let words = Choice.allCases.map(\.rawValue)
      guard let choice = Choice(rawValue: text) else {
        let near = Names.nearest(to: text, among: words).map { "; did you mean \($0)?" }
        throw OptionError("expected \(Names.alternatives(words))\(near ?? "")")
      }
      return choice
    }
  }

  /// A value, or a list of what is joined by commas on the command line: `1,2` or `[1, 2]`.
  func joined<Value>(
    _ what: String, _ read: (String) throws -> Value
  ) throws(MediaError) -> Value {
    guard isList else { return try value(read) }
    var words: [String] = []
    for element in try list(of: what, atMost: 1000) { words.append(try element.string()) }
    do {
      return try read(words.joined(separator: ","))
    } catch {
      throw self.error(prefix + ((error as? MediaError)?.message ?? "\(error)"))
    }
  }

  /// A file's path as it is found from the current folder, where recipes name it from their own.
  static func path(_ name: String, in folder: FilePath) -> String {
    folder.isEmpty ? name : folder.pushing(FilePath(name)).string
  }

  /// The key, before what is wrong with its value.
  private var prefix: String { key.map { "\($0): " } ?? "" }
}
