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

  @Test func theBarTellsRatesTimeLeftAndFailures() throws {
    let folder = try TemporaryFolder()
    let inputs = ["photos/coffee.jpg", "damaged/text.jpg"].map { "'\(Fixture.path($0))'" }
    let line =
      "stty cols 80; '\(Tool.path)' resize \(inputs.joined(separator: " ")) --size 3000x --enlarge "
      + "--format png --effort 9 --jobs 2 -o out/; test $? = 1"
    let result = try run("script", ["-qec", line, "/dev/null"], directory: folder.path)
    #expect(result.status == 0, "\(result.text)")
    let bar = try Regex(#"1/2  1 failed  [0-9.]+/s  [0-9.]+ k?B/s  [0-9:s ]+ left"#)
    #expect(result.text.contains(bar), "\(result.text)")
    #expect(result.text.contains("safelight: 1 done, 0 skipped, 1 failed in "))
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
