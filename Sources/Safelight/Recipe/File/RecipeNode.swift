internal import Yams

/// A value in a recipe file, which knows its place in it, so that every error can tell it.
struct RecipeNode {
  private let node: Node
  /// What messages call the file.
  let file: String
  /// The key it is the value of.
  var key: String?

  /// Whether the files that it names have to be there.
  let checksFiles: Bool

  private init(node: Node, file: String, checksFiles: Bool, key: String? = nil) {
    self.node = node
    self.file = file
    self.checksFiles = checksFiles
    self.key = key
  }

  /// A part of it.
  private func part(_ node: Node, key: String? = nil) -> RecipeNode {
    RecipeNode(node: node, file: file, checksFiles: checksFiles, key: key)
  }

  /// The most aliases a file may have: repeated again and again they could stand for a text that
  /// no memory holds.
  private static let mostAliases = 16

  /// Reads the one document of a text.
  static func parse(
    _ text: String, file: String, checksFiles: Bool = false
  ) throws(MediaError) -> RecipeNode {
    guard aliases(in: text) <= mostAliases else {
      throw MediaError(.badRecipe, "\(file): more than \(mostAliases) aliases (*name)")
    }
    do {
      // Without a resolver every scalar is text: what it means depends on its key.
      guard let node = try compose(yaml: text, .basic) else {
        throw MediaError(.badRecipe, "\(file): the recipe is empty")
      }
      return RecipeNode(node: node, file: file, checksFiles: checksFiles)
    } catch {
      throw error as? MediaError ?? explained(error, file: file)
    }
  }

  /// How many times a star begins a word, outside of which no alias can stand.
  private static func aliases(in text: String) -> Int {
    var count = 0
    var before = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: "*"), " \t\r\n[{,:?-".utf8.contains(before) { count += 1 }
      before = byte
    }
    return count
  }

  private static func explained(_ error: any Error, file: String) -> MediaError {
    guard let error = error as? YamlError else {
      return MediaError(.badRecipe, "\(file): cannot be read as YAML")
    }
    switch error {
    case .composer(_, let problem, let mark, _) where problem.contains("another document"):
      return MediaError(
        .badRecipe, "\(file):\(mark.line):\(mark.column): a recipe is one document, and ends here")
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return MediaError(.badRecipe, "\(file):\(mark.line):\(mark.column): \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let mark = context.mark
      let names = keys.sorted().joined(separator: ", ")
      return MediaError(
        .badRecipe,
        "\(file):\(mark.line):\(mark.column): the key \(names) stands twice in the fields from here on"
      )
    case .reader(let problem, _, _, _):
      return MediaError(.badRecipe, "\(file): \(problem)")
    default:
      return MediaError(.badRecipe, "\(file): cannot be read as YAML")
    }
  }

  /// An error at this place.
  func error(_ message: String) -> MediaError { MediaError(.badRecipe, "\(place): \(message)") }

  /// The place: file, line and column.
  private var place: String { file + (node.mark.map { ":\($0.line):\($0.column)" } ?? "") }

  /// Finds out about the files that are named here, if they have to be there.
  func check(_ what: String, _ check: () throws(MediaError) -> Void) throws(MediaError) {
    guard checksFiles else { return }
    do throws(MediaError) {
      try check()
    } catch {
      var placed = error
      placed.message =
        "\(place): \(what): " + (error.input.map { "\($0): " } ?? "") + error.message
      placed.input = nil
      throw placed
    }
  }

  /// The text of a scalar; nil for lists and mappings.
  var text: String? { node.scalar?.string }

  /// Whether it is a list.
  var isList: Bool { node.sequence != nil }

  /// Whether it is left empty, or `null`.
  var isEmpty: Bool {
    guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// The elements of a list.
  func list(of what: String, atMost limit: Int) throws(MediaError) -> [RecipeNode] {
    guard let sequence = node.sequence else { throw error("expected a list of \(what)") }
    guard sequence.count <= limit else { throw error("more than \(limit) \(what)") }
    return sequence.map { part($0, key: key) }
  }

  /// The fields of a mapping, of which only those may be there.
  func fields(_ known: [String]) throws(MediaError) -> RecipeFields {
    guard let mapping = node.mapping else {
      throw error("expected fields: \(Names.alternatives(known))")
    }
    var values: [String: RecipeNode] = [:]
    for (key, value) in mapping {
      let key = part(key)
      guard let name = key.text else { throw key.error("expected a word before the colon") }
      guard known.contains(name) else {
        let near = Names.nearest(to: name, among: known).map { "; did you mean '\($0)'?" }
        throw key.error(
          "unknown key '\(Self.shown(name))'\(near ?? "; expected \(Names.alternatives(known))")")
      }
      values[name] = part(value, key: name)
    }
    return RecipeFields(values: values)
  }

  /// The pairs of a mapping whose keys are free; both halves are texts.
  func pairs() throws(MediaError) -> [(key: RecipeNode, value: String)] {
    guard let mapping = node.mapping else { throw error("expected KEY: VALUE") }
    return try mapping.map { (key, value) throws(MediaError) in
      let key = part(key)
      guard key.text != nil, let value = value.scalar?.string else {
        throw key.error("expected KEY: VALUE")
      }
      return (key, value)
    }
  }

  /// A text from the file, shortened for a message.
  static func shown(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(60) + "…"
  }
}
