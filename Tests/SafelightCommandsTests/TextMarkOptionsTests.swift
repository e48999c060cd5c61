import ArgumentParser
import Safelight
import Testing

@testable import SafelightCommands

@Suite struct TextMarkOptionsTests {
  private func command(_ options: [String]) throws -> WatermarkCommand {
    try parse(["watermark", "in.jpg", "-o", "out/"] + options, as: WatermarkCommand.self)
  }

  private func mark(_ options: [String]) throws -> TextMark {
    let step = try #require(try command(options).variants().first?.recipe.steps.first as? Watermark)
    guard case .text(let mark) = step.mark else {
      throw MediaError(.usage, "is no text")
    }
    return mark
  }

  @Test func takesEveryLook() throws {
    let mark = try mark([
      "--text", "-{name}", "--font", "Sans Bold 20", "--font-file", "a.ttf", "--color", "#ff000080",
      "--stroke", "2px:white", "--shadow", "-3px,4px,5%:black",
    ])
    let expected = TextMark(
      "-{name}", font: "Sans Bold 20", fontFile: "a.ttf",
      color: Color(red: 255, green: 0, blue: 0, alpha: 128),
      stroke: .init(width: .pixels(2), color: .white),
      shadow: .init(x: .pixels(-3), y: .pixels(4), blur: .share(0.05), color: .black))
    #expect(mark == expected)
  }

  @Test func isLargerThanALogoUnlessTold() throws {
    func scale(_ options: [String]) throws -> Watermark.Scale? {
      (try command(options).variants().first?.recipe.steps.first as? Watermark)?.scale
    }
    #expect(try scale(["--text", "a"]) == .shorterSide(0.25))
    #expect(try scale(["--image", "a.png"]) == .shorterSide(0.15))
    #expect(try scale(["--text", "a", "--scale", "9%w"]) == .width(0.09))
  }

  @Test(arguments: [
    ["--text", "plain"],
    ["--text", "{date:%d.%m.%Y}: \"it's\" #1, [a]\n- b \\n {{c}} \u{1F600} © é"],
    ["--text", "true"], ["--text", "12"], ["--text", "~"], ["--text", " x "],
    ["--text", "a", "--font", "DejaVu Serif, Bold 12.5"], ["--text", "a", "--color", "#1234"],
    ["--text", "a", "--stroke", "black"], ["--text", "a", "--stroke", "0.3px:#12345678"],
    ["--text", "a", "--stroke", "33.3%:white", "--shadow", "black"],
    ["--text", "a", "--shadow", "-1px,-0.7%,2px:transparent"],
    ["--text", "a", "--font-file", "/srv/it's \"odd\": {1}.ttf", "--tile", "--angle", "-30"],
  ])
  func printsWhatItReads(options: [String]) throws {
    let file = try command(options).recipeFile()
    #expect(try RecipeFile(parsing: file.yaml) == file, "\(file.yaml)")
  }

  @Test(arguments: [
    (["--font", "Sans"], "--font needs --text"), (["--color", "red"], "--color needs --text"),
    (["--font-file", "a.ttf", "--image", "a.png"], "--font-file needs --text"),
    (["--stroke", "red"], "--stroke needs --text"), (["--shadow", "red"], "--shadow needs --text"),
    (["--text", "a", "--image", "a.png"], "exclude each other"), ([], "--image or --text"),
    (["--text", "{creater}"], "did you mean {creator}?"),
  ])
  func refuses(options: [String], reason: String) throws {
    let command = try command(options)
    let error = #expect(throws: MediaError.self) { try command.variants() }
    #expect(error?.code == .usage)
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
  }

  @Test(arguments: [
    ["--text", ""], ["--text", "a", "--color", "reddish"], ["--text", "a", "--stroke", "2em:red"],
    ["--text", "a", "--shadow", "1,2,3,4:red"], ["--text", "a", "--font-file", ""],
  ])
  func refusesWrongValues(options: [String]) {
    #expect(throws: (any Error).self) { try command(options) }
  }
}
