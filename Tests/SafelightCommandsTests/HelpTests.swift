import ArgumentParser
import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import SafelightCommands

/// The help texts stand in `Fixtures/golden/help`, the completion scripts in `Completions`;
/// `RECORD_SNAPSHOTS=1` writes them anew, and fails.
@Suite struct HelpTests {
  private static let names = ["safelight"] + SafelightCommands.Tool.allCommands.map(\.name)

  private func help(_ name: String) -> String {
    SafelightCommands.Tool.helpMessage(
      for: SafelightCommands.Tool.allCommands.first { $0.name == name }?.type
        ?? SafelightCommands.Tool.self, columns: 80)
  }

  @Test(arguments: names)
  func isAsRecorded(name: String) throws {
    try compare(help(name) + "\n", with: Fixture.path("golden/help/\(name).txt"))
  }

  @Test(arguments: ["bash", "fish", "zsh"])
  func completionsAreAsRecorded(name: String) throws {
    let shell = try #require(CompletionShell(rawValue: name))
    let script = SafelightCommands.Tool.completionScript(for: shell)
    try compare(
      script + (script.hasSuffix("\n") ? "" : "\n"),
      with: Repository.root + "/Sources/SafelightCommands/Completions/safelight.\(name)")
  }

  private func compare(_ text: String, with golden: String) throws {
    if unsafe getenv("RECORD_SNAPSHOTS") != nil {
      try Disk.write(Array(text.utf8), to: golden)
      Issue.record("recorded \(golden)")
    }
    #expect(text == String(decoding: try Disk.read(golden), as: UTF8.self))
  }

  @Test(arguments: names)
  func fitsATerminal(name: String) {
    let long = help(name).split(separator: "\n").filter { $0.count > 80 && !$0.hasPrefix("USAGE") }
    #expect(long.isEmpty)
  }

  /// The options that the help shows with a value are those that ``InputWords`` knows.
  @Test func everyOptionWithAValueIsKnown() throws {
    var options: Set<String> = []
    for line in Self.names.flatMap({ help($0).split(separator: "\n") }) {
      let words = line.split(separator: " ")
      guard let value = words.firstIndex(where: { $0.hasPrefix("<") && $0.hasSuffix(">") }),
        value > 0, words[..<value].allSatisfy({ $0.hasPrefix("-") })
      else { continue }
      options.formUnion(words[..<value].map { $0.filter { $0 != "," } })
    }
    #expect(options == InputWords.valueOptions)
  }
}
