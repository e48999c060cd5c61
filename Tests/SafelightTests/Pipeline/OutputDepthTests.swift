import Safelight
import TestSupport
import Testing

@Suite(.enabled(if: Oracle.isReady)) struct OutputDepthTests {
  @Test(
    arguments: ["rgb16.png", "gray16.png", "rgba16.png", "graya16.png", "rgb16.tif", "rgba16.tif"],
    [ImageFormat.png, .tiff])
  func `keeps every one of 16 bits`(_ name: String, _ format: ImageFormat) async throws {
    let shot = try await Shot.take("depth/" + name, .to(format))
    #expect(try shot.facts()[3] == 16)
    #expect(try shot.difference("depth/" + name) == 0)
  }

  @Test(arguments: [ImageFormat.avif, .heic], ["rgb16.png", "rgba16.png", "gray16.png"])
  func `goes into more than 8 bits of video formats`(
    _ format: ImageFormat, _ name: String
  ) async throws {
    for chroma in [Encoding.Chroma.subsampled, .full] {
      let encoding = Encoding.to(format) {
        $0.quality = 90
        $0.chroma = chroma
      }
      let shot = try await Shot.take("depth/" + name, encoding)
      #expect(try shot.facts()[3] == 16)
      #expect(try shot.delta("depth/" + name) < 2)
    }
  }

  @Test func `widens 8 bits exactly`() async throws {
    let shot = try await Shot.take("photos/coffee.jpg", .to(.png) { $0.depth = .sixteen })
    #expect(try shot.facts()[3] == 16)
    #expect(try shot.difference("photos/coffee.jpg", "times:257") == 0)
  }

  @Test(arguments: ["depth/rgb16.png", "depth/rgba16.png", "heif/deep10.avif"])
  func `rounds to 8 bits`(_ name: String) async throws {
    let shot = try await Shot.take(name, .to(.png) { $0.depth = .eight })
    #expect(try shot.facts()[3] == 8)
    #expect(try shot.delta(name) < 0.3)
  }

  @Test func `resizes 16 bits in 16 bits`() async throws {
    let shot = try await Shot.take(
      "depth/rgb16.png", .png(), [Resize(.fill(width: 80, height: 12))])
    #expect(try shot.difference("depth/rgb16.png", "resize:80:12") <= 256)
    #expect(try shot.facts()[3] == 16)
  }
}
