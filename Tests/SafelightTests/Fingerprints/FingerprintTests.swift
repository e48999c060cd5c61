import TestSupport
import Testing

@testable import Safelight

/// Each fingerprint against somebody else's implementation, on the same pixels.
@Suite(.enabled(if: Oracle.isReady, "`make test` installs the oracles")) struct FingerprintTests {
  @Test(arguments: [
    ("photos/coffee.jpg", 60, 40), ("photos/astronaut.jpg", 32, 32), ("photos/rocket.jpg", 31, 47),
    ("color/p3.jpg", 128, 96), ("shape/one.png", 1, 1), ("shape/one.png", 3, 100),
  ])
  func blurHash(name: String, width: Int, height: Int) throws {
    let pixels = try PixelBlock.fixture(name, "RGB", PixelSize(width: width, height: height))
    let components = BlurHash.components(for: pixels.size)
    #expect(
      try BlurHash.encode(pixels) == pixels.ask("blurhash", [components.x, components.y]))
  }

  @Test(arguments: [(1, 1), (9, 9), (2, 7)])
  func blurHashComponents(x: Int, y: Int) throws {
    let pixels = try PixelBlock.fixture(
      "photos/chelsea.jpg", "RGB", PixelSize(width: 24, height: 16))
    #expect(
      try BlurHash.encode(pixels, components: (x, y)) == pixels.ask("blurhash", [x, y]))
  }

  @Test(arguments: [
    ("photos/coffee.jpg", 90, 60), ("photos/astronaut.jpg", 100, 100),
    ("photos/rocket.jpg", 40, 99), ("photos/cutout.png", 100, 100), ("alpha/fringe.png", 96, 96),
    ("alpha/fringe.png", 96, 31), ("alpha/half.png", 7, 32), ("shape/one.png", 1, 1),
    ("shape/one.png", 100, 1),
  ])
  func thumbHash(name: String, width: Int, height: Int) throws {
    let pixels = try PixelBlock.fixture(name, "RGBA", PixelSize(width: width, height: height))
    #expect(try ThumbHash.base64(pixels) == pixels.ask("thumbhash"))
  }

  @Test(arguments: [
    ("photos/coffee.jpg", "RGB"), ("photos/astronaut.jpg", "RGB"), ("photos/chelsea.jpg", "L"),
    ("photos/rocket.jpg", "RGB"), ("metadata/camera.webp", "RGB"), ("color/p3.png", "RGB"),
    ("orientation/1.jpg", "RGB"), ("alpha/fringe.webp", "RGB"), ("shape/progressive.jpg", "L"),
  ])
  func perceptualHash(name: String, mode: String) throws {
    let pixels = try PixelBlock.fixture(name, mode)
    #expect(try PerceptualHash(pixels).description == pixels.ask("phash"))
  }

  @Test(arguments: [(32, 32), (33, 20), (200, 32), (32, 7), (5, 3)])
  func perceptualHashOfOddSizes(width: Int, height: Int) throws {
    let pixels = try PixelBlock.fixture(
      "photos/chelsea.jpg", "L", PixelSize(width: width, height: height))
    #expect(try PerceptualHash(pixels).description == pixels.ask("phash"))
  }

  @Test(arguments: [
    ("photos/coffee.jpg", 5), ("photos/astronaut.jpg", 8), ("photos/rocket.jpg", 3),
    ("photos/chelsea.jpg", 1), ("color/p3.jpg", 6),
  ])
  func dominantColors(name: String, count: Int) throws {
    let pixels = try PixelBlock.fixture(name, "RGB", PixelSize(width: 45, height: 30))
    let entries = DominantColors.of(pixels, count: count)
    #expect(entries.count == count)
    #expect(entries.map(\.share) == entries.map(\.share).sorted(by: >))
    let best = try #require(try Double(pixels.ask("colors", [count])))
    let components = entries.flatMap { [$0.color.red, $0.color.green, $0.color.blue] }
    let ours = try pixels.ask("cost", components.map(Int.init)).split(separator: " ")
      .compactMap { Double($0) }
    try #require(ours.count == count + 1)
    #expect(ours[0] <= best * 1.2 + 1e-5)
    for (entry, share) in zip(entries, ours.dropFirst()) {
      #expect(abs(entry.share - share) < 0.03)
    }
  }
}
