import Safelight
import TestSupport
import Testing

/// Pictures with a mark, held against the formulas of the standard, outside the mark against the
/// same picture without.
@Suite(.enabled(if: Oracle.isReady)) struct WatermarkTests {
  /// Three kinds of everything a picture can be made of; all are larger than the marks.
  static let bases = [
    "photos/coffee.jpg", "color/gray.jpg", "depth/rgb16.png", "depth/gray16.png",
    "depth/graya16.png", "depth/rgba16.png", "alpha/palette.png", "alpha/fringe.png",
  ]
  static let grays = bases.filter { $0.contains("gray") }

  private static func mark(_ name: String) -> Watermark.Mark {
    .image(Fixture.path("marks/" + name))
  }

  private func check(
    _ base: String, _ encoding: Encoding, _ step: Watermark, _ mark: String, at place: (Int, Int)
  ) async throws {
    let plain = try await Shot.take(base, encoding)
    let marked = try await Shot.take(base, encoding, [step])
    #expect(marked.report.warnings == plain.report.warnings)
    let path = Fixture.path("marks/" + mark)
    let answer = try Marks.over(
      marked.path, plain.path, path, at: place, step.opacity, step.blend)
    #expect(answer.outside == 0, "\(base)")
    // Half a step is lost by rounding.
    #expect(answer.inside <= 1, "\(base) \(step.blend)")
  }

  @Test(arguments: bases, Watermark.BlendMode.allCases)
  func blendsAsTheStandardSays(base: String, blend: Watermark.BlendMode) async throws {
    let name = Self.grays.contains(base) ? "gray-confetti.png" : "confetti.png"
    let step = Watermark(
      Self.mark(name), at: .northWest, margin: .pixels(3), scale: .own, opacity: 0.7, blend: blend)
    try await check(base, .to(.png), step, name, at: (3, 3))
  }

  @Test(
    arguments: [
      (Position.northWest, 3, 3), (.north, 290, 3), (.northEast, 577, 3), (.west, 3, 194),
      (.center, 290, 194), (.east, 577, 194), (.southWest, 3, 385), (.south, 290, 385),
      (.southEast, 577, 385),
    ], [ImageFormat.png, .tiff, .webp])
  func liesThereAndNowhereElse(place: (Position, Int, Int), format: ImageFormat) async throws {
    let step = Watermark(Self.mark("confetti.png"), at: place.0, margin: .pixels(3), scale: .own)
    try await check(
      "photos/coffee.jpg", .to(format) { $0.lossless = true }, step, "confetti.png",
      at: (place.1, place.2))
  }

  /// What is half transparent beneath has no say in it.
  @Test(arguments: [0, 0.01, 0.5, 1.0])
  func opacityIsTheMarksOwn(opacity: Double) async throws {
    for base in ["alpha/half.png", "alpha/fringe.png", "photos/coffee.jpg"] {
      let step = Watermark(
        Self.mark("confetti.png"), at: .northWest, margin: .pixels(0), scale: .own,
        opacity: opacity)
      try await check(base, .to(.png), step, "confetti.png", at: (0, 0))
    }
  }

  @Test(arguments: ["animation/moving.webp", "animation/partial.gif"])
  func everyFrameGetsTheSame(base: String) async throws {
    let step = Watermark(
      Self.mark("confetti.png"), at: .southEast, margin: .pixels(2), scale: .own)
    try await check(
      base, .to(.webp) { $0.lossless = true }, step, "confetti.png", at: (18, 16))
  }

  @Test(arguments: [false, true])
  func repeatsWithoutASeam(stagger: Bool) async throws {
    for (base, gap) in [
      ("photos/coffee.jpg", 7), ("alpha/fringe.png", 0), ("depth/rgb16.png", 300),
    ] {
      let plain = try await Shot.take(base, .to(.png))
      let step = Watermark(
        Self.mark("confetti.png"), at: .northWest, margin: .pixels(5), scale: .own, opacity: 0.6,
        tiling: .init(gap: .pixels(gap), stagger: stagger))
      let marked = try await Shot.take(base, .to(.png), [step])
      let answer = try Marks.tiled(
        marked.path, plain.path, Fixture.path("marks/confetti.png"), at: (5, 5), gap: gap,
        stagger: stagger, 0.6)
      #expect(answer.outside == 0, "\(base)")
      #expect(answer.inside <= 1, "\(base)")
    }
  }

  /// A drawing is drawn at the size it comes to, not enlarged: its edges are as wide as ever.
  @Test func drawingsAreSharpAtAnySize() async throws {
    let step = Watermark(Self.mark("badge.svg"), at: .center, scale: .pixels(380))
    let shot = try await Shot.take("photos/coffee.jpg", .to(.png), [step])
    let blurred = try await Shot.take(
      "photos/coffee.jpg", .to(.png),
      [Watermark(Self.mark("badge.png"), at: .center, scale: .pixels(380))])
    // Red within the disc, and two pixels outside nothing of it.
    for picture in [shot, blurred] { #expect(try picture.pixel(205, 200) == [220, 20, 20]) }
    let plain = try await Shot.take("photos/coffee.jpg", .to(.png))
    #expect(try shot.pixel(107, 200) == plain.pixel(107, 200))
    #expect(try shot.pixel(112, 200) == [220, 20, 20])
  }

  @Test func drawingsPullNoFileIn() async throws {
    let plain = try await Shot.take(
      "photos/coffee.jpg", .to(.png), [Watermark(Self.mark("badge.svg"), scale: .own)])
    let nosy = try await Shot.take(
      "photos/coffee.jpg", .to(.png), [Watermark(Self.mark("nosy.svg"), scale: .own)])
    #expect(try nosy.difference(plain.path) == 0)
  }
}
