import TestSupport
import Testing

/// `safelight run` on real pictures.
@Suite struct RecipeRunTests {
  private let folder: TemporaryFolder
  private let photo = Fixture.path("photos/coffee.jpg")
  private let camera = Fixture.path("metadata/camera.jpg")

  init() throws { folder = try TemporaryFolder() }

  private func safelight(_ arguments: String...) throws -> SpawnResult {
    try run(Tool.path, arguments, directory: folder.path)
  }

  private func recipe(_ text: String, to name: String = "r.yml") throws {
    try folder.write(Array(text.utf8), to: name)
  }

  private static let several = """
    version: 1
    image:
      outputs:
        - name: public
          steps: [{ resize: { size: 200x200 } }, grayscale]
          encode: { format: png }
          path: "{dir}/{stem}/public.{ext}"
        - name: thumb
          widths: [40, 80]
          encode: { format: webp }
      probe: { blurhash: true, colors: 3, sha256: true }
    """

  @Test func makesEverythingItNames() throws {
    try recipe(Self.several)
    let result = try safelight("run", "r.yml", photo, "-o", "out/", "--json")
    #expect(result.status == 0, "\(result.message)")
    #expect(
      try folder.contents() == [
        "out", "out/coffee", "out/coffee-40.webp", "out/coffee-80.webp", "out/coffee/probe.json",
        "out/coffee/public.png", "r.yml",
      ])
    #expect(result.lines.count == 1)
    #expect(
      result.text.contains(#""name":"public","path":"out/coffee/public.png","format":"png","#))
    #expect(
      result.text.contains(#""name":"probe","path":"out/coffee/probe.json","format":"json","#))
    let size = try run("vipsheader", ["-f", "width", folder("out/coffee/public.png")])
    #expect(size.lines == ["200"])
    let bands = try run("vipsheader", ["-f", "bands", folder("out/coffee/public.png")])
    #expect(bands.lines == ["1"])
    let sum = try run("sha256sum", [photo]).text.prefix(64)
    let probe = String(decoding: try Disk.read(folder("out/coffee/probe.json")), as: UTF8.self)
    #expect(probe.contains("\"sha256\":\"\(sum)\""))
    #expect(probe.contains("\"blurhash\":\"") && probe.contains("\"colors\":[\"#"))
  }

  @Test func probeKeepsSecretsAndPaths() throws {
    try recipe(Self.several)
    #expect(try safelight("run", "r.yml", camera, "-o", "out/").status == 0)
    let probe = String(decoding: try Disk.read(folder("out/camera/probe.json")), as: UTF8.self)
    #expect(probe.contains("Ana Artist"))
    for secret in ["gps", "latitude", "serial", "camera.jpg", folder.path, "Fixtures"] {
      #expect(!probe.contains(secret), "\(secret)")
    }
  }

  /// One output that cannot be made leaves none of the others.
  @Test func allOutputsOrNone() throws {
    try recipe(Self.several)
    _ = try run("mkdir", ["-p", folder("out/coffee-80.webp")])
    let result = try safelight("run", "r.yml", photo, "-o", "out/")
    #expect(result.status == 73, "\(result.message)")
    #expect(try folder.contents() == ["out", "out/coffee-80.webp", "r.yml"])
  }

  @Test func aFileIsNoFolder() throws {
    try recipe(Self.several)
    _ = try run("mkdir", [folder("out")])
    try folder.write([1], to: "out/coffee")
    let result = try safelight("run", "r.yml", photo, "-o", "out/")
    #expect(result.status == 73)
    #expect(result.message.contains("out/coffee/public.png: Not a directory (cannot-create)"))
    #expect(try folder.contents() == ["out", "out/coffee", "r.yml"])
  }

  /// The second of the outputs is the one that is in the way.
  @Test func noClobberHitsTheSecond() throws {
    try recipe(Self.several)
    _ = try run("mkdir", [folder("out")])
    try folder.write([1], to: "out/coffee-40.webp")
    let result = try safelight("run", "r.yml", photo, "-o", "out/", "--no-clobber")
    #expect(result.status == 73 && result.message.contains("out/coffee-40.webp exists (exists)"))
    #expect(try folder.contents() == ["out", "out/coffee-40.webp", "r.yml"])
    #expect(try Disk.read(folder("out/coffee-40.webp")) == [1])
  }

  @Test func dryRunWritesNothing() throws {
    try recipe(Self.several)
    let result = try safelight("run", "r.yml", photo, "-o", "out/", "--dry-run")
    #expect(result.status == 0)
    #expect(result.lines.count == 4)
    #expect(result.text.contains("out/coffee/public.png  200x133  png  not written"))
    #expect(result.text.contains("out/coffee/probe.json  json  not written"))
    #expect(try folder.contents() == ["r.yml"])
  }

  @Test func existingOutputsAreSkipped() throws {
    try recipe(Self.several)
    #expect(try safelight("run", "r.yml", photo, "-o", "out/").status == 0)
    let again = try safelight("run", "r.yml", photo, "-o", "out/", "--skip-existing")
    #expect(again.text == "\(photo)  skipped\n")
    let refused = try safelight("run", "r.yml", photo, "-o", "out/", "--no-clobber")
    #expect(refused.status == 73)
  }

  @Test func collisionsAreFoundBeforehand() throws {
    try recipe(Self.several)
    _ = try run("cp", [photo, folder("coffee.jpg")])
    let result = try safelight("run", "r.yml", photo, "coffee.jpg", "-o", "out/")
    #expect(result.status == 64)
    #expect(result.message.contains("outputs would collide"))
    #expect(try folder.contents() == ["coffee.jpg", "r.yml"])
  }

  @Test func outputsOfOneInputCollideToo() throws {
    try recipe("version: 1\nimage: { outputs: [{ widths: [40, 80], path: '{stem}.webp' }] }")
    let result = try safelight("run", "r.yml", photo, "-o", "out/")
    #expect(result.status == 64)
    #expect(result.message.contains("several outputs of \(photo) would be out/coffee.webp"))
    #expect(result.message.contains("use {output} or {width}"))
    #expect(try folder.contents() == ["r.yml"])
  }

  /// Every output has a ladder of its own, which ends at the picture's width.
  @Test func widthsEndAtThePictures() throws {
    let result = try safelight("run", "web", camera, "-o", "out/")
    #expect(result.status == 0, "\(result.message)")
    #expect(
      try folder.contents() == [
        "out", "out/camera", "out/camera-240.avif", "out/camera-240.jpg", "out/camera-240.webp",
        "out/camera/probe.json",
      ])
  }

