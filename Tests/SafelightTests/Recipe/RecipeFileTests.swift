import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// Recipe files as people write them, right and wrong.
@Suite struct RecipeFileTests {
  private static let example = """
    version: 1
    limits: { pixels: 200MP, memory: 512MiB, timeout: 60s }
    image:
      outputs:
        - name: public
          steps:
            - resize: { size: 1600x1600, fit: inside }
          encode: { format: jpeg, quality: 82, metadata: copyright }
          path: "{dir}/{stem}/public.{ext}"
        - name: thumb
          widths: [320, 640]
          encode: { format: webp }
      probe: { blurhash: true, colors: 5, phash: true }
    """

  @Test func readsWhatItSays() throws {
    let file = try RecipeFile(parsing: Self.example)
    #expect(file.limits.pixels == 200_000_000)
    #expect(file.limits.memory == 512 << 20)
    #expect(file.limits.timeout == 60)
    #expect(file.limits.stall == nil)
    #expect(file.outputs.map(\.name) == ["public", "thumb"])
    #expect(file.outputs[0].recipe == Recipe { Resize(.inside(width: 1600, height: 1600)) })
    var encoding = Encoding.jpeg(quality: 82)
    encoding.metadata = .copyright
    #expect(file.outputs[0].encoding == encoding)
    #expect(file.probe?.blurhash == true)
    #expect(file.probe?.colors == 5)
    #expect(file.probe?.sha256 == false)
    let variants = try file.variants()
    #expect(variants.map(\.nominalWidth) == [nil, 320, 640])
    #expect(variants[2].recipe == Recipe { Resize(.inside(width: 640)) })
  }

  @Test func jsonIsTheSame() throws {
    let json = """
      {"version": 1, "limits": {"pixels": "200MP", "memory": "512MiB", "timeout": "60s"},
       "image": {"outputs": [
         {"name": "public", "steps": [{"resize": {"size": "1600x1600", "fit": "inside"}}],
          "encode": {"format": "jpeg", "quality": 82, "metadata": "copyright"},
          "path": "{dir}/{stem}/public.{ext}"},
         {"name": "thumb", "widths": [320, 640], "encode": {"format": "webp"}}],
        "probe": {"blurhash": true, "colors": 5, "phash": true}}}
      """
    #expect(try RecipeFile(parsing: json) == RecipeFile(parsing: Self.example))
  }

  @Test func writesWhatItReads() throws {
    let file = try RecipeFile(parsing: Self.example)
    #expect(try RecipeFile(parsing: file.yaml) == file)
  }

  /// One output whose lines these are.
  private static func output(_ lines: String) -> String {
    "version: 1\nimage:\n  outputs:\n    - name: a\n      \(lines)\n"
  }

