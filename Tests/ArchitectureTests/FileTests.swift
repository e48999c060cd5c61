import Testing

/// A newcomer finds a thing in the file named for it, and can read that file in one go.
@Suite struct FileTests {
  /// Files named for what they hold rather than for one declaration.
  static let collections: Set<String> = ["Choices.swift"]

  @Test(arguments: ["Sources", "Tests"])
  func noFileIsLong(folder: String) throws {
    let files = try SourceFile.all(in: folder, ".swift", ".c", ".h", ".py")
    for file in files { #expect(file.lines.count <= 401, "\(file.path)") }
    let sizes = files.map(\.lines.count).sorted()
    let median = sizes[sizes.count / 2]
    #expect(median <= 110, "the median is \(median) lines")
  }

  @Test func shimsAreSmall() throws {
    for file in try SourceFile.all(in: "Sources", ".c", ".h") {
      #expect(file.lines.count <= 201, "\(file.path)")
    }
  }

  @Test func filesAreNamedForWhatTheyHold() throws {
    let kinds = ["struct", "class", "enum", "actor", "protocol", "func", "extension", "typealias"]
    for file in try SourceFile.all(in: "Sources", ".swift")
    where !Self.collections.contains(file.name) {
      let noun = file.name.prefix { $0 != "." && $0 != "+" }
      let heads = file.lines.contains { line in
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        return zip(words, words.dropFirst()).contains { kinds.contains(String($0)) && $1 == noun }
          || noun == "Array" && line.hasPrefix("extension [")
      }
      #expect(heads, "\(file.path) declares no \(noun)")
    }
  }

  @Test func nothingIsADrawer() throws {
    let drawers = ["Util", "Helper", "Manager", "Extras", "Misc", "Common"]
    for file in try SourceFile.all(in: "Sources", ".swift", ".c", ".h") {
      #expect(!drawers.contains { file.path.contains($0) }, "\(file.path)")
    }
  }

  @Test func nothingIsLeftForLater() throws {
    // Put together here so that this file does not find itself.
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "try" + "!", "/wo" + "rk/", "/ro" + "ot/"]
    for folder in ["Sources", "Tests", "Fixtures"] {
      for file in try SourceFile.all(in: folder, ".swift", ".c", ".h", ".py", ".sh") {
        for word in words {
          #expect(!file.lines.contains { $0.contains(word) }, "\(file.path): \(word)")
        }
      }
    }
  }
}
