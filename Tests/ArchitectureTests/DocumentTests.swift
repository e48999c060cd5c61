import TestSupport
import Testing

/// What stands beside the code says the same as the code.
@Suite struct DocumentTests {
  private func text(_ path: String) throws -> String {
    String(decoding: try Disk.read(Repository.root + "/" + path), as: UTF8.self)
  }

  @Test func topLevelIsTidy() throws {
    let known: Set<String> = [
      "Package.swift", "Sources", "Tests", "Fixtures", "man", "README.md", "Makefile", "LICENSE",
      "CHANGELOG.md", "CONTRIBUTING.md", "Package.resolved",
    ]
    let names = try run("ls", ["-A", Repository.root]).lines
    #expect(Set(names.filter { !$0.hasPrefix(".") }).subtracting(known) == [])
    for name in known.subtracting(["Package.resolved"]) { #expect(names.contains(name)) }
  }

  @Test func changelogNamesTheVersion() throws {
    let version = try text("Sources/SafelightCommands/Version.swift")
      .split(separator: "\"")[1]
    let newest = try #require(
      try text("CHANGELOG.md").split(separator: "\n").first { $0.hasPrefix("## [") })
    #expect(newest.hasPrefix("## [\(version)] - "))
  }

  @Test func everyFixtureIsListed() throws {
    let index = try text("Fixtures/INDEX.md")
    let files = try run(
      "find", [".", "-type", "f", "-not", "-path", "./make/*", "-printf", "%P\\n"],
      directory: Repository.root + "/Fixtures"
    ).lines.filter { $0.contains("/") && !$0.hasPrefix("golden/") }
    #expect(files.count > 80)
    for file in files { #expect(index.contains("| `\(file)` |"), "\(file)") }
    let listed = index.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap {
      $0.split(separator: "`").dropFirst().first.map(String.init)
    }
    #expect(Set(listed) == Set(files))
  }

  @Test func fixturesAreSmall() throws {
    let bytes = try run("du", ["-sb", Repository.root + "/Fixtures"]).text.prefix { $0.isNumber }
    #expect(try #require(Int(bytes)) < 6_000_000)
  }
}
