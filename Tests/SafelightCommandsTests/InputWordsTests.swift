import Testing

@testable import SafelightCommands

@Suite struct InputWordsTests {
  private let many = (0..<200).map { "img-\($0).jpg" }

  @Test func takesInputsOutOfALongLine() throws {
    let command: ResizeCommand = try parse(
      ["resize", "first.jpg", "--size", "80"] + many + [
        "-o", "out/", "--palette", "64", "-", "--json", "--quality=80", "--", "-o", "--size",
      ])
    #expect(command.input.inputs == ["first.jpg"] + many + ["-", "-o", "--size"])
    #expect(command.output.output == "out/")
    #expect(command.encoding.palette == 64)
    #expect(command.encoding.quality == 80)
    #expect(command.report.json)
  }

  @Test func leavesAShortLineAlone() {
    let words = ["resize", "a.jpg", "--", "-b"]
    #expect(InputWords(words).words == words)
    #expect(InputWords(words).inputs == nil)
  }

  @Test func stillFindsWhatIsWrong() {
    #expect(throws: (any Error).self) {
      try parse(["resize", "--sise", "8"] + many, as: ResizeCommand.self)
    }
    let doubled = ["resize", "--size", "8", "-o", "o/", "-", "-"] + many
    #expect(throws: (any Error).self) { try parse(doubled, as: ResizeCommand.self).plan() }
  }
}
