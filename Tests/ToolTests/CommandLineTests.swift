import TestSupport
import Testing

/// What the program says and how it ends before any picture is opened.
@Suite struct CommandLineTests {
  @Test func versionIsOneLine() throws {
    let result = try Tool.safelight("--version")
    #expect(result.status == 0)
    #expect(result.lines.count == 1)
    #expect(result.text.hasPrefix("safelight "))
    #expect(result.error.isEmpty)
  }

  @Test(arguments: [[], ["--help"], ["help"], ["-h"]])
  func helpGoesToStandardOutput(arguments: [String]) throws {
    let result = try run(Tool.path, arguments)
    #expect(result.status == 0)
    #expect(result.text.contains("thumbnail"))
    #expect(result.error.isEmpty)
  }

  @Test(arguments: ["resize", "thumbnail", "convert", "probe"])
  func everyCommandHasHelp(command: String) throws {
    for arguments in [[command, "--help"], ["help", command]] {
      let result = try run(Tool.path, arguments)
      #expect(result.status == 0)
      #expect(result.text.contains("USAGE: safelight \(command)"))
      #expect(result.error.isEmpty)
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreScripts(shell: String) throws {
    let result = try Tool.safelight("--generate-completion-script", shell)
    #expect(result.status == 0)
    #expect(result.text.contains("thumbnail"))
    #expect(result.text.contains("max-pixels"))
  }

  @Test(arguments: [
    ["resise"], ["resize"], ["resize", "a.jpg"], ["resize", "a.jpg", "-o", "b.jpg"],
    ["resize", "a.jpg", "--size", "8"], ["resize", "a.jpg", "-o", "b.jpg", "--size", "8xx"],
    ["convert", "a.jpg", "-o", "b.webp", "--quality", "1000"],
    ["convert", "a.jpg", "-o", "b.webp", "--nonsense"], ["probe"],
    ["probe", "a.jpg", "--colors", "0"],
    ["thumbnail", "a.jpg", "-o", "b/", "--dpr", "2"],
    ["convert", "-", "--json", "--format", "png"],
    ["convert", "a.jpg", "-o", "-", "--json"], ["convert", "a.jpg", "b.jpg", "-o", "-"],
    ["convert", "a.jpg", "-o", "b.png", "--format", "webp"], ["resize", "--", "--size"],
    ["convert", "a.jpg", "-o", "b.jpg", "--lossless"], ["--nonsense"],
    ["convert", "-", "--in-place"], ["thumbnail", "a.jpg", "--widths", "1,2", "-o", "b.jpg"],
    ["thumbnail", "a.jpg", "--widths", "1,2", "-o", "-"], ["convert", "a.jpg", "-o", "{nonsense}"],
  ])
  func usageErrorsExit64(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let result = try run(Tool.path, arguments, directory: folder.path)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.message.hasPrefix("safelight: "))
    #expect(try folder.contents().isEmpty)
  }

  @Test func suggestsTheNearestCommandAndOption() throws {
    #expect(try Tool.safelight("resise").message.contains("did you mean 'resize'?"))
    let option = try Tool.safelight("resize", "a", "-o", "b", "--sise", "8")
    #expect(option.message.contains("'--size'"))
  }

  @Test func pointsAtWhatIsWrongInASize() throws {
    let result = try Tool.safelight("resize", "a", "-o", "b", "--size", "800xa00")
    #expect(result.message.contains("\n  800xa00\n      ^\n"))
  }

  @Test func controlCharactersDoNotReachTheTerminal() throws {
    let result = try Tool.safelight("\u{1B}[2J\u{7}")
    #expect(result.status == 64)
    #expect(result.message.contains("\\033[2J\\007"))
    #expect(!result.error.contains(0x1B))
  }
}
