import Safelight
import TestSupport
import Testing

/// Pictures with a mark, held against the formulas of the standard; outside the mark, against the same
/// picture without.
@Suite(.enabled(if: Oracle.isReady)) struct WatermarkTests {
  /// Some of everything a picture can be made of; all are larger than the marks.
  static let bases = [
    "photos/coffee.jpg", "color/gray.jpg", "depth/rgb16.png", "depth/gray16.png",
    "depth/graya16.png", "depth/rgba16.png", "alpha/palette.png", "alpha/fringe.png",
  ]

  private static func mark(_ name: String) -> Watermark.Mark {
    .image(Fixture.path("marks/" + name))
  }

  @Test(arguments: bases)
  func blendsAsTheStandardSays(base: String) async throws {
    let name = base.contains("gray") ? "gray-confetti.png" : "confetti.png"
    var pictures: [Marked] = []
    for blend in Watermark.BlendMode.allCases {
      pictures.append(
        try await Marked.take(base, .to(.png), name, at: (3, 3)) {
          $0.blend = blend
          $0.opacity = 0.7
        })
    }
    try Marked.check(pictures)
  }

  @Test(arguments: [ImageFormat.png, .tiff, .webp])
  func liesThereAndNowhereElse(format: ImageFormat) async throws {
    var pictures: [Marked] = []
    for (position, x, y) in [
      (Position.northWest, 3, 3), (.north, 290, 3), (.northEast, 577, 3), (.west, 3, 194),
      (.center, 290, 194), (.east, 577, 194), (.southWest, 3, 385), (.south, 290, 385),
      (.southEast, 577, 385),
    ] {
      let encoding = Encoding.to(format) { $0.lossless = true }
      pictures.append(
        try await Marked.take("photos/coffee.jpg", encoding, "confetti.png", at: (x, y)) {
          $0.position = position
          $0.margin = .pixels(3)
        })
    }
    try Marked.check(pictures)
  }

  /// What is half transparent beneath has no say in it.
  @Test func opacityIsTheMarksOwn() async throws {
    var pictures: [Marked] = []
    for base in ["alpha/half.png", "alpha/fringe.png", "photos/coffee.jpg"] {
      for opacity in [0, 0.01, 0.5, 1] {
        pictures.append(
          try await Marked.take(base, .to(.png), "confetti.png", at: (0, 0)) {
            $0.opacity = opacity
          })
      }
    }
    try Marked.check(pictures)
  }

  @Test func everyFrameGetsTheSame() async throws {
    var pictures: [Marked] = []
    for base in ["animation/moving.webp", "animation/partial.gif"] {
      let encoding = Encoding.to(.webp) { $0.lossless = true }
      let picture = try await Marked.take(base, encoding, "confetti.png", at: (18, 16)) {
        $0.position = .southEast
        $0.margin = .pixels(2)
      }
      #expect(picture.marked.report.outputs[0].frames == picture.plain.report.outputs[0].frames)
      #expect(picture.marked.report.outputs[0].frames > 1)
      pictures.append(picture)
    }
    try Marked.check(pictures)
  }

  @Test func repeatsWithoutASeam() async throws {
    var pictures: [Marked] = []
    for (base, gap) in [("photos/coffee.jpg", 7), ("alpha/fringe.png", 0), ("depth/rgb16.png", 90)]
    {
      for stagger in [false, true] {
        pictures.append(
          try await Marked.take(base, .to(.png), "confetti.png", at: (5, 5)) {
            $0.opacity = 0.6
            $0.tiling = .init(gap: .pixels(gap), stagger: stagger)
          })
      }
    }
    try Marked.check(pictures)
  }

  /// Black ink, white paper: what is kept as CMYK is marked in CMYK, and stays so elsewhere.
  @Test func inkStaysInk() async throws {
    let encoding = Encoding.to(.tiff) { $0.profile = .keep }
    let plain = try await Shot.take("color/cmyk.tif", encoding)
    for blend in [Watermark.BlendMode.over, .multiply, .screen] {
      let step = Watermark(
        Self.mark("white.png"), at: .northWest, margin: .pixels(0), scale: .pixels(20), blend: blend
      )
      let marked = try await Shot.take("color/cmyk.tif", encoding, [step])
      #expect(try marked.facts() == plain.facts())
      #expect(try marked.pixel(30, 5) == plain.pixel(30, 5))
      let (found, beneath) = (try marked.pixel(5, 5), try plain.pixel(5, 5))
      if blend == .multiply {
        // White light leaves all as it is; profiles make it nearly white.
        #expect(zip(found, beneath).allSatisfy { abs($0 - $1) <= 3 }, "\(found) \(beneath)")
      } else {
        #expect(found.allSatisfy { $0 <= 3 }, "\(blend): \(found)")
      }
    }
  }

  /// The mark's profile and the picture's are both believed.
  @Test func coloursAreConverted() async throws {
    let step = Watermark(
      .image(Fixture.path("color/p3.png")), at: .northWest, margin: .pixels(0), scale: .own)
    let marked = try await Shot.take("photos/coffee.jpg", .to(.png), [step])
    let alone = try await Shot.take("color/p3.png", .to(.png))
    let size = alone.size
    let cut = try await Shot.take(
      marked.path, .to(.png),
      [
        CropBox(
          CropRegion(
            x: .pixels(0), y: .pixels(0), width: .pixels(size[0]), height: .pixels(size[1])))
      ])
    #expect(try cut.difference(alone.path) <= 1)
    let kept = try await Shot.take(
      "color/adobe-rgb.jpg", .to(.png) { $0.profile = .keep }, [step])
    let again = try await Shot.take(
      kept.path, .to(.png),
      [CropBox(CropRegion(x: .pixels(0), y: .pixels(0), width: .pixels(20), height: .pixels(20)))])
    #expect(try again.delta(alone.path, "crop:0:0:20:20") < 0.5)
  }

  /// A drawing is drawn at the size it comes to, not enlarged: its edges are as narrow as ever.
  @Test func drawingsAreSharpAtAnySize() async throws {
    let step = Watermark(Self.mark("badge.svg"), at: .center, scale: .pixels(380))
    let shot = try await Shot.take("photos/coffee.jpg", .to(.png), [step])
    let plain = try await Shot.take("photos/coffee.jpg", .to(.png))
    for x in [113, 205, 297] { #expect(try shot.pixel(x, 200) == [220, 20, 20]) }
    for x in [106, 303] { #expect(try shot.pixel(x, 200) == plain.pixel(x, 200)) }
  }

  @Test func drawingsPullNoFileIn() async throws {
    func take(_ name: String) async throws -> Shot {
      try await Shot.take(
        "photos/coffee.jpg", .to(.png), [Watermark(Self.mark(name), scale: .own)])
    }
    let plain = try await take("badge.svg")
    #expect(try await take("nosy.svg").difference(plain.path) == 0)
  }

  /// However a camera held it.
  @Test(arguments: 2...8)
  func marksAreUpright(orientation: Int) async throws {
    func take(_ orientation: Int) async throws -> Shot {
      let mark = Watermark.Mark.image(Fixture.path("orientation/\(orientation).jpg"))
      return try await Shot.take("photos/coffee.jpg", .to(.png), [Watermark(mark, scale: .own)])
    }
    let upright = try await take(1)
    #expect(try await take(orientation).delta(upright.path) < 0.1)
  }

  /// The light mark on dark ground, the dark one on light, whatever the picture is made of.
  @Test func theGroundChooses() async throws {
    let folder = try TemporaryFolder()
    for (tone, expected) in [(40, 255), (215, 0)] {
      for (bands, depth) in [(1, 1), (3, 257)] {
        let base = folder("base.png")
        let offset = tone * depth
        let flat = folder("flat.v")
        _ = try run("vips", ["black", folder("black.v"), "90", "60", "--bands", "\(bands)"])
        _ = try run("vips", ["linear", folder("black.v"), flat, "1", "\(offset)"])
        _ = try run("vips", ["cast", flat, folder("cast.v"), depth == 1 ? "uchar" : "ushort"])
        let space = bands == 1 ? (depth == 1 ? "b-w" : "grey16") : (depth == 1 ? "srgb" : "rgb16")
        let made = try run(
          "vips", ["copy", folder("cast.v"), base, "--interpretation", space])
        try #require(made.status == 0, "\(made.message)")
        let step = Watermark(
          Self.mark("white.png"), at: .center, scale: .pixels(30),
          darkMark: Self.mark("black.png"))
        let shot = try await Shot.take(base, .to(.png), [step])
        #expect(try shot.pixel(45, 30) == [Int](repeating: expected * depth, count: bands))
        #expect(try shot.pixel(5, 5) == [Int](repeating: offset, count: bands))
      }
    }
  }
}
