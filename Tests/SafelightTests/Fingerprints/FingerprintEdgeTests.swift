import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// What fingerprints promise where there is nothing to compare with.
@Suite struct FingerprintEdgeTests {
  private func block(
    _ width: Int, _ height: Int, _ pixel: [UInt8], count: Int? = nil
  ) throws -> PixelBlock {
    let samples = [[UInt8]](repeating: pixel, count: count ?? width * height).flatMap { $0 }
    return try #require(
      PixelBlock(
        size: PixelSize(width: width, height: height), channels: pixel.count, samples: samples))
  }

  @Test(arguments: [(0, 1, 1, 0), (2, 2, 3, 11), (2, 2, 5, 20), (.max, 2, 1, 4), (-1, -1, 1, 1)])
  func refusesWrongSizes(width: Int, height: Int, channels: Int, count: Int) {
    let size = PixelSize(width: width, height: height)
    let samples = [UInt8](repeating: 0, count: count)
    #expect(PixelBlock(size: size, channels: channels, samples: samples) == nil)
  }

  @Test func hiddenColoursDoNotCount() throws {
    let red = try block(16, 16, [255, 0, 0, 0])
    let white = try block(16, 16, [255, 255, 255])
    #expect(BlurHash.encode(red) == BlurHash.encode(white))
    #expect(PerceptualHash(red) == PerceptualHash(white))
    #expect(DominantColors.of(red, count: 3).isEmpty)
  }

  @Test func flatPicturesHaveOneColor() throws {
    let entries = DominantColors.of(try block(9, 9, [10, 200, 30]), count: 5)
    #expect(entries.map(\.color) == [Color(red: 10, green: 200, blue: 30)])
    #expect(entries.map(\.share) == [1])
    #expect(PerceptualHash(try block(40, 40, [77])).description == "8000000000000000")
  }

  @Test func refusesLargeThumbHashes() throws {
    #expect(ThumbHash.encode(try block(101, 2, [1, 2, 3])) == nil)
    #expect(ThumbHash.encode(try block(100, 2, [1, 2, 3])) != nil)
  }

  @Test func distances() throws {
    let black = PerceptualHash(try block(32, 32, [0]))
    #expect(black.description == "0000000000000000")
    #expect(black.distance(to: PerceptualHash(try block(32, 32, [255]))) == 1)
  }

  /// All are taken from one decode, whose size must not depend on which of them are asked for.
  @Test func eachIsTheSameAloneAsWithOthers() async throws {
    let photo = Source.file(FilePath(Fixture.path("photos/flower.jpg")))
    let wishes: [WritableKeyPath<ProbeOptions, Bool>] = [\.blurhash, \.thumbhash, \.phash]
    var options = ProbeOptions()
    for wish in wishes { options[keyPath: wish] = true }
    options.colors = 4
    let all = try await Engine().probe(photo, options: options)
    #expect(all.colors.count == 4)
    for wish in wishes {
      var options = ProbeOptions()
      options[keyPath: wish] = true
      let one = try await Engine().probe(photo, options: options)
      #expect(one.blurhash == (wish == \.blurhash ? all.blurhash : nil))
      #expect(one.thumbhash == (wish == \.thumbhash ? all.thumbhash : nil))
      #expect(one.phash == (wish == \.phash ? all.phash : nil))
    }
    #expect(all.blurhash != nil && all.thumbhash != nil && all.phash != nil)
  }

  @Test(arguments: [0, 1, 55, 64, 1 << 20, (1 << 20) + 1, 3_000_001])
  func contentHash(count: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 131) }, to: "bytes")
    let input = InputFile(
      adopting: try FileDescriptor.open(FilePath(path), .readOnly), size: count, label: path)
    let expected = try run("sha256sum", [path]).text.prefix(64)
    #expect(try ContentHash.sha256(input) == expected)
  }

  @Test func contentHashNoticesTruncation() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([1, 2, 3], to: "bytes")
    let input = InputFile(
      adopting: try FileDescriptor.open(FilePath(path), .readOnly), size: 9, label: path)
    #expect(throws: MediaError.self) { try ContentHash.sha256(input) }
  }
}
