import TestSupport
import Testing

/// Text as a watermark, with the fixture's font, in workers that are confined.
@Suite struct TextMarkTests {
  private static let font = Fixture.path("fonts/test.ttf")
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Runs `watermark` and returns the output's bytes.
  @discardableResult
  private func mark(
    _ input: String, _ text: String, to name: String = "out.png", _ options: String...
  ) throws -> [UInt8] {
    let output = folder(name)
    let words = [
      "watermark", input, "--text", text, "--font-file", Self.font, "--sandbox", "require", "-o",
      output, "--position", "center", "--scale", "80%w",
    ]
    let result = try run(Tool.path, words + options)
    #expect(result.status == 0, "\(result.message)")
    return try Disk.read(output)
  }

  /// Where a mark on a black picture is: its size and the place of its corner.
  private func ink(_ path: String) throws -> String {
    try run("convert", [path, "-format", "%@", "info:"]).text
  }

  private func black(_ size: String) throws -> String {
    let path = folder("black-\(size).png")
    #expect(try run("convert", ["-size", size, "xc:black", "PNG24:" + path]).status == 0)
    return path
  }

  @Test(arguments: [
    (["--scale", "50%w"], "200x", "+100"), (["--scale", "120px"], "120x", "+140"),
    (["--scale", "25%min"], "75x", "+163"),
    (["--scale", "50%w", "--stroke", "3px:red"], "200x", "+100"),
    (["--scale", "50%w", "--stroke", "10%:red", "--shadow", "5px,5px:blue"], "200x", "+100"),
    (["--scale", "100%w"], "400x", "+0"),
  ])
  func isAsWideAsAskedFor(options: [String], width: String, left: String) throws {
    let words =
      [
        "watermark", try black("400x300"), "--text", "HxH", "--font-file", Self.font, "--position",
        "center", "-o", folder("out.png"),
      ] + options
    let result = try run(Tool.path, words)
    #expect(result.status == 0, "\(result.message)")
    let place = try ink(folder("out.png"))
    #expect(place.hasPrefix(width) && place.contains(left + "+"), "\(place)")
  }

  @Test func isAsHighAsAskedFor() throws {
    try mark(black("400x300"), "H", "--scale", "50%h")
    #expect(try ink(folder("out.png")).contains("x150+"))
  }

  /// The font's size is that of its letters: a capital of this font is 0.729 em high.
  @Test func hasTheSizeOfItsFont() throws {
    try mark(black("400x300"), "H", "--font", "100", "--scale", "none")
    #expect(try ink(folder("out.png")).contains("x73+"))
  }

  /// Pillow draws with the same font, by itself.
  @Test(
    .enabled(if: Oracle.isReady),
    arguments: [
      ("<b>&amp;</b>", "<b>&amp;</b>"), ("100 % {{x}}", "100 % {x}"),
      ("%d%s \\\\ $HOME", "%d%s \\ $HOME"),
      ("one\\ntwo", "one\ntwo"), ("one\ntwo", "one\ntwo"), ("© Ä é…", "© Ä é…"),
      ("שלום", "םולש"), ("a\u{1}\u{1b}b", "ab"),
    ])
  func saysWhatItSays(text: String, drawn: String) throws {
    try mark(black("400x300"), text)
    let answer = try Oracle.ask("text", [folder("out.png"), Self.font, drawn]).text
    let likeness = try #require(Double(answer.prefix { !$0.isNewline }))
    #expect(likeness > 0.88, "\(answer)")
  }

  @Test(arguments: [
    "camera.jpg", "camera.png", "camera.webp", "camera.avif", "camera.heic", "camera.tif",
  ])
  func fillsFields(name: String) throws {
    let input = Fixture.path("metadata/" + name)
    let filled = try mark(
      input, "{copyright}\\n{creator} {date} {date:%H.%M}\\n{name} {stem}", to: "fields.png")
    let literal = try mark(
      input, "(c) 2021 Ana Artist\nAna Artist 2021-06-05 14.03\n\(name) camera", to: "literal.png")
    #expect(filled == literal)
    #expect(try mark(input, "another", to: "another.png") != literal)
  }

  @Test(arguments: [
    [
      "-XMP-dc:Creator=Ana X", "-XMP-dc:Rights=All mine",
      "-XMP-photoshop:DateCreated=2019:03:04 05:06:07",
    ],
    [
      "-IPTC:By-line=Ana X", "-IPTC:CopyrightNotice=All mine", "-IPTC:DateCreated=2019:03:04",
      "-IPTC:TimeCreated=05:06:07+00:00",
    ],
  ])
  func fillsFieldsFromOtherBlocks(tags: [String]) throws {
    let input = folder("in.jpg")
    let tagged = try run("exiftool", tags + ["-o", input, Fixture.path("metadata/none.jpg")])
    #expect(tagged.status == 0, "\(tagged.message)")
    let filled = try mark(input, "{creator}, {copyright}, {date}", to: "fields.png")
    #expect(filled == (try mark(input, "Ana X, All mine, 2019-03-04", to: "literal.png")))
  }

