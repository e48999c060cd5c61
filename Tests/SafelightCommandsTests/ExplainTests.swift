import ArgumentParser
import Safelight
import Testing

@testable import SafelightCommands

/// What `--explain` prints reads as what the options mean.
@Suite struct ExplainTests {
  /// Every option that says what is made, with values of every kind.
  static let options: [[String]] = [
    ["--size", "800x600"], ["--size", "800"], ["--size", "800x"], ["--size", "x600"],
    ["--size", "50%"], ["--size", "33.3%"], ["--size", "0.00001%"], ["--size", "1.5MP"],
    ["--size", "0.123457MP"], ["--size", "800x600>"], ["--size", "800x600<"],
    ["--size", "800x600!"], ["--size", "800x600^"], ["--size", "150%", "--enlarge"],
    ["--width", "80"], ["--height", "60"], ["--width", "80", "--height", "60"],
    ["--long-edge", "80"], ["--short-edge", "60"],
    ["--size", "80x60", "--fit", "outside"], ["--size", "80x60", "--fit", "fill"],
    ["--size", "80x60", "--fit", "contain"], ["--size", "80x60", "--fit", "cover"],
    ["--size", "80x60", "--crop", "attention"], ["--size", "80x60", "--crop", "entropy"],
    ["--size", "80x60", "--crop", "north-west"], ["--size", "80x60", "--crop", "12.5%,33.3%"],
    ["--size", "80x60", "--fit", "cover", "--focus", "0.3,0.61"],
    ["--size", "80x60", "--fit", "cover", "--position", "top"],
    ["--size", "80x60", "--fit", "contain", "--position", "7%,91.7%"],
    ["--size", "80x60", "--pad", "transparent"], ["--size", "80x60", "--pad", "auto"],
    ["--size", "80x60", "--pad", "blur"], ["--size", "80x60", "--pad", "edge"],
    ["--size", "80x60", "--pad", "rgba(1,2,3,0.5)"], ["--size", "80x60", "--pad", "black"],
    ["--crop-box", "10,20,300,200"], ["--crop-box", "0,0,33.3%,66.7%"], ["--trim"],
    ["--trim=12.5"], ["--rotate", "90"], ["--rotate", "-0.00001"],
    ["--rotate", "30", "--background", "#123456"], ["--rotate", "30", "--background", "black"],
    ["--flip"], ["--flop"], ["--blur", "2.75"], ["--grayscale"], ["--round"],
    ["--round", "12"], ["--no-orient", "--flip"],
    ["--size", "80", "--kernel", "mitchell"], ["--size", "80", "--linear"],
    ["--size", "80", "--sharpen", "mild"], ["--size", "80", "--sharpen", "1.25"],
    ["--flip", "--format", "jpeg"], ["--flip", "--quality", "82"], ["--flip", "--effort", "0"],
    ["--flip", "--lossless", "--format", "png"], ["--flip", "--progressive"],
    ["--flip", "--no-progressive"], ["--flip", "--chroma", "444"], ["--flip", "--chroma", "420"],
    ["--flip", "--depth", "16", "--format", "png"], ["--flip", "--depth", "8"],
    ["--flip", "--palette", "--format", "png"],
    ["--flip", "--palette", "17", "--format", "gif"], ["--flip", "--background", "transparent"],
    ["--flip", "--profile", "p3"], ["--flip", "--profile", "keep"],
    ["--flip", "--profile", "/srv/it's \"odd\": {1}.icc"], ["--flip", "--frame", "3"],
    ["--flip", "--metadata", "none"], ["--flip", "--metadata", "all"],
    [
      "--flip", "--set", "Artist=Ana: \"the\" [one], #1", "--set", "Copyright=", "--set", "ISO=200",
    ],
    ["--flip", "--max-bytes", "200KB"],
    ["--flip", "--max-pixels", "200MP"], ["--flip", "--max-frames", "7"],
    ["--flip", "--memory", "64MiB"], ["--flip", "--timeout", "500ms"], ["--flip", "--stall", "5m"],
    ["--flip", "--allow", "svg,pdf"],
    [
      "--trim", "--crop-box", "1,2,300,400", "--size", "80x60", "--rotate", "7", "--flip", "--flop",
      "--blur", "1", "--grayscale", "--sharpen", "mild", "--round", "--format", "webp",
    ],
  ]

  @Test(arguments: options)
  func printsWhatItReads(options: [String]) throws {
    let command: ResizeCommand = try parse(["resize", "in.jpg", "-o", "out/"] + options)
    let file = try command.recipeFile()
    let read = try RecipeFile(parsing: file.yaml)
    #expect(read == file, "\(file.yaml)")
    #expect(try read.variants() == command.batchVariants(command.variants()))
    #expect(read.limits.over(.standard) == command.limits.limits)
  }

  @Test(arguments: [
    [], ["--square", "128"], ["--square", "128", "--crop", "south"],
    ["--square", "64", "--dpr", "1,2"], ["--widths", "320,640"],
    ["--widths", "320,640", "--dpr", "1,2,3"], ["--widths", "320,640", "--fast"],
    ["--size", "300x200", "--format", "avif"],
  ])
  func thumbnailsToo(options: [String]) throws {
    let command: ThumbnailCommand = try parse(["thumbnail", "in.jpg", "-o", "out/"] + options)
    let read = try RecipeFile(parsing: command.recipeFile().yaml)
    #expect(try read == command.recipeFile())
    #expect(try read.variants() == command.batchVariants(command.variants()))
  }

  /// An option that is added and forgotten here would be lost in recipes.
  @Test func everyOptionIsTried() {
    let help = SafelightCommands.Tool.helpMessage(for: ResizeCommand.self, columns: 80)
    let sections = ["GEOMETRY", "RESAMPLING", "ENCODING", "LIMITS"]
    // How the work is done rather than what comes of it.
    let others: Set<String> = ["--jobs", "--sandbox", "--on-damage", "--greyscale"]
    var section = ""
    for line in help.split(separator: "\n") {
      if !line.hasPrefix(" ") { section = String(line.prefix { $0.isLetter }).uppercased() }
      guard sections.contains(section) else { continue }
      let words = line.prefix { $0 != "<" }.split { " ,/".contains($0) }
      for word in words.prefix(while: { $0.hasPrefix("-") }) where word.hasPrefix("--") {
        let isTried = Self.options.joined().contains { $0 == word || $0.hasPrefix(word + "=") }
        #expect(isTried || others.contains(String(word)), "\(word)")
      }
    }
    #expect(section == "REPORT" || section == "OPTIONS")
  }
}
