import TestSupport
import Testing

/// `safelight watermark` by the program itself: files, metadata, edges, errors.
@Suite struct WatermarkRunTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Fixture.bytes("marks/badge.png"), to: "logo.png")
    try folder.write(Fixture.bytes("marks/badge.svg"), to: "logo.svg")
    try folder.write(Fixture.bytes("photos/chelsea.jpg"), to: "a.jpg")
  }

  private func safelight(_ arguments: String...) throws -> SpawnResult {
    try run(Tool.path, arguments, directory: folder.path)
  }

  private func pixels(_ name: String) throws -> [UInt8] {
    let result = try run("vips", ["rawsave", name, "pixels"], directory: folder.path)
    try #require(result.status == 0, "\(result.message)")
    return try Disk.read(folder("pixels"))
  }

  /// A worker opens no path: the mark is handed over, however it is named.
  /// A picture that is only marked keeps its colour space, unless another is asked for.
  @Test(arguments: [("cmyk.jpg", 4), ("cmyk.tif", 4), ("gray.jpg", 1), ("p3.jpg", 3)])
  func colorSpacesStay(name: String, bands: Int) throws {
    let folder = try TemporaryFolder()
    func bandsAfter(_ options: String...) throws -> String {
      let words = [
        "watermark", Fixture.path("color/" + name), "--image", Fixture.path("marks/badge.png"),
        "-q", "-o", folder(name),
      ]
      try #require(run(Tool.path, words + options).status == 0)
      return try run("vipsheader", ["-f", "bands", folder(name)]).text
    }
    #expect(try bandsAfter().hasPrefix("\(bands)"))
    let hasProfile = try run("vipsheader", ["-a", folder(name)]).text.contains("icc-profile-data")
    #expect(hasProfile == ["p3.jpg", "cmyk.tif"].contains(name))
    #expect(try bandsAfter("--profile", "srgb").hasPrefix(name == "gray.jpg" ? "1" : "3"))
  }

  @Test(arguments: ["logo.png", "./logo.svg"], ["require", "off"])
  func marksAreHandedToWorkers(mark: String, sandbox: String) throws {
    let result = try safelight(
      "watermark", "a.jpg", "--image", mark, "--sandbox", sandbox, "-o", "out.png")
    #expect(result.status == 0, "\(result.message)")
    try #require(try safelight("convert", "a.jpg", "-o", "plain.png").status == 0)
    #expect(try pixels("out.png") != pixels("plain.png"))
  }

  /// That a mark may be a drawing lets no input be one.
  @Test func aDrawingAsMarkAllowsNoOther() throws {
    let result = try safelight(
      "watermark", "a.jpg", "logo.svg", "--image", "logo.svg", "-j", "1", "-o", "out/")
    #expect(result.status == 1)
    #expect(result.message.contains("--allow svg"))
    #expect(try folder.contents().contains("out/a.jpg"))
  }

  @Test(arguments: [
    ("none.png", 66, "none.png"), ("text.png", 65, "not a picture"),
    ("page.pdf", 65, "is pdf; a mark is png"), ("pipe.png", 66, "a mark is a file"),
    (".", 66, "is a folder"),
  ])
  func aWrongMarkIsFoundBeforeAnyWork(mark: String, status: Int, words: String) throws {
    try folder.write(Array("no picture at all".utf8), to: "text.png")
    try folder.write(Fixture.bytes("other/page.pdf"), to: "page.pdf")
    try #require(try run("mkfifo", [folder("pipe.png")]).status == 0)
    let recipe =
      "version: 1\nimage: { outputs: [{ name: a, steps: [{ watermark: { image: \(mark) } }] }] }"
    try folder.write(Array(recipe.utf8), to: "r.yml")
    for command in [["watermark", "--image", mark], ["run", "r.yml"]] {
      let result = try run(
        Tool.path, command + ["a.jpg", "missing.jpg", "-o", "out/"], directory: folder.path)
      #expect(Int(result.status) == status, "\(result.message)")
      #expect(result.lines.isEmpty)
      #expect(result.message.contains(words) && result.message.contains(mark))
      #expect(!result.message.contains("missing.jpg"))
    }
  }

  /// Told of every picture that wanted it, with its name.
  /// One that libvips reads on past, depending on which of its threads is first, comes many times.
  @Test(
    arguments: [
      "damaged/truncated.png", "damaged/truncated.jpg",
    ] + Array(repeating: "damaged/crc.png", count: 20))
  func aDamagedMarkIsTold(name: String) throws {
    let result = try safelight(
      "watermark", "a.jpg", "--image", Fixture.path(name), "-o", "out.jpg")
    #expect(result.status == 65, "\(result.message)")
    #expect(result.message.contains("a.jpg") && result.message.contains("the mark"))
    #expect(result.message.contains(name))
    #expect(try !folder.contents().contains("out.jpg"))
  }

  @Test(arguments: [
    (["--opacity", "1.1"], "0 to 1"), (["--scale", "15"], ""), (["--scale", "0%"], "15%min"),
    (["--scale", "15%x"], "15%min"), (["--margin=-1"], "pixels"),
    (["--gap", "9"], "--gap needs --tile"), (["--stagger"], "--stagger needs --tile"),
    (["--dark-image", "logo.svg"], "--dark-image needs --on auto"),
    (["--dark-color", "black"], "--dark-color needs --on auto"),
    (["--on", "auto"], "give --dark-image"), (["--text", "x"], "exclude each other"),
    (["--blend", "overly"], "overlay"), (["--min-size", "300"], ""),
    (["--min-size", "0x9"], "300x300"), (["--position", "midle"], "x%,y%"),
  ])
  func saysWhatIsAllowed(options: [String], words: String) throws {
    let command = ["watermark", "a.jpg", "--image", "logo.png", "-o", "out.jpg", "--dry-run"]
    let result = try run(Tool.path, command + options, directory: folder.path)
    #expect(result.status == (words.isEmpty ? 0 : 64), "\(options): \(result.message)")
    #expect(result.message.contains(words), "\(result.message)")
  }

  @Test func aMarkIsNeeded() throws {
    let result = try safelight("watermark", "a.jpg", "-o", "out.jpg")
    #expect(result.status == 64)
    #expect(result.message.contains("--image or --text"))
  }

  /// The picture's own metadata stays, and the mark's never enters.
  @Test(arguments: ["jpg", "png"])
  func metadataIsThePicturesOwn(suffix: String) throws {
    for (base, mark) in [
      ("metadata/none.jpg", "metadata/camera.jpg"), ("metadata/camera.jpg", "metadata/camera.tif"),
      ("photos/coffee.jpg", "color/adobe-rgb.jpg"),
    ] {
      try folder.write(Fixture.bytes(base), to: "base.jpg")
      let common = ["base.jpg", "--metadata", "all", "--profile", "keep", "-q", "-o"]
      let plain = try run(
        Tool.path, ["convert"] + common + ["plain/x." + suffix], directory: folder.path)
      let marked = try run(
        Tool.path,
        ["watermark", "--image", Fixture.path(mark)] + common + ["marked/x." + suffix],
        directory: folder.path)
      try #require(plain.status == 0 && marked.status == 0, "\(plain.message)\(marked.message)")
      func tags(_ name: String) throws -> [String] {
        try run("exiftool", ["-G1", "-a", "-u", "-s", folder(name)]).lines.filter { line in
          !["System]", "StripOffsets", "StripByteCounts", "ImageDataHash"].contains {
            line.contains($0)
          }
        }
      }
      #expect(try tags("plain/x." + suffix) == tags("marked/x." + suffix), "\(base) \(mark)")
    }
  }

  @Test func smallPicturesAreLeftAlone() throws {
    let result = try safelight(
      "watermark", "a.jpg", "--image", "logo.png", "--min-size", "452x300", "-o", "out.png")
    #expect(result.status == 0)
    #expect(result.message.contains("smaller than 452x300"))
    try #require(try safelight("convert", "a.jpg", "-o", "plain.png").status == 0)
    #expect(try pixels("out.png") == pixels("plain.png"))
    let large = try safelight(
      "watermark", "a.jpg", "--image", "logo.png", "--min-size", "451x300", "-o", "large.png")
    #expect(large.status == 0 && large.message.isEmpty)
    #expect(try pixels("large.png") != pixels("plain.png"))
  }

  @Test(
    arguments: [
      ("shape/one.png", #""width":1,"height":1,"#),
      ("shape/tall.png", #""width":1,"height":10000,"#),
      ("shape/wide.jpg", #""width":65500,"height":1,"#),
    ],
    [
      ["--image", "logo.png"], ["--image", "logo.svg", "--angle", "30"],
      ["--image", "logo.png", "--scale", "none"], ["--image", "logo.png", "--scale", "1000%w"],
      ["--image", "logo.svg", "--scale", "10000px", "--angle", "90", "--margin", "500"],
      ["--image", "logo.png", "--tile", "--stagger", "--angle", "-45", "--gap", "10000"],
      ["--image", "logo.png", "--tile", "--scale", "1px", "--gap", "0"],
      ["--on", "auto", "--image", "logo.png", "--dark-image", "logo.svg"],
      ["--text", "Hello", "--scale", "1000%w"], ["--text", "l", "--scale", "1000%h"],
    ])
  func everyShapeTakesAMark(base: (String, String), options: [String]) throws {
    let result = try run(
      Tool.path, ["watermark", Fixture.path(base.0), "--json", "-o", "out.png"] + options,
      directory: folder.path)
    #expect(result.status == 0, "\(result.message)")
    #expect(result.text.contains(base.1), "\(result.text)")
  }

  /// A mark that changed is a reason to make all outputs anew, one that was only touched is not.
  @Test func updateNoticesAChangedMark() throws {
    let command = ["watermark", "a.jpg", "--image", "logo.png", "-o", "out/", "--update", "--json"]
    func status() throws -> String {
      let result = try run(Tool.path, command, directory: folder.path)
      try #require(result.status == 0, "\(result.message)")
      return result.text.contains(#""status":"skipped""#) ? "skipped" : "made"
    }
    #expect(try status() == "made")
    try #require(try run("touch", [folder("logo.png")]).status == 0)
    #expect(try status() == "skipped")
    try folder.write(Fixture.bytes("marks/white.png"), to: "logo.png")
    #expect(try status() == "made")
    #expect(try status() == "skipped")
  }

  /// A warm worker decodes a mark once, and again when it is another.
  @Test func aLongRunSeesAnotherMark() throws {
    let job = { (name: String) in
      #"{"id":"\#(name)","command":["watermark","--image","logo.png"],"input":"a.jpg","output":"\#(name).png"}"#
        + "\n"
    }
    try #require(
      try run(
        "sh",
        [
          "-ec",
          """
          ( printf '%s' '\(job("1"))'; timeout 60 sh -c 'until [ -e 1.png ]; do :; done'
            cp '\(Fixture.path("marks/white.png"))' logo.png
            printf '%s' '\(job("2"))' ) | '\(Tool.path)' batch --jobs-from - -j 1 > results
          """,
        ], directory: folder.path
      ).status == 0)
    try #require(
      try safelight("watermark", "a.jpg", "--image", "logo.png", "-o", "3.png").status == 0)
    #expect(try pixels("2.png") == pixels("3.png"))
    #expect(try pixels("1.png") != pixels("3.png"))
  }

  /// Files that a recipe names lie beside it.
  @Test func recipesNameMarksFromTheirOwnFolder() throws {
    try #require(try run("mkdir", [folder("sub")]).status == 0)
    let recipe = """
      version: 1
      image:
        outputs:
          - name: marked
            steps:
              - resize: { size: 200x200 }
              - watermark: { image: mark.svg, position: north-west, scale: 50%w, tile: true, gap: 3 }
            encode: { format: png }
            path: "{output}.{ext}"
      """
    try folder.write(Array(recipe.utf8), to: "sub/r.yml")
    try folder.write(Fixture.bytes("marks/badge.svg"), to: "sub/mark.svg")
    let result = try safelight("run", "sub/r.yml", "a.jpg", "-o", "out/")
    #expect(result.status == 0, "\(result.message)")
    // What it prints works from everywhere.
    let explained = try safelight("run", "sub/r.yml", "--explain")
    try folder.write(explained.output, to: "explained.yml")
    #expect(explained.text.contains("\(folder.path)/sub/mark.svg"))
    try #require(try safelight("run", "explained.yml", "a.jpg", "-o", "again/").status == 0)
    #expect(try pixels("out/marked.png") == pixels("again/marked.png"))
  }
}