  /// What stands in a file is neither markup nor a field nor a second line.
  @Test func takesFieldsAtTheirWord() throws {
    let input = folder("in.jpg")
    let artist = "<b>{name}</b>\\n&#38;\n" + String(repeating: "x", count: 4000)
    let tagged = try run(
      "exiftool", ["-Artist=" + artist, "-o", input, Fixture.path("metadata/none.jpg")])
    #expect(tagged.status == 0, "\(tagged.message)")
    let shown = "<b>{{name}}</b>\\\\n&#38; " + String(repeating: "x", count: 179)
    let filled = try mark(input, "{creator}", to: "fields.png")
    let literal = try mark(input, String(shown.prefix(while: { $0 != " " })), to: "part.png")
    #expect(filled != literal)
    let whole = "<b>{name}</b>\\n&#38; " + String(repeating: "x", count: 4000)
    let cut = String(whole.prefix(199)) + "…"
    let escaped = cut.reduce(into: "") { text, letter in
      text += "{}\\".contains(letter) ? "\(letter)\(letter)" : String(letter)
    }
    #expect(filled == (try mark(input, escaped, to: "literal.png")))
  }

  @Test func warnsOfAFieldThatIsNotTold() throws {
    let input = Fixture.path("metadata/none.jpg")
    let result = try Tool.safelight(
      "watermark", input, "--text", "a{creator}{creator}", "--font-file", Self.font, "-o",
      folder("a.png"))
    #expect(result.status == 0)
    #expect(result.message.split(separator: "{creator}").count == 2, "\(result.message)")
    let plain = try Tool.safelight(
      "watermark", input, "--text", "a", "--font-file", Self.font, "-o", folder("b.png"))
    #expect(plain.status == 0 && plain.message == "")
    #expect(try Disk.read(folder("a.png")) == Disk.read(folder("b.png")))
  }

  @Test(arguments: ["{creator}", "   ", "\\n\n", "{creator} {date}"])
  func leavesThePictureWithoutAMarkWhenNothingIsLeft(text: String) throws {
    let input = Fixture.path("metadata/none.jpg")
    let result = try Tool.safelight(
      "watermark", input, "--text", text, "--font-file", Self.font, "-o", folder("a.png"))
    #expect(result.status == 0)
    #expect(result.message.contains("written without a watermark"), "\(result.message)")
    #expect(try Tool.safelight("convert", input, "-o", folder("b.png")).status == 0)
    #expect(try Disk.read(folder("a.png")) == Disk.read(folder("b.png")))
  }

  @Test func namesWhatCameFromAPipeNothing() throws {
    let result = try Tool.safelight(
      "watermark", "-", "--text", "{name}", "--font-file", Self.font, "-o", folder("a.png"),
      input: try Fixture.bytes("metadata/none.jpg"))
    #expect(result.status == 0)
    #expect(result.message.contains("{name} is not told"), "\(result.message)")
  }

  /// One worker draws them all, and each is as if it were alone.
  @Test func givesEveryFileItsOwnText() throws {
    let texts = ["b.jpg": "Ana", "c.jpg": nil, "d.jpg": "Béla", "a.jpg": "Cyd"]
    for (name, creator) in texts {
      let tags = creator.map { ["-Artist=" + $0] } ?? ["-Software=x"]
      let made = try run(
        "exiftool", tags + ["-o", folder(name), Fixture.path("metadata/none.jpg")])
      #expect(made.status == 0, "\(made.message)")
    }
    let common = ["--text", "{creator} {stem}", "--font-file", Self.font, "--scale", "80%w"]
    let result = try run(
      Tool.path,
      ["watermark"] + texts.keys.sorted().map { folder($0) } + common
        + ["-o", folder("out/"), "--format", "png", "--jobs", "1"])
    #expect(result.status == 0, "\(result.message)")
    for (name, creator) in texts {
      let stem = String(name.prefix(1))
      let alone = try run(
        Tool.path,
        ["watermark", folder(name), "--text", "\(creator ?? "") \(stem)"] + common.dropFirst(2)
          + ["-o", folder(stem + ".png")])
      #expect(alone.status == 0)
      #expect(
        try Disk.read(folder("out/\(stem).png")) == Disk.read(folder("\(stem).png")), "\(name)")
    }
  }

  @Test(arguments: [
    ("depth/rgb16.png", "ushort"), ("depth/graya16.png", "ushort"), ("color/gray.jpg", "uchar"),
    ("alpha/fringe.png", "uchar"),
  ])
  func leavesTheKindOfThePicture(name: String, format: String) throws {
    try mark(Fixture.path(name), "Mark", to: "a.png")
    #expect(try Tool.safelight("convert", Fixture.path(name), "-o", folder("b.png")).status == 0)
    let kinds = try ["a.png", "b.png"].map {
      try run("vipsheader", [folder($0)]).text.split(separator: ":").dropFirst().joined()
    }
    #expect(kinds[0] == kinds[1] && kinds[0].contains(format), "\(kinds)")
    #expect(try Disk.read(folder("a.png")) != Disk.read(folder("b.png")))
  }

  @Test func marksEveryFrameAlike() throws {
    let input = Fixture.path("animation/partial.gif")
    try mark(input, "X", to: "a.webp", "--lossless")
    #expect(
      try Tool.safelight("convert", input, "--lossless", "-o", folder("b.webp")).status == 0)
    var places: Set<String> = []
    for page in 0..<5 {
      for name in ["a", "b"] {
        let made = try run(
          "vips", ["copy", folder("\(name).webp[page=\(page)]"), folder("\(name).png")])
        #expect(made.status == 0, "\(made.message)")
      }
      let difference = try run(
        "convert",
        [
          folder("a.png"), folder("b.png"), "-alpha", "set", "-compose", "difference", "-composite",
          "-alpha", "off", "-format", "%@", "info:",
        ])
      places.insert(difference.text)
    }
    #expect(places.count <= 2, "\(places)")
  }
}