  @Test(arguments: ["web", "avatar", "og", "stock", "email"])
  func readyMadeRecipesRun(name: String) throws {
    let result = try safelight("run", name, photo, "-o", "out/")
    #expect(result.status == 0, "\(result.message)")
    let printed = try safelight("run", "--print", name)
    #expect(printed.status == 0)
    try folder.write(printed.output, to: "mine.yml")
    let mine = try safelight("run", "mine.yml", photo, "-o", "mine/")
    #expect(mine.status == 0, "\(mine.message)")
    #expect(try run("diff", ["-r", folder("out"), folder("mine")]).text == "")
    #expect(try safelight("run", "--list").text.contains("\(name) "))
  }

  @Test func theReadyMadeRecipeForVideosRuns() throws {
    let film = Fixture.path("video/short.mp4")
    let result = try safelight("run", "stream", film, "-o", "out/")
    #expect(result.status == 0, "\(result.message)")
    let made = Set(try folder.contents().filter { !$0.contains("/hls/") })
    #expect(
      made == [
        "out", "out/short", "out/short/hls", "out/short/poster.jpg", "out/short/preview.webp",
        "out/short/probe.json", "out/short/storyboard.jpg", "out/short/storyboard.vtt",
      ])
    #expect(try safelight("verify", "out/short/hls").status == 0)
  }

  @Test func theReadmesRecipeRuns() throws {
    let readme = String(decoding: try Disk.read(Repository.root + "/README.md"), as: UTF8.self)
    let blocks = readme.split(separator: "```yaml\n").dropFirst()
      .compactMap { $0.split(separator: "\n```").first }
    try #require(blocks.count == 2)
    try recipe(String(blocks[0]), to: "photo.yml")
    let result = try safelight("run", "photo.yml", photo, "-o", "public/")
    #expect(result.status == 0, "\(result.message)")
    #expect(result.lines.count == 4)
    // The other is one output, with a mark.
    let mark = try Disk.read(Fixture.path("marks/badge.png"))
    try folder.write(mark, to: "logo.png")
    try recipe("version: 1\nvideo:\n  outputs:\n" + String(blocks[1]), to: "film.yml")
    let marked = try safelight(
      "run", "film.yml", Fixture.path("video/short.mp4"), "-o", "public/")
    #expect(marked.status == 0, "\(marked.message)")
    #expect(try safelight("verify", "public/short/hls").status == 0)
  }

  /// What a verb makes, the recipe it explains makes too.
  @Test func explanationsMakeTheSame() throws {
    let options = [
      "--size", "90x90", "--crop", "attention", "--rotate", "30", "--round", "--set", "Artist=Ana",
      "--format", "png",
    ]
    let made = try run(
      Tool.path, ["resize", photo, "-o", "verb/"] + options, directory: folder.path)
    #expect(made.status == 0)
    let explained = try run(
      Tool.path, ["resize", photo, "--explain"] + options, directory: folder.path)
    #expect(explained.status == 0 && explained.error.isEmpty)
    try folder.write(explained.output, to: "same.yml")
    #expect(try safelight("run", "same.yml", photo, "-o", "recipe/").status == 0)
    #expect(try run("diff", ["-r", folder("verb"), folder("recipe")]).text == "")
    let again = try safelight("run", "same.yml", "--explain")
    #expect(again.output == explained.output)
  }

  /// What `probe` tells, its recipe writes.
  @Test func findingsAreExplainedToo() throws {
    let options = ["--blurhash", "--colors", "3", "--phash", "--thumbhash", "--sha256", "--check"]
    let explained = try run(
      Tool.path, ["probe", photo, "--explain"] + options, directory: folder.path)
    #expect(explained.status == 0, "\(explained.message)")
    try folder.write(explained.output, to: "probe.yml")
    #expect(try safelight("run", "probe.yml", photo, "-o", "out/").status == 0)
    let made = String(decoding: try Disk.read(folder("out/coffee/probe.json")), as: UTF8.self)
    let told = try run(Tool.path, ["probe", photo, "--json"] + options, directory: folder.path)
    for name in ["blurhash", "thumbhash", "phash", "sha256", "colors"] {
      let field = try #require(
        told.text.components(after: "\"\(name)\":", upTo: name == "colors" ? "]" : ","))
      #expect(made.contains("\"\(name)\":\(field)"), "\(name)")
    }
    let damaged = try safelight(
      "run", "probe.yml", Fixture.path("damaged/truncated.jpg"), "-o", "bad/")
    #expect(damaged.status == 65)
    #expect(try !folder.contents().contains("bad"))
  }

  /// A name that tells the format tells it to the recipe too.
  @Test(arguments: ["out/{stem}.webp", "small.webp"])
  func theNameTellsTheFormat(output: String) throws {
    let explained = try safelight("resize", photo, "--size", "9", "-o", output, "--explain")
    #expect(explained.text.contains("encode: { format: webp }"))
  }

  @Test func damageIsSalvagedByRecipe() throws {
    try recipe(
      "version: 1\nlimits: { on-damage: salvage }\nimage: { outputs: [{ encode: { format: png } }] }"
    )
    let damaged = Fixture.path("damaged/truncated.jpg")
    let salvaged = try safelight("run", "r.yml", damaged, "-o", "out/")
    #expect(salvaged.status == 0 && salvaged.message.contains("written as far as it goes"))
    let refused = try safelight("run", "r.yml", damaged, "-o", "no/", "--on-damage", "fail")
    #expect(refused.status == 65)
  }

  @Test func explainsThePlan() throws {
    let result = try safelight("run", "web", photo, "--explain", "-v")
    #expect(result.status == 0)
    #expect(result.text.contains("# \(photo): jpeg, 600x400, decoded whole\n"))
    #expect(result.text.contains("#   avif: 320x213 avif from what was decoded\n"))
    try folder.write(result.output, to: "kept.yml")
    #expect(try safelight("run", "kept.yml", photo, "-o", "out/").status == 0)
  }

  /// The smaller outputs come from the largest, close to what they were, and the recipe tells so.
  @Test func fastDerivesFromTheLargest() throws {
    let widths = ["thumbnail", photo, "--widths", "60,200,300", "--format", "png"]
    let explained = try run(
      Tool.path, widths + ["--fast", "--explain", "-v"], directory: folder.path)
    #expect(explained.status == 0 && explained.text.contains("  fast: true\n"))
    #expect(explained.text.contains("#   60x40 png from the largest result\n"))
    #expect(explained.text.contains("#   300x200 png from what was decoded\n"))
    for (name, more) in [("plain", []), ("fast", ["--fast"])] {
      let made = try run(
        Tool.path, widths + more + ["-o", name + "/{width}.png"], directory: folder.path)
      #expect(made.status == 0, "\(made.message)")
    }
    try folder.write(explained.output, to: "fast.yml")
    let ran = try safelight("run", "fast.yml", photo, "-o", "run/{width}.png")
    #expect(ran.status == 0, "\(ran.message)")
    #expect(try run("diff", ["-r", folder("fast"), folder("run")]).text == "")
    for width in [60, 200, 300] {
      let pair = ["fast", "plain"].map { folder("\($0)/\(width).png") }
      let found = try Oracle.ask("ciede2000", pair).text.split(separator: " ")
      let mean = try #require(found.first.flatMap { Double($0) })
      // The smallest comes from the largest anyway.
      #expect(width == 200 ? mean > 0 && mean < 0.6 : mean == 0, "\(width): \(mean)")
    }
    #expect(try safelight("run", "web", photo, "--fast", "--explain").text.contains("fast: true"))
  }

  /// Outputs that differ in their encoding only show the same pixels, in the recipe's order.
  @Test func formatsShareTheirPicture() throws {
    try recipe(
      """
      version: 1
      image:
        outputs:
          - { name: a, widths: [50, 220], encode: { format: webp, lossless: true } }
          - { name: b, widths: [50, 220], encode: { format: png } }
          - { name: c, steps: [{ resize: { size: 50x } }, flip], encode: { format: png } }
          - { name: d, steps: [{ resize: { size: 220x } }], encode: { format: tiff } }
      """)
    let result = try safelight(
      "run", "r.yml", photo, "-o", "out/", "--json", "--on-collision", "number")
    #expect(result.status == 0, "\(result.message)")
    let names = result.text.split(separator: #""name":""#).dropFirst().map { $0.prefix(1) }
    #expect(names == ["a", "a", "b", "b", "c", "d"])
    let pairs = [("50.webp", "50.png"), ("220.webp", "220.png")]
    for (one, other) in pairs {
      let paths = [one, other].map { folder("out/coffee-\($0)") }
      #expect(try Oracle.ask("ciede2000", paths).text.hasPrefix("0.0 "), "\(one)")
    }
  }

  @Test func mistakesAreTold() throws {
    try recipe("version: 1\nimage:\n  outputs:\n    - step: []\n")
    let result = try safelight("run", "r.yml", photo, "-o", "out/")
    #expect(result.status == 78)
    #expect(
      result.message
        == "safelight: r.yml:4:7: unknown key 'step'; did you mean 'steps'? (bad-recipe)\n")
    #expect(try safelight("run", "none.yml", photo, "-o", "out/").status == 78)
    #expect(try safelight("run", "wep", photo, "-o", "out/").message.contains("did you mean web?"))
    #expect(try safelight("run").status == 64)
    #expect(try safelight("run", "web").status == 64)
    #expect(try safelight("run", "web", photo).status == 64)
    #expect(try safelight("run", "web", photo, "-o", "one.jpg").status == 64)
    #expect(try safelight("run", "stock", photo, "-o", "{stem}.{ext}").status == 64)
    #expect(try folder.contents() == ["r.yml"])
  }

  @Test func limitsComeFromOptionsThenTheRecipe() throws {
    try recipe(
      "version: 1\nlimits: { pixels: 100 }\nimage: { outputs: [{ encode: { format: png } }] }")
    let refused = try safelight("run", "r.yml", photo, "-o", "out/")
    #expect(refused.status == 65 && refused.message.contains("limit-exceeded"))
    let allowed = try safelight("run", "r.yml", photo, "-o", "out/", "--max-pixels", "1MP")
    #expect(allowed.status == 0)
  }

  /// A profile is looked for beside the recipe that names it.
  @Test func filesAreRelativeToTheRecipe() throws {
    _ = try run("mkdir", [folder("recipes")])
    try recipe(
      "version: 1\nimage: { outputs: [{ encode: { format: png, profile: own.icc } }] }",
      to: "recipes/r.yml")
    let missing = try safelight("run", "recipes/r.yml", photo, "-o", "out/")
    #expect(missing.status == 78 && missing.message.contains("recipes/own.icc"))
    let p3 = try run(
      Tool.path, ["convert", photo, "-o", "p3.png", "--profile", "p3"], directory: folder.path)
    #expect(p3.status == 0)
    let icc = try run("exiftool", ["-icc_profile", "-b", folder("p3.png")])
    try folder.write(icc.output, to: "recipes/own.icc")
    #expect(try safelight("run", "recipes/r.yml", photo, "-o", "out/").status == 0)
  }
}

extension String {
  /// What stands after a text and before another.
  fileprivate func components(after start: String, upTo end: Character) -> Substring? {
    firstRange(of: start).map { self[$0.upperBound...].prefix { $0 != end } }
  }
}
