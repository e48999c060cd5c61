import TestSupport

/// A file of ours, as the tests that watch over the architecture see it.
struct SourceFile: Sendable {
  /// The path from the top folder.
  let path: String
  /// Its lines.
  let lines: [String]

  /// The target it belongs to: the folder under `Sources` or `Tests`.
  var target: String { String(path.split(separator: "/")[1]) }
  /// Its name without its folder.
  var name: String { String(path.split(separator: "/").last ?? "") }

  /// One import: the module, and the words before `import`.
  struct Import {
    let module: String
    let level: String
  }

  /// Its imports.
  var imports: [Import] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || Self.levels.contains(String($0)) })
      else { return nil }
      // `import struct Module.Name` names a module too.
      let last = words[words.count - 1]
      return Import(
        module: String(last.prefix { $0 != "." }),
        level: words[..<place].filter { !$0.hasPrefix("@") }.joined())
    }
  }

  private static let levels: Set<String> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  /// Declarations that other modules see, up to their bodies.
  var visibleDeclarations: [String] {
    var found: [String] = []
    var open = false
    for line in lines.map({ $0.trimmingPrefix { $0 == " " } }) {
      if line.hasPrefix("package ") || line.hasPrefix("public ") {
        found.append("")
        open = !line.contains("import ")
      }
      guard open, let last = found.indices.last else { continue }
      let signature = line.prefix { $0 != "{" && $0 != "=" }
      found[last] += signature + " "
      let goesOn = [",", "(", "<", "->"].contains { signature.hasSuffix($0) } || line == signature
      open = goesOn && !line.hasSuffix("}") && !line.isEmpty && signature.count == line.count
    }
    return found.filter { !$0.isEmpty }
  }

  /// Every file under a folder whose name ends so.
  static func all(in folder: String, _ suffixes: String...) throws -> [Self] {
    let names = suffixes.flatMap { ["-o", "-name", "*\($0)"] }.dropFirst()
    let found = try run(
      "find", [folder, "(", "-type", "f", "("] + names + [")", ")"],
      directory: Repository.root)
    return try found.lines.sorted().map { path in
      let text = String(decoding: try Disk.read(Repository.root + "/" + path), as: UTF8.self)
      return Self(
        path: path,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }
}