  @Test(arguments: [
    ("versoin: 1", "1:1: unknown key 'versoin'; did you mean 'version'?"),
    ("image: {}", "1:1: 'version: 1' is missing"),
    ("version: 2\nimage: {}", "1:10: this program reads recipes of version 1"),
    (
      "version: 1",
      "1:1: 'image:' or 'video:' is missing: they say what is made of pictures and of films"
    ),
    ("version: 1\nimage: {}", "2:8: there is nothing to make: 'outputs:' is missing or empty"),
    ("version: 1\nimage: { outputs: [] }", "2:8: there is nothing to make"),
    ("version: 1\n---\nimage: {}", "2:1: a recipe is one document, and ends here"),
    (output("encode: { qualiyt: 80 }"), "5:17: unknown key 'qualiyt'; did you mean 'quality'?"),
    (output("steps: [{ resize: { siez: 9 } }]"), "5:27: unknown key 'siez'; did you mean 'size'?"),
    (
      output("encode: {}\n    - name: a"), "6:7: an output before this is named 'a' too"
    ),
    (
      "version: 1\nlimits: { on-damage: savlage }\nimage: {}",
      "2:22: on-damage: expected fail or salvage"
    ),
    (
      "version: 1\nlimits: { pixels: many }\nimage: {}", "2:19: pixels: expected a number of pixels"
    ),
    (output("encode: { qualty: 80 }"), "5:17: unknown key 'qualty'; did you mean 'quality'?"),
    (output("encode: { quality: 1000 }"), "5:26: quality: expected a whole number from 1 to 100"),
    (output("encode: { format: jpg2 }"), "5:25: format: expected jpeg, png"),
    (output("encode: { format: jpeg, lossless: true }"), "5:15: encode: jpeg cannot be lossless"),
    (output("encode: { metadata: sfe }"), "5:27: metadata: expected none, safe, copyright or all"),
    (output("encode: { set: { Artits: Ana } }"), "5:24: set: unknown tag 'Artits'"),
    (output("steps: [{ resise: 800 }]"), "5:17: unknown key 'resise'; did you mean 'resize'?"),
    (output("steps: [grayscal]"), "5:15: unknown step 'grayscal'; did you mean 'grayscale'?"),
    (output("steps: [blur]"), "5:15: blur: expected a value"),
    (output("steps: [{ blur: 2, flip: true }]"), "5:15: expected one step"),
    (output("steps: [{ resize: { fit: cover } }]"), "5:25: resize: expected one of size"),
    (
      output("steps: [{ resize: { size: 80x60, crop: center, pad: blur } }]"),
      "5:25: resize: crop fills the box and pad pads it: choose one"
    ),
    (output("steps: [{ resize: { size: 80x6o } }]"), "5:33: size: expected"),
    (output("widths: [320, none]"), "5:15: widths: expected a whole number"),
    (output("path: /etc/{stem}.jpg"), "5:13: path: a path lies below the folder given with -o"),
    (output("path: \"../{stem}.jpg\""), "5:13: path: a path lies below the folder given with -o"),
    (output("path: \"{stm}.jpg\""), "5:13: path: {stm} is not a field; did you mean {stem}?"),
    (output("dpr: [1, 2]"), "5:12: 'dpr:' needs 'widths:'"),
    (output("flip: yes\n      flip: no"), "the key flip stands twice"),
    ("version: 1\nimage: [", ":3:1: "),
    ("version: 1\nimage: { probe: { colors: 99 } }", "2:27: colors: expected a whole number"),
    ("", "recipe: the recipe is empty"),
  ])
  func saysWhatIsWrongAndWhere(text: String, message: String) throws {
    let error = try #require(throws: MediaError.self) {
      try RecipeFile(parsing: text, named: "r.yml")
    }
    #expect(error.code == .badRecipe)
    #expect(error.message.contains(message.replacingRecipe), "\(error.message)")
    #expect(error.message.hasPrefix("r.yml:"))
  }

  @Test func filesAreRelativeToTheRecipe() throws {
    let text = Self.output("encode: { profile: icc/wide.icc }")
    let near = try RecipeFile(parsing: text, folder: "/etc/recipes")
    #expect(near.outputs[0].encoding.profile == .file("/etc/recipes/icc/wide.icc"))
    let here = try RecipeFile(parsing: text)
    #expect(here.outputs[0].encoding.profile == .file("icc/wide.icc"))
    let elsewhere = try RecipeFile(
      parsing: Self.output("encode: { profile: /srv/wide.icc }"), folder: "/etc/recipes")
    #expect(elsewhere.outputs[0].encoding.profile == .file("/srv/wide.icc"))
  }

  /// Texts that would take memory or time without end.
  @Test(arguments: [
    String(repeating: "[", count: 100_000),
    String(repeating: "{a: ", count: 100_000),
    "a: &a [x, x]\n"
      + (0..<40).map { "b\($0): &b\($0) [*\($0 == 0 ? "a" : "b\($0 - 1)"), *a]\n" }.joined(),
    "? " + String(repeating: "[*a, ", count: 2000),
    output("steps: [" + String(repeating: "flip, ", count: 5000) + "]"),
    output("widths: [" + (1...1001).map { "\($0)" }.joined(separator: ",") + "]"),
    "version: 1\nimage:\n  outputs: [" + String(repeating: "{}, ", count: 100) + "]",
  ])
  func hostileTextsEndSoon(text: String) {
    let time = ProcessorTime.measure {
      #expect(throws: MediaError.self) { try RecipeFile(parsing: text) }
    }
    #expect(time < 5)
  }

  @Test func aliasesWork() throws {
    let file = try RecipeFile(
      parsing: """
        version: 1
        image:
          outputs:
            - { name: a, steps: &steps [{ resize: 100 }], encode: { format: webp } }
            - { name: b, steps: *steps, encode: { format: jpeg } }
        """)
    #expect(file.outputs[0].recipe == file.outputs[1].recipe)
  }

  @Test func filesAreReadOnlySoFar() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Array(Self.example.utf8) + Array(repeating: UInt8(ascii: "\n"), count: 1 << 20), to: "big.yml"
    )
    let big = try #require(throws: MediaError.self) {
      try RecipeFile(reading: folder.file("big.yml"))
    }
    #expect(big.message.hasSuffix("a recipe has at most 1 MiB"))
    let device = try #require(throws: MediaError.self) { try RecipeFile(reading: "/dev/zero") }
    #expect(device.message == "/dev/zero: a recipe has at most 1 MiB")
    try folder.write([0xFF, 0xFE, 0x00], to: "odd.yml")
    for name in ["odd.yml", "none.yml", "."] {
      let error = try #require(throws: MediaError.self) {
        try RecipeFile(reading: folder.file(name))
      }
      #expect(error.code == .badRecipe)
    }
  }

  /// As editors on Windows write it.
  @Test func marksAndLineEndsMakeNoDifference() throws {
    let folder = try TemporaryFolder()
    let lines = Self.example.split(separator: "\n").joined(separator: "\r\n")
    try folder.write([0xEF, 0xBB, 0xBF] + Array(lines.utf8), to: "r.yml")
    #expect(
      try RecipeFile(reading: folder.file("r.yml")) == RecipeFile(parsing: Self.example))
  }

  @Test func limitsStandBetweenOptionsAndDefaults() throws {
    let file = try RecipeFile(parsing: Self.example)
    var options = RecipeLimits()
    options.memory = 64 << 20
    let limits = file.limits.overridden(by: options).over(.standard)
    #expect(limits.pixels == 200_000_000)
    #expect(limits.memory == 64 << 20)
    #expect(limits.frames == Limits.standard.frames)
  }

  @Test(arguments: ReadyMadeRecipe.all)
  func readyMadeRecipesRead(recipe: ReadyMadeRecipe) throws {
    let file = try recipe.file()
    #expect(!file.outputs.isEmpty || file.films != nil)
    #expect(try RecipeFile(parsing: file.yaml) == file)
    #expect(recipe.text.hasPrefix("# "))
    for output in file.outputs {
      let format = try #require(output.encoding.format)
      try EncodingCheck.check(output.encoding, format: format)
    }
  }

  @Test func probingKeepsToThePolicy() throws {
    var found = ProbeResult(
      info: try HeaderReader.read(
        InputFile.open(.file(FilePath(Fixture.path("metadata/camera.jpg"))))
      ).info)
    #expect(found.info?.exif?.latitude != nil)
    found.keepOnly(.safe)
    #expect(found.info?.exif?.artist == "Ana Artist")
    #expect(found.info?.exif?.latitude == nil && found.info?.exif?.model == nil)
    #expect(found.info?.exif?.dateTimeOriginal != nil)
    found.keepOnly(.copyright)
    #expect(found.info?.exif?.dateTimeOriginal == nil && found.info?.exif?.copyright != nil)
    found.keepOnly(.none)
    #expect(found.info?.exif == nil)
    #expect(MetadataPolicy.strictest(of: [.all, .copyright, .safe]) == .copyright)
  }
}

extension String {
  /// Messages about the whole file begin with its name.
  fileprivate var replacingRecipe: String {
    hasPrefix("recipe: ") ? "r.yml: " + dropFirst("recipe: ".count) : self
  }
}
