import Safelight
import SystemPackage
import TestSupport
import Testing

@Suite struct ShapeTests {
  /// From 600 x 400.
  @Test(arguments: [
    (Resize(.inside(width: 300, height: 300)), [300, 200]),
    (Resize(.inside(width: 301)), [301, 201]), (Resize(.inside(height: 101)), [152, 101]),
    (Resize(.inside(width: 1200, height: 1200)), [600, 400]),
    (Resize(.inside(width: 1200, height: 1200), enlarge: true), [1200, 800]),
    (Resize(.outside(width: 300, height: 300)), [450, 300]),
    (Resize(.outside(width: 900, height: 900)), [600, 400]),
    (Resize(.cover(width: 100, height: 100)), [100, 100]),
    (Resize(.cover(width: 1000, height: 1000)), [400, 400]),
    (Resize(.cover(width: 1000, height: 1000), enlarge: true), [1000, 1000]),
    (Resize(.contain(width: 100, height: 100)), [100, 100]),
    (Resize(.contain(width: 700, height: 700)), [700, 700]),
    (Resize(.fill(width: 700, height: 10)), [700, 10]),
    (Resize(.init(Size(.scale(0.5)))), [300, 200]),
    (Resize(.init(Size(.area(60000)))), [300, 200]),
    (Resize(.init(Size(.longEdge(60)))), [60, 40]),
    (Resize(.init(Size(.shortEdge(60)))), [90, 60]),
    (Resize(.init(Size(.box(width: 700, height: 700), condition: .shrinkOnly))), [600, 400]),
    (Resize(.init(Size(.box(width: 300, height: 300), condition: .shrinkOnly))), [300, 200]),
    (Resize(.init(Size(.box(width: 900, height: 900), condition: .enlargeOnly))), [900, 600]),
    (Resize(.init(Size(.box(width: 300, height: 300), condition: .enlargeOnly))), [600, 400]),
  ])
  func `comes out exact`(_ step: Resize, _ size: [Int]) async throws {
    #expect(try await Shot.take("photos/coffee.jpg", .png(), [step]).size == size)
  }

  @Test(arguments: [
    ("shape/one.png", Resize(.init(Size(.scale(0.5)))), [1, 1]),
    ("shape/one.png", Resize(.fill(width: 30, height: 20)), [30, 20]),
    ("shape/tall.png", Resize(.inside(width: 100, height: 100)), [1, 100]),
    ("shape/tall.png", Resize(.init(Size(.scale(0.333)))), [1, 3330]),
    ("shape/tall.png", Resize(.contain(width: 10, height: 10)), [10, 10]),
    ("shape/wide.jpg", Resize(.inside(width: 100)), [100, 1]),
    ("shape/wide.jpg", Resize(.fill(width: 100, height: 100)), [100, 100]),
    ("shape/wide.webp", Resize(.cover(width: 8, height: 1)), [8, 1]),
  ])
  func `holds at the edges`(_ name: String, _ step: Resize, _ size: [Int]) async throws {
    #expect(try await Shot.take(name, .png(), [step]).size == size)
  }

  @Test(arguments: Fit.allCases, [true, false])
  func `is what was planned, whatever the shape`(_ fit: Fit, _ enlarge: Bool) async throws {
    for name in ["one.png", "tall.png", "wide.webp"] {
      for side in [1, 7, 40] {
        let size = Size(.box(width: side, height: side))
        let step = Resize(.init(size, fit: fit), enlarge: enlarge)
        let shot = try await Shot.take("shape/" + name, .png(), [step])
        if fit == .contain || fit == .fill { #expect(shot.size == [side, side]) }
        if fit == .inside { #expect(try #require(shot.size.max()) <= side) }
      }
    }
  }

  @Test(
    .enabled(if: Oracle.isReady),
    arguments: [
      ("100,50,200,120", "crop:100:50:200:120"), ("50%,50%,50%,50%", "crop:300:200:300:200"),
      ("-10,-10,60,50", "crop:0:0:50:40"), ("590,390,100,100", "crop:590:390:10:10"),
    ])
  func `cuts the box asked for`(_ region: String, _ oracle: String) async throws {
    let box = CropBox(try #require(CropRegion(region)))
    let shot = try await Shot.take("photos/coffee.jpg", .png(), [box])
    #expect(try shot.difference("photos/coffee.jpg", oracle) == 0)
  }

  @Test(
    .enabled(if: Oracle.isReady),
    arguments: [
      (CropStrategy.position(.northWest), "crop:0:0:400:400"),
      (.position(.center), "crop:100:0:400:400"), (.position(.southEast), "crop:200:0:400:400"),
      (.focus(x: 0.4, y: 0.5), "crop:40:0:400:400"), (.focus(x: 1, y: 1), "crop:200:0:400:400"),
    ])
  func `keeps the part asked for`(_ crop: CropStrategy, _ oracle: String) async throws {
    let step = Resize(.cover(width: 400, height: 400), crop: crop)
    let shot = try await Shot.take("photos/coffee.jpg", .png(), [step])
    #expect(try shot.difference("photos/coffee.jpg", oracle) == 0)
  }

  @Test(
    .enabled(if: Oracle.isReady),
    arguments: [
      (Kernel.nearest, "nearest"), (.linear, "linear"), (.cubic, "cubic"), (.mitchell, "mitchell"),
      (.lanczos2, "lanczos2"), (.lanczos3, "lanczos3"),
    ])
  func `weighs pixels as the kernel says`(_ kernel: Kernel, _ name: String) async throws {
    let step = Resize(.fill(width: 450, height: 290), kernel: kernel)
    let shot = try await Shot.take("photos/coffee.jpg", .png(), [step])
    #expect(try shot.delta("photos/coffee.jpg", "resize:450:290:\(name)") < 0.3)
  }

  @Test func `cuts a border off`() async throws {
    let padded = try await Shot.take(
      "photos/coffee.jpg", .png(),
      [
        Resize(.inside(width: 60)),
        Resize(.contain(width: 100, height: 90), padding: .color(.transparent)),
      ])
    let shot = try await Shot.take(padded.path, .png(), [Trim()])
    #expect(shot.size == [60, 40])
  }

  @Test(
    arguments: [
      Resize(.inside(width: 0)), Resize(.inside()), Resize(.init(Size(.scale(.nan)))),
      Resize(.init(Size(.area(0)))), Resize(.inside(width: 9), crop: .focus(x: .infinity, y: 0)),
      Blur(sigma: .nan), Sharpen(sigma: 0), Rotate(degrees: .infinity), Round(radius: -1),
      Trim(threshold: 256),
      CropBox(.init(x: .pixels(.max), y: .pixels(0), width: .pixels(1), height: .pixels(1))),
    ] as [any Operation])
  func `refuses what makes no sense`(_ step: any Operation) async throws {
    #expect(try await Shot.failure("photos/coffee.jpg", .png(), [step])?.code == .usage)
  }
}
