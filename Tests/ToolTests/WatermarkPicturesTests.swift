import Glibc
import TestSupport
import Testing

/// Watermarks that a person has looked at stand in `Fixtures/golden/watermark`;
/// `RECORD_SNAPSHOTS=1` makes them anew, and fails.
@Suite struct WatermarkPicturesTests {
  struct Shot: Sendable, CustomTestStringConvertible {
    /// The recorded picture's file name.
    var name: String
    var base: String
    var options: [String]
    var testDescription: String { name }
  }

  private static let logo = ["--image", Fixture.path("marks/badge.png")]
  private static let font = ["--font-file", Fixture.path("fonts/test.ttf")]

  private static func shots(
    _ prefix: String, on base: String, _ common: [String], as suffix: String = "webp",
    _ kinds: [(String, [String])]
  ) -> [Shot] {
    kinds.map {
      Shot(name: "\(prefix)-\($0).\(suffix)", base: base, options: common + $1)
    }
  }

  static let shots: [Shot] =
    shots(
      "position", on: "color/p3.png", logo + ["--scale", "30%w", "--margin", "5%"],
      [
        "north-west", "north", "north-east", "west", "center", "east", "south-west", "south",
        "south-east",
      ].map { ($0, ["--position", $0]) } + [("shares", ["--position", "20%,70%"])])
    + shots(
      "scale", on: "color/p3.png", logo,
      [
        ("default", []), ("width", ["--scale", "60%w"]), ("height", ["--scale", "60%h"]),
        ("diagonal", ["--scale", "60%diag"]), ("own-shrunk", ["--scale", "none"]),
        ("too-large", ["--scale", "400%w"]), ("no-margin", ["--margin", "0"]),
      ])
    + shots(
      "look", on: "depth/palette.png", logo + ["--scale", "60%w", "--position", "center"],
      as: "jpg",
      [
        ("opacity", ["--opacity", "0.4"]), ("turned", ["--angle", "30"]),
        ("quarter", ["--angle", "-90"]), ("multiply", ["--blend", "multiply"]),
      ])
    + shots(
      "blend", on: "color/p3.png", logo + ["--scale", "80%w", "--position", "center"],
      [
        "screen", "overlay", "darken", "lighten", "color-dodge", "color-burn", "hard-light",
        "soft-light", "difference", "exclusion", "plus-lighter",
      ].map { ($0, ["--blend", $0]) })
    + shots(
      "tile", on: "color/p3.png", logo + ["--tile", "--scale", "20%w"],
      [
        ("plain", []), ("close", ["--gap", "0"]), ("stagger", ["--stagger", "--opacity", "0.5"]),
        ("turned", ["--stagger", "--angle", "-30", "--gap", "10"]),
        ("corner", ["--position", "north-west", "--margin", "0"]),
      ])
    + shots(
      "tile", on: "color/p3.png",
      font + ["--tile", "--stagger", "--scale", "25%w", "--text", "© Ana", "--angle", "-30"],
      [("text", ["--opacity", "0.6"])])
    + shots(
      "ground", on: "color/p3.png",
      [
        "--on", "auto", "--image", Fixture.path("marks/white.png"), "--dark-image",
        Fixture.path("marks/black.png"), "--scale", "30%w",
      ],
      [("dark", ["--position", "north-west"]), ("light", ["--position", "south-east"])])
    + shots(
      "text", on: "color/p3.png", font + ["--scale", "70%w", "--text", "Ana\\n© 2024 g"],
      [
        ("left", ["--position", "north-west"]), ("middle", ["--position", "center"]),
        ("right", []), ("stroke", ["--stroke", "black"]),
        ("stroke-pixels", ["--stroke", "4px:red"]),
        ("shadow", ["--shadow", "black"]), ("sharp-shadow", ["--shadow", "3px,-3px:#00f8"]),
        (
          "all",
          ["--stroke", "8%:#fff8", "--shadow", "10%,10%,10%:black", "--color", "rgba(0,200,0,0.5)"]
        ),
        ("turned", ["--angle", "20", "--stroke", "black"]),
        ("multiply", ["--blend", "multiply", "--color", "orange"]),
        ("bold-slanted", ["--font", "Bold Italic"]),
        ("own-size", ["--font", "14", "--scale", "none"]),
      ])
    + shots(
      "script", on: "depth/gray16.png", font + ["--scale", "80%h", "--position", "center"],
      as: "png",
      [
        ("hebrew", ["--text", "שלום (1)"]),
        ("accent", ["--text", "e\u{301}q\u{301} <b>&amp;</b>"]),
      ])
    + bases

  /// An image and a text on pictures of every kind, both kept as they are.
  private static let bases: [Shot] = [
    ("gray", "color/gray.jpg", "png"), ("cmyk", "color/cmyk-profile.jpg", "jpg"),
    ("deep", "depth/rgb16.png", "png"), ("deep-alpha", "depth/rgba16.png", "png"),
    ("deep-gray", "depth/gray16.png", "png"), ("alpha", "alpha/fringe.png", "png"),
    ("half", "alpha/half.png", "png"), ("frames", "animation/partial.gif", "gif"),
    ("upright", "orientation/6.jpg", "png"),
  ].flatMap { name, base, suffix in
    [
      Shot(name: "base-\(name)-logo.\(suffix)", base: base, options: logo + ["--scale", "70%h"]),
      Shot(
        name: "base-\(name)-text.\(suffix)", base: base,
        options: font + ["--text", "© Ana", "--stroke", "red", "--scale", "70%w"]),
    ]
  }

  @Test(arguments: shots)
  func looksAsRecorded(shot: Shot) throws {
    let folder = try TemporaryFolder()
    let output = folder("out." + shot.name.split(separator: ".")[1])
    let result = try run(
      Tool.path,
      ["watermark", Fixture.path(shot.base), "-o", output] + shot.options
        // Its own profile would have to be told from another's by whoever looks at the recording.
        + (output.hasSuffix(".webp") ? ["--lossless", "--profile", "srgb"] : []))
    #expect(result.status == 0, "\(result.message)")
    let golden = Fixture.path("golden/watermark/" + shot.name)
    if unsafe getenv("RECORD_SNAPSHOTS") != nil {
      try Disk.write(Disk.read(output), to: golden)
      Issue.record("recorded \(golden)")
    }
    var pair = [output, golden]
    if shot.name.hasSuffix(".gif") {
      pair = [folder("one.miff"), folder("other.miff")]
      for (path, strip) in zip([output, golden], pair) {
        #expect(try run("convert", [path, "-coalesce", "-append", strip]).status == 0)
      }
    }
    let compared = try run("compare", ["-metric", "PAE"] + pair + ["null:"])
    // In steps of the whole range, in brackets.
    let share = compared.message.split(separator: "(").last?.prefix { $0 != ")" }
    #expect(try #require(share.flatMap { Double($0) }, "\(compared.message)") < 0.04)
  }
}
