import Safelight
import SystemPackage
import TestSupport
import Testing

@Suite(.enabled(if: Oracle.isReady)) struct AnimationTests {
  @Test(arguments: ["partial.gif", "moving.webp", "endless.gif", "once.gif"])
  func `keeps frames, delays and loop`(_ name: String) async throws {
    let format: ImageFormat = name.hasSuffix("gif") ? .gif : .webp
    let shot = try await Shot.take("animation/" + name, .to(format))
    let before = try Shot.ask("delays", [Fixture.path("animation/" + name)])
    #expect(try Shot.ask("delays", [shot.path]) == before)
    #expect(shot.report.outputs[0].frames == before.count - 1)
  }

  /// libvips would write 100 ms for each of 10 or less.
  @Test(arguments: [
    ("partial.gif", [70, 30, 1000, 0, 120]), ("moving.webp", [70, 30, 1000, 10, 120, 45]),
  ])
  func `keeps short delays in WebP`(_ name: String, _ delays: [Int]) async throws {
    let shot = try await Shot.take("animation/" + name, .to(.webp))
    let header = try HeaderReader.read(InputFile.open(.file(FilePath(shot.path))))
    #expect(header.info.delays == delays)
    // Frames that come out equal are one, which shows for as long.
    let cut = try await Shot.take(
      "animation/moving.webp", .to(.webp), [CropBox(try #require(CropRegion("2,3,10,10")))])
    let merged = try HeaderReader.read(InputFile.open(.file(FilePath(cut.path))))
    #expect(merged.info.delays == [70, 30, 1000, 175])
  }

  static let steps: [([any Operation], [String])] = [
    ([Resize(.fill(width: 20, height: 12))], ["resize:20:12"]),
    (
      [
        CropBox(
          CropRegion("3,4,20,10")
            ?? .init(
              x: .pixels(0), y: .pixels(0), width: .share(1),
              height: .share(1)))
      ], ["crop:3:4:20:10"]
    ),
    ([Flip()], ["flip"]), ([Flop()], ["flop"]),
    ([Rotate(degrees: 90)], ["turn:90"]),
  ]

  @Test(arguments: steps.indices, ["partial.gif", "moving.webp"])
  func `changes every frame by itself`(_ index: Int, _ name: String) async throws {
    let (steps, oracle) = Self.steps[index]
    let encoding = Encoding.to(.webp) { $0.lossless = true }
    let shot = try await Shot.take("animation/" + name, encoding, steps)
    let words = [shot.path, Fixture.path("animation/" + name)] + oracle
    let answer = try Shot.ask("frames", words)
    #expect(answer.first == String(shot.report.outputs[0].frames))
    #expect(try #require(answer.last.flatMap { Double($0) }) < 1.5)
  }

  @Test(arguments: [ImageFormat.gif, .webp])
  func `crops and pads every frame to one size`(_ format: ImageFormat) async throws {
    for crop in [CropStrategy.attention, .entropy, .position(.southEast), .focus(x: 0.2, y: 0.8)] {
      let shot = try await Shot.take(
        "animation/partial.gif", .to(format), [Resize(.cover(width: 16, height: 16), crop: crop)])
      #expect(try shot.facts() == [16, 16, 4, 8, 5])
    }
    for padding in [Padding.blur, .auto, .edge, .color(.transparent)] {
      let step = Resize(.contain(width: 50, height: 50), padding: padding)
      let shot = try await Shot.take("animation/partial.gif", .to(format), [step, Round()])
      #expect(try shot.facts() == [50, 50, 4, 8, 5])
    }
  }

  @Test(arguments: [ImageFormat.png, .jpeg, .avif, .tiff])
  func `shows the first frame, or the one asked for, in a still`(
    _ format: ImageFormat
  ) async throws {
    for frame in [nil, 0, 3] {
      let shot = try await Shot.take("animation/partial.gif", .to(format) { $0.frame = frame })
      #expect(shot.size == [40, 30])
      #expect(shot.report.outputs[0].frames == 1)
      guard format == .png else { continue }
      #expect(try shot.difference("animation/partial.gif", "frame:\(frame ?? 0)") == 0)
    }
  }

  @Test(arguments: [5, 99]) func `refuses a frame that is not there`(_ frame: Int) async throws {
    let error = try await Shot.failure("animation/partial.gif", .to(.png) { $0.frame = frame })
    #expect(error?.code == .usage)
  }

  @Test(arguments: ["pages/three.tif", "pages/mixed.tif"])
  func `takes one page of a document`(_ name: String) async throws {
    for page in 0...1 {
      let shot = try await Shot.take(name, .to(.png) { $0.frame = page })
      #expect(try shot.difference(name, "frame:\(page)") == 0)
    }
  }
}
