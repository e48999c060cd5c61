import ArgumentParser
import Safelight
import Testing

@testable import SafelightCommands

@Suite struct FilmOptionsTests {
  @Test(arguments: [
    ("best", FilmMoment.best), ("10%", .share(0.1)), ("0", .time(.zero)),
    ("12s", .time(.seconds(12))), ("0.3s", .time(.milliseconds(300))), ("90", .time(.seconds(90))),
    ("1.5m", .time(.seconds(90))), ("1:02:03.5", .time(.milliseconds(3_723_500))),
    ("2:05", .time(.seconds(125))),
  ])
  func readsMoments(text: String, moment: FilmMoment) throws {
    let command: PosterCommand = try parse(["poster", "a.mp4", "-o", "a.jpg", "--at", text])
    #expect(command.poster.at == moment)
  }

  @Test(arguments: ["", "worst", "101%", "-1s", "1:60", "1:2:3:4", "12x", ":", "1:-5", "%"])
  func refusesOthers(text: String) {
    #expect(throws: (any Error).self) {
      let _: PosterCommand = try parse(["poster", "a.mp4", "-o", "a.jpg", "--at=" + text])
    }
  }

  @Test func storyboardsHaveTheirDefaults() throws {
    let command: StoryboardCommand = try parse(["storyboard", "a.mp4", "-o", "a.jpg"])
    #expect(
      command.storyboard.storyboard == Storyboard(interval: .seconds(5), columns: 5, rows: 20))
    let other: StoryboardCommand = try parse([
      "storyboard", "a.mp4", "-o", "a.webp", "--interval", "500ms", "--columns", "8", "--size",
      "99x",
    ])
    let cell = Size(.box(width: 99, height: nil))
    #expect(
      other.storyboard.storyboard
        == Storyboard(interval: .milliseconds(500), columns: 8, rows: 12, cell: cell))
    #expect(other.outputEncoding.format == .webp)
    #expect(command.limits.limits.timeout == .infinity)
  }

  /// Nothing is offered that is refused or makes no difference; limits are those of films.
  @Test(arguments: ["hls", "mp4", "poster", "preview", "storyboard"])
  func offersWhatFilmsHave(verb: String) throws {
    let type = try #require(SafelightCommands.Tool.command(named: verb))
    let help = SafelightCommands.Tool.helpMessage(for: type, columns: 500)
    for option in ["--in-place", "--backup", "--allow"] { #expect(!help.contains(option)) }
    #expect(help.contains("--max-frames") == (verb == "storyboard"))
    #expect(!help.contains("Pictures, folders") && help.contains("Files, folders"))
    #expect(help.contains("Longest the work on one input may take (no limit)."))
    #expect(help.contains("Most memory each worker may take (4GiB)."))
    #expect(!help.contains("1GiB") && !help.contains("(5m)"))
  }

  @Test func recipesTellOfFilms() throws {
    let help = SafelightCommands.Tool.helpMessage(for: RunCommand.self, columns: 80)
    let overview = try #require(help.split(separator: "\nUSAGE").first)
    for word in ["pictures and films", "hls", "mp4", "posters", "storyboards", "previews"] {
      #expect(overview.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    ["--in-place"], ["--frame", "1"], ["--columns", "0"], ["--interval", "0s"],
    ["--size", "10x10!"],
  ])
  func storyboardsRefuse(options: [String]) {
    #expect(throws: (any Error).self) {
      let _: StoryboardCommand = try parse(["storyboard", "a.mp4", "-o", "out/"] + options)
    }
  }
}
