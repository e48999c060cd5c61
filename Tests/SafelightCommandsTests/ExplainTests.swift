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
    ["--flip", "--allow", "svg,pdf"], ["--flip", "--on-damage", "salvage"],
    ["--flip", "--on-damage", "fail"], ["--greyscale"],
    [
      "--trim", "--crop-box", "1,2,300,400", "--size", "80x60", "--rotate", "7", "--flip", "--flop",
      "--blur", "1", "--grayscale", "--sharpen", "mild", "--round", "--format", "webp",
    ],
  ]

  /// The verbs that write pictures, all of which have these options.
  static let verbs = ["resize", "convert", "thumbnail"]

  private func command(_ verb: String, _ options: [String]) throws -> any PictureCommand {
    let words = [verb, "in.jpg", "-o", "out/"] + options
    switch verb {
    case "convert": return try parse(words, as: ConvertCommand.self)
    case "thumbnail": return try parse(words, as: ThumbnailCommand.self)
    default: return try parse(words, as: ResizeCommand.self)
    }
  }

  private func check<Command: MakingCommand>(_ command: Command) throws {
    let file = try command.recipeFile()
    let read = try RecipeFile(parsing: file.yaml)
    #expect(read == file, "\(file.yaml)")
    let films = try read.films?.outputs(limits: .video).variants ?? []
    #expect(try read.variants() + films == command.batchVariants(command.variants()))
    #expect(read.limits.over(Command.Limitation.usual) == command.limits.limits)
    #expect(read.limits.damage == command.limits.onDamage)
  }

  @Test(arguments: verbs, options)
  func printsWhatItReads(verb: String, options: [String]) throws {
    try check(try command(verb, options))
  }

  static let thumbnailOptions: [[String]] = [
    [], ["--square", "128"], ["--square", "128", "--crop", "south"],
    ["--square", "64", "--dpr", "1,2"], ["--widths", "320,640"],
    ["--widths", "320,640", "--dpr", "1,2,3"], ["--widths", "320,640", "--fast"],
    ["--size", "300x200", "--format", "avif"],
  ]

  @Test(arguments: thumbnailOptions)
  func thumbnailsToo(options: [String]) throws { try check(try command("thumbnail", options)) }

  static let watermarkOptions: [[String]] =
    [
      ["--image", "logo.png"], ["--image", "it's \"odd\": {1}.svg"],
      ["--image", "a.png", "--on", "auto", "--dark-image", "b.png"],
      ["--image", "a.png", "--position", "north-west"],
      ["--image", "a.png", "--position", "12.5%,91.7%"],
      ["--image", "a.png", "--margin", "40"], ["--image", "a.png", "--margin", "3.3%"],
      ["--image", "a.png", "--scale", "20%"], ["--image", "a.png", "--scale", "20%min"],
      ["--image", "a.png", "--scale", "33.3%w"], ["--image", "a.png", "--scale", "7%h"],
      ["--image", "a.png", "--scale", "12%diag"], ["--image", "a.png", "--scale", "200px"],
      ["--image", "a.png", "--scale", "none"], ["--image", "a.png", "--opacity", "0.35"],
      ["--image", "a.png", "--blend", "soft-light"], ["--image", "a.png", "--angle", "-30"],
      ["--image", "a.png", "--tile"], ["--image", "a.png", "--tile", "--gap", "17", "--stagger"],
      ["--image", "a.png", "--tile", "--gap", "1%", "--position", "south-east"],
      ["--image", "a.png", "--min-size", "300x200"],
      ["--text", "{copyright} \"{date:%Y}\" #1: it's\\nme"],
      ["--text", "x", "--font", "DejaVu Sans Bold 12"], ["--text", "x", "--font-file", "/f/a.ttf"],
      ["--text", "x", "--color", "#12345678", "--scale", "25%min"],
      ["--text", "x", "--scale", "15%min"],
      ["--text", "x", "--stroke", "2.5px:black"], ["--text", "x", "--stroke", "red"],
      ["--text", "x", "--shadow", "5%,-5%,8%:#0008"], ["--text", "x", "--shadow", "black"],
      ["--text", "x", "--on", "auto"],
      ["--text", "x", "--on", "auto", "--color", "#eee", "--dark-color", "#222"],
    ]
    + options.filter { $0.count > 1 && $0[0] == "--flip" && !$0.contains("--flop") }
    .map { ["--image", "a.png"] + $0.dropFirst() }

  @Test(arguments: watermarkOptions)
  func watermarksToo(options: [String]) throws {
    let words = ["watermark", "in.jpg", "-o", "out/"] + options
    try check(try parse(words, as: WatermarkCommand.self))
  }

  /// Limits of films, which are the same for all verbs.
  static let filmLimits: [[String]] = [
    ["--max-pixels", "20MP"], ["--memory", "2GiB"], ["--timeout", "5m"], ["--stall", "30s"],
    ["--on-damage", "salvage"], ["--on-damage", "fail"],
  ]

  @Test(arguments: ["poster", "storyboard", "preview", "mp4"], filmLimits)
  func limitsOfFilmsToo(verb: String, options: [String]) throws {
    let words = [verb, "in.mp4", "-o", "out/"] + options
    switch verb {
    case "poster": try check(try parse(words, as: PosterCommand.self))
    case "storyboard": try check(try parse(words, as: StoryboardCommand.self))
    case "preview": try check(try parse(words, as: PreviewCommand.self))
    default: try check(try parse(words, as: MP4Command.self))
    }
  }

  static let posterOptions: [[String]] = [
    [], ["--at", "12.5s"], ["--at", "10%"], ["--at", "33.3%"], ["--at", "1:02:03.5"],
    ["--at", "0"], ["--size", "800x600", "--crop", "north", "--fit", "cover"],
    ["--no-orient", "--flip"],
    ["--long-edge", "80", "--sharpen", "mild", "--format", "avif", "--metadata", "none"],
  ]

  static let storyboardOptions: [[String]] = [
    [], ["--interval", "1.5s"], ["--columns", "10"], ["--rows", "3"], ["--size", "240x"],
    ["--size", "10%", "--format", "webp", "--quality", "60"], ["--max-frames", "70"],
  ]

  static let previewOptions: [[String]] = [
    [], ["--duration", "2.5s"], ["--fps", "12"], ["--excerpts", "1"], ["--size", "240x180"],
    ["--width", "240"], ["--format", "gif", "--palette", "17"], ["--max-bytes", "200KB"],
  ]

  static let mp4Options: [[String]] = [
    [], ["--size", "1280x720"], ["--size", "x480", "--fit", "outside"], ["--start", "1:02.5"],
    ["--start", "2s", "--end", "12s", "--mute", "--hdr", "reject"],
    ["--start", "250ms", "--duration", "1.5s"],
    ["--copy", "always"], ["--preset", "slow", "--crf", "19.5", "--rate", "3M", "--fps", "30"],
    ["--audio-bitrate", "96k", "--on-damage", "salvage"], ["--metadata", "all"],
  ]

  @Test(arguments: mp4Options)
  func filmsToo(options: [String]) throws {
    try check(try parse(["mp4", "in.mov", "-o", "out/"] + options, as: MP4Command.self))
  }

  @Test(arguments: posterOptions)
  func postersToo(options: [String]) throws {
    try check(try parse(["poster", "in.mp4", "-o", "out/"] + options, as: PosterCommand.self))
  }

  @Test(arguments: storyboardOptions)
  func storyboardsToo(options: [String]) throws {
    let words = ["storyboard", "in.mp4", "-o", "out/"] + options
    try check(try parse(words, as: StoryboardCommand.self))
  }

  @Test(arguments: previewOptions)
  func previewsToo(options: [String]) throws {
    try check(try parse(["preview", "in.mp4", "-o", "out/"] + options, as: PreviewCommand.self))
  }

  static let packagingOptions: [[String]] = [
    [], ["--ladder", "auto"], ["--ladder", "720p:3M,640x360@30,180p"],
    ["--ladder", "720p:3M,720p:2M"], ["--copy", "never"], ["--copy", "always"],
    ["--container", "ts"], ["--codec", "h264"], ["--subtitles", "auto"], ["--subtitles", "none"],
    ["--segment", "4.5s"], ["--preset", "slow"], ["--hdr", "reject"],
    ["--audio-bitrate", "96k"], ["--iframes"], ["--no-iframes"], ["--single-file"],
    ["--add-subtitle", "a b.srt:en", "--add-subtitle", "c.vtt:pt-BR:It's: said"],
    ["--encrypt", "aes-128", "--key-uri", "https://example.com/k?a=1", "--key-file", "k \"1\""],
    ["--poster"], ["--storyboard"], ["--poster", "--storyboard", "--segment", "2s"],
    ["--max-pixels", "20MP"], ["--memory", "2GiB"], ["--timeout", "5m"], ["--stall", "30s"],
    ["--on-damage", "salvage"],
  ]

  @Test(arguments: packagingOptions)
  func presentationsToo(options: [String]) throws {
    let command: HLSCommand = try parse(["hls", "in.mp4", "--explain"] + options)
    let file = try #require(command.plan() as? ExplainWork).file
    let read = try RecipeFile(parsing: file.yaml)
    #expect(read == file, "\(file.yaml)")
    #expect(try read.films?.presentation?.packaging == command.packaging.packaging())
    #expect(read.limits.over(.video) == command.limits.limits)
  }

  static let probeOptions: [[String]] = [
    [], ["--check"], ["--phash"], ["--sha256"], ["--blurhash"], ["--thumbhash"], ["--colors", "7"],
    ["--plan"],
    ["--check", "--phash", "--sha256", "--blurhash", "--thumbhash", "--colors", "1"],
    ["--max-pixels", "1MP", "--allow", "pdf", "--on-damage", "salvage"],
  ]

  @Test(arguments: probeOptions)
  func probingToo(options: [String]) throws {
    let command: ProbeCommand = try parse(["probe", "in.jpg"] + options)
    let read = try RecipeFile(parsing: command.recipeFile.yaml)
    #expect(read == command.recipeFile, "\(command.recipeFile.yaml)")
    #expect(read.probe == command.findings.options)
  }

  static let runOptions: [[String]] = [
    ["--max-pixels", "200MP"], ["--max-frames", "7"], ["--memory", "64MiB"],
    ["--timeout", "500ms"], ["--stall", "5m"], ["--allow", "svg,pdf"],
    ["--on-damage", "salvage"],
  ]

  /// The options of `run` stand in the recipe that it prints.
  @Test(arguments: runOptions)
  func runningToo(options: [String]) throws {
    func recipe(_ options: [String]) throws -> RecipeFile {
      let command: RunCommand = try parse(["run", "web", "--explain"] + options)
      return try #require(command.plan() as? ExplainWork).file
    }
    let file = try recipe(options)
    #expect(try RecipeFile(parsing: file.yaml) == file)
    #expect(try file != recipe([]))
  }

  @Test(arguments: [false, true])
  func runningFastToo(isFast: Bool) throws {
    let command: RunCommand = try parse(["run", "web", "--explain"] + (isFast ? ["--fast"] : []))
    let file = try #require(command.plan() as? ExplainWork).file
    #expect(file.isFast == isFast)
    #expect(try RecipeFile(parsing: file.yaml) == file)
  }

  /// Options that say where inputs come from, where outputs go, how the work is done and what is told
  /// of it: nothing of what is made, and so they have no place in a recipe.
  private static let elsewhere: Set<String> = [
    "--files-from", "--failed-to", "--null", "--include", "--exclude", "--follow",
    "--output", "--in-place", "--backup", "--no-clobber", "--skip-existing", "--update", "--state",
    "--on-collision", "--preserve-times", "--fsync", "--dry-run", "--explain",
    "--list", "--print", "--jobs", "--sandbox", "--json", "--progress", "--quiet", "--verbose",
    "--fail-fast", "--srcset", "--version", "--help", "--resume",
  ]

  /// An option that is added and forgotten here would be lost in recipes.
  @Test func everyOptionOfEveryVerbIsTried() {
    let tried: [(any ParsableCommand.Type, [[String]])] = [
      (ResizeCommand.self, Self.options), (ConvertCommand.self, Self.options),
      (ThumbnailCommand.self, Self.options + Self.thumbnailOptions),
      (WatermarkCommand.self, Self.watermarkOptions),
      (ProbeCommand.self, Self.probeOptions + Self.runOptions),
      (RunCommand.self, Self.runOptions + [["--fast"]]),
      (PosterCommand.self, Self.options + Self.posterOptions),
      (StoryboardCommand.self, Self.options + Self.storyboardOptions),
      (PreviewCommand.self, Self.options + Self.previewOptions),
      (MP4Command.self, Self.mp4Options + Self.filmLimits),
      (HLSCommand.self, Self.packagingOptions),
    ]
    for (verb, options) in tried {
      let words = Set(options.joined().map { $0.prefix { $0 != "=" } }.map(String.init))
      let there = Self.names(verb)
      #expect(there.count > 20, "\(verb)")
      #expect(there.subtracting(words).subtracting(Self.elsewhere) == [], "\(verb)")
    }
  }

  /// The long names of a verb's options, as its help lists them.
  private static func names(_ verb: any ParsableCommand.Type) -> Set<String> {
    let help = SafelightCommands.Tool.helpMessage(for: verb, columns: 80)
    let lines = help.split(separator: "\n").filter { $0.hasPrefix("  -") }
    let words = lines.flatMap { line in
      line.prefix { $0 != "<" }.split { " ,/".contains($0) }.prefix { $0.hasPrefix("-") }
    }
    return Set(words.map(String.init).filter { $0.hasPrefix("--") })
  }
}
