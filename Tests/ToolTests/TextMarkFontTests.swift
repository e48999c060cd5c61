import TestSupport
import Testing

/// Where the fonts of text marks come from, and what happens when they do not.
@Suite struct TextMarkFontTests {
  private static let font = Fixture.path("fonts/test.ttf")
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func mark(
    _ options: [String], environment: [String: String?] = [:]
  ) throws -> SpawnResult {
    try run(
      Tool.path,
      ["watermark", Fixture.path("depth/palette.png"), "--text", "Hi", "-o", folder("out.png")]
        + options, environment: environment)
  }

  /// A configuration of fontconfig's under which the machine has no font.
  private func noFonts() throws -> [String: String?] {
    let path = try folder.write(
      Array("<?xml version=\"1.0\"?><fontconfig></fontconfig>".utf8), to: "none.conf")
    return ["FONTCONFIG_FILE": path]
  }

  @Test(arguments: ["No Such Font", "No Such Font Bold 20", "Sanz", "No Such, Neither This"])
  func refusesAFontThatIsNotThere(font: String) throws {
    let result = try mark(["--font", font])
    #expect(result.status == 69)
    #expect(result.message.contains("is not installed"), "\(result.message)")
    #expect(try folder.contents() == [])
  }

  @Test(arguments: ["Sans", "serif", "Monospace Bold 12", "Bold", "No Such Font, Sans", "Sans,"])
  func takesGenericNamesAndAlternatives(font: String) throws {
    let result = try mark(["--font", font, "--sandbox", "require"])
    #expect(result.status == 0, "\(result.message)")
  }

  @Test func saysWhatToInstallWhereNoFontIs() throws {
    let result = try mark(["--sandbox", "off"], environment: try noFonts())
    #expect(result.status == 69)
    #expect(result.message.contains("fonts-dejavu-core"), "\(result.message)")
  }

  @Test func needsNoInstalledFontForThatOfAFile() throws {
    let alone = try mark(
      ["--font-file", Self.font, "--sandbox", "off"], environment: try noFonts())
    #expect(alone.status == 0, "\(alone.message)")
    let bytes = try Disk.read(folder("out.png"))
    let among = try mark(["--font-file", Self.font])
    #expect(among.status == 0, "\(among.message)")
    #expect(try Disk.read(folder("out.png")) == bytes)
  }

  @Test(arguments: ["Safelight Test", "safelight test Bold", "Bold 20"])
  func takesTheFamilyOfItsFile(font: String) throws {
    let result = try mark(["--font-file", Self.font, "--font", font, "--sandbox", "require"])
    #expect(result.status == 0, "\(result.message)")
  }

  @Test func refusesAnotherFamilyThanItsFiles() throws {
    let result = try mark(["--font-file", Self.font, "--font", "Sans"])
    #expect(result.status == 64)
    #expect(result.message.contains("holds Safelight Test"), "\(result.message)")
  }

  @Test(arguments: [0, 1, 12, 200, 5000, 20_000])
  func refusesWhatIsNoFont(length: Int) throws {
    let path = try folder.write(
      Array(try Disk.read(Self.font).prefix(length)), to: "part of a \"font\".ttf")
    let result = try mark(["--font-file", path, "--sandbox", "require"])
    // What is there of a font may be enough to draw with.
    #expect(result.status == 65 || length >= 5000 && result.status == 0, "\(result.message)")
    #expect(
      result.status == 0 || result.message.contains("part of a \"font\".ttf: it is not a font"))
  }

  @Test func saysThatAFontFileIsNotThere() throws {
    let result = try mark(["--font-file", folder("none.ttf")])
    #expect(result.status == 66)
    #expect(result.message.contains("none.ttf"), "\(result.message)")
  }

  @Test func findsTheFontOfARecipeBesideIt() throws {
    try folder.write(try Disk.read(Self.font), to: "fonts.ttf")
    let recipe = """
      version: 1
      image:
        outputs:
          - path: "{stem}.png"
            steps:
              - watermark:
                  { text: "Hi\\n{stem}", font-file: fonts.ttf, color: red, stroke: "2px:white",
                    shadow: "1,1,1:black", scale: 50%w }
      """
    try folder.write(Array(recipe.utf8), to: "mark.yaml")
    let ran = try Tool.safelight(
      "run", folder("mark.yaml"), Fixture.path("depth/palette.png"), "-o", folder("out/"),
      directory: "/")
    #expect(ran.status == 0, "\(ran.message)")
    let result = try run(
      Tool.path,
      [
        "watermark", Fixture.path("depth/palette.png"), "--text", "Hi\\n{stem}", "--font-file",
        "fonts.ttf", "--color", "red", "--stroke", "2px:white", "--shadow", "1,1,1:black",
        "--scale", "50%w", "-o", "option.png",
      ], directory: folder.path)
    #expect(result.status == 0, "\(result.message)")
    #expect(try Disk.read(folder("out/palette.png")) == Disk.read(folder("option.png")))
  }

  /// The font is part of what an output is made from.
  @Test func isMadeAnewWhenItsFontChanged() throws {
    let font = try folder.write(try Disk.read(Self.font), to: "font.ttf")
    func update() throws -> String {
      try Tool.safelight(
        "watermark", Fixture.path("depth/palette.png"), "--text", "Hi", "--font-file", font, "-o",
        folder("made/"), "--update", "--json"
      ).text
    }
    #expect(try update().contains("palette.png"))
    let second = try update()
    try Disk.write(try Disk.read(Self.font) + [0], to: font)
    let third = try update()
    #expect(second != third, "\(second) \(third)")
  }
}
