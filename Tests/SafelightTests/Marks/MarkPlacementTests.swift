import Testing

@testable import Safelight

/// Where marks lie and how large they are, in numbers.
@Suite struct MarkPlacementTests {
  private let wide = MarkPlacement(picture: PixelSize(width: 600, height: 400))
  private let tall = MarkPlacement(picture: PixelSize(width: 400, height: 600))

  @Test(arguments: [
    (Watermark.Scale.shorterSide(0.15), 60, 1000), (.width(0.5), 300, 1000),
    (.diagonal(0.1), 72, 1000), (.pixels(123), 123, 1000), (.pixels(5000), 1000, 1000),
    (.shorterSide(0.0001), 1, 1000),
  ])
  func isAsWideAsTheScaleSays(scale: Watermark.Scale, width: Int, height: Int) {
    let box = wide.box(for: scale)
    #expect(box.width == width)
    #expect(box.height == height)
  }

  @Test func heightAndOwnSizeLeaveTheWidth() {
    #expect(wide.box(for: .height(0.25)).height == 100)
    #expect(wide.box(for: .height(0.25)).width == 1000)
    #expect(wide.box(for: .own).width == nil)
    #expect(wide.box(for: .own).height == nil)
  }

  /// The shorter side and the diagonal do not care which way the picture is held.
  @Test(arguments: [Watermark.Scale.shorterSide(0.2), .diagonal(0.2), .pixels(77)])
  func uprightAndWidePicturesGetTheSame(scale: Watermark.Scale) {
    #expect(wide.box(for: scale).width == tall.box(for: scale).width)
    #expect(wide.pixels(.share(0.02)) == tall.pixels(.share(0.02)))
  }

  @Test(arguments: [
    (Position.northWest, 8, 8), (.north, 270, 8), (.northEast, 532, 8), (.west, 8, 185),
    (.center, 270, 185), (.east, 532, 185), (.southWest, 8, 362), (.south, 270, 362),
    (.southEast, 532, 362), (Position(x: 0.25, y: 0.8), 139, 291),
  ])
  func liesWhereThePositionSays(position: Position, x: Int, y: Int) {
    let origin = wide.origin(
      of: PixelSize(width: 60, height: 30), at: position, margin: .share(0.02))
    #expect([origin.x, origin.y] == [x, y])
  }

  @Test(arguments: [Position.northWest, .center, .southEast, Position(x: 0.3, y: 0.9)])
  func aMarginGivesWay(position: Position) {
    for width in [1, 590, 599, 600] {
      for margin in [0, 5, 300, 10_000_000] {
        let mark = PixelSize(width: width, height: 400)
        let origin = wide.origin(of: mark, at: position, margin: .pixels(margin))
        #expect(origin.x >= min(margin, (600 - width) / 2))
        #expect(origin.x + width <= 600 && origin.y == 0)
      }
    }
  }

  /// Nothing is drawn much larger than the picture, only to be shrunk.
  @Test(arguments: [
    (600, 400, 600, 400), (900, 450, 800, 400), (2000, 100, 1000, 50), (40_000, 40_000, 400, 400),
    (1, 100_000, 1, 1000), (3, 2, 3, 2),
  ])
  func whatFitsInNoWayIsBounded(width: Int, height: Int, comesTo: Int, by down: Int) {
    #expect(
      wide.bounded(PixelSize(width: width, height: height))
        == PixelSize(width: comesTo, height: down))
  }

  @Test func whatIsTooLargeIsShrunkToFit() throws {
    let fitting = PixelSize(width: 600, height: 400)
    #expect(wide.smallerBox(drawn: fitting, turned: fitting) == nil)
    let square = PixelSize(width: 800, height: 800)
    let smaller = try #require(wide.smallerBox(drawn: square, turned: square))
    #expect([smaller.width, smaller.height] == [400, 400])
    let turned = try #require(
      wide.smallerBox(
        drawn: PixelSize(width: 900, height: 100), turned: PixelSize(width: 100, height: 900)))
    #expect([turned.width, turned.height] == [400, 44])
    let line = MarkPlacement(picture: PixelSize(width: 10_000, height: 1))
    let least = try #require(line.smallerBox(drawn: square, turned: square))
    #expect([least.width, least.height] == [1, 1])
  }

  @Test(arguments: [(0, 10, 0), (3, 10, 7), (10, 10, 0), (13, 10, 7), (-3, 10, 3), (-10, 10, 0)])
  func aPatternBeginsWhereOneMarkLies(origin: Int, period: Int, phase: Int) {
    #expect(MarkTiles.phase(of: origin, period: period) == phase)
    #expect((phase + origin) % period == 0)
  }

  @Test(
    arguments: [
      (100, nil, 100, 50), (nil, 100, 200, 100), (100, 10, 20, 10), (nil, nil, 200, 100),
      (1, 1000, 1, 1), (1000, 1000, 1000, 500),
    ] as [(Int?, Int?, Int, Int)])
  func keepsItsShape(width: Int?, height: Int?, comesTo: Int, by down: Int) {
    let size = LoadedMark.size(of: PixelSize(width: 200, height: 100), within: width, height)
    #expect(size == PixelSize(width: comesTo, height: down))
  }
}
