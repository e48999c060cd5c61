import TestSupport
import Testing

/// What a terminal shows, as `script` records it.
@Suite struct TerminalTests {
  private func recorded(_ options: String, _ environment: [String: String?] = [:]) throws -> String
  {
    let folder = try TemporaryFolder()
    let line =
      "stty cols 80; '\(Tool.path)' resize '\(Fixture.path("photos/coffee.jpg"))' --size 3000x "
      + "--enlarge --effort 9 -o a.png \(options)"
    let result = try run(
      "script", ["-qec", line, "/dev/null"], directory: folder.path, environment: environment)
    #expect(result.status == 0, "\(result.text)")
    return result.text
  }

  @Test func drawsABarAndErasesIt() throws {
    let text = try recorded("")
    #expect(text.contains("0/1"))
    #expect(text.contains("\r\u{1B}[K"))
  }

  @Test(arguments: ["--progress none", "-q"])
  func showsNoneWhenTold(options: String) throws {
    #expect(!(try recorded(options).contains("\u{1B}")))
  }

  @Test(arguments: ["1", nil])
  func paintsNothing(noColor: String?) throws {
    let text = try recorded("", ["NO_COLOR": noColor, "TERM": "xterm-256color"])
    #expect(try !text.contains(Regex("\u{1B}\\[[0-9;]*m")))
  }
}
