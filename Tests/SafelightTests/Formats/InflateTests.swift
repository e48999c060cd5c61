import TestSupport
import Testing

@testable import Safelight

@Suite struct InflateTests {
  /// Text, noise, a run: dynamic, stored and fixed blocks.
  static let samples: [[UInt8]] = {
    var random = SplitMix(state: 3)
    let words = ["safe", "light", "negative", "tray"]
    let text = (0..<9000).map { _ in words.randomElement(using: &random) ?? "" }
    return [
      [], Array("a".utf8), Array(repeating: 7, count: 70_000),
      Array(text.joined(separator: " ").utf8),
      (0..<70_000).map { _ in UInt8.random(in: 0...255, using: &random) },
    ]
  }()

  @Test(arguments: samples, ["-1", "-9"])
  func agreesWithGzip(sample: [UInt8], level: String) throws {
    let packed = try run("gzip", ["-c", level], input: sample).output
    let result = Inflate.gzip(packed, limit: 1 << 20)
    #expect(result.isWhole)
    #expect(result.bytes == sample)
  }

  @Test func stopsAtLimit() throws {
    let packed = try run("gzip", ["-c"], input: Array(repeating: 0, count: 1 << 20)).output
    let result = Inflate.gzip(packed, limit: 5000)
    #expect(!result.isWhole)
    #expect(result.bytes.count == 5000)
  }

  @Test func keepsBeginningOfCutStream() throws {
    let sample = Self.samples[3]
    let packed = try run("gzip", ["-c"], input: sample).output
    let result = Inflate.gzip(Array(packed.prefix(packed.count / 2)), limit: 1 << 20)
    #expect(!result.isWhole)
    #expect(result.bytes.count > 1000)
    #expect(sample.starts(with: result.bytes))
  }

  @Test func survivesNoise() {
    var random = SplitMix(state: 11)
    for _ in 0..<3000 {
      let noise = (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(Inflate.zlib(([0x78, 0x9C] + noise)[...], limit: 4096).bytes.count <= 4096)
    }
  }
}
