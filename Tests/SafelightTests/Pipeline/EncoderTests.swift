import Safelight
import TestSupport
import Testing

@Suite(.enabled(if: Oracle.isReady)) struct EncoderTests {
  private static let small = Resize(.inside(width: 60))

  @Test(arguments: ImageFormat.writable)
  func `writes what another decoder reads`(_ format: ImageFormat) async throws {
    let shot = try await Shot.take("photos/coffee.jpg", .to(format))
    #expect(try Array(shot.facts().prefix(2)) == [600, 400])
    #expect(try shot.delta("photos/coffee.jpg") < 4)
  }

  @Test(arguments: [ImageFormat.jpeg, .webp, .avif, .heic, .jxl])
  func `grows with quality`(_ format: ImageFormat) async throws {
    var sizes: [Int] = []
    for quality in [1, 20, 50, 80, 95] {
      let shot = try await Shot.take(
        "photos/coffee.jpg", .to(format) { $0.quality = quality }, [Self.small])
      sizes.append(shot.report.outputs[0].bytes)
    }
    #expect(sizes == sizes.sorted())
  }

  @Test(arguments: [ImageFormat.png, .webp, .tiff, .jxl])
  func `loses nothing`(_ format: ImageFormat) async throws {
    let shot = try await Shot.take("photos/coffee.jpg", .to(format) { $0.lossless = true })
    #expect(try shot.difference("photos/coffee.jpg") == 0)
  }

  @Test(arguments: [ImageFormat.jpeg, .gif, .avif, .heic])
  func `promises no more than it can keep`(_ format: ImageFormat) async throws {
    let error = try await Shot.failure("photos/coffee.jpg", .to(format) { $0.lossless = true })
    #expect(error?.code == .usage)
  }

  @Test(arguments: ImageFormat.writable, [0, 9])
  func `works at any effort`(_ format: ImageFormat, _ effort: Int) async throws {
    let shot = try await Shot.take(
      "photos/coffee.jpg", .to(format) { $0.effort = effort }, [Self.small])
    #expect(shot.size == [60, 40])
  }

  @Test(arguments: ["photos/coffee.jpg", "photos/cutout.png"], [2, 5, 16, 100])
  func `holds a palette to its size`(_ name: String, _ colors: Int) async throws {
    for format in [ImageFormat.png, .gif] {
      let shot = try await Shot.take(name, .to(format) { $0.palette = colors }, [Self.small])
      let count = try Shot.ask("colors", [shot.path])[0]
      #expect(try #require(Int(count)) <= colors)
    }
  }

  @Test func `stores coarse to fine when told`() async throws {
    for isProgressive in [true, false] {
      let shot = try await Shot.take(
        "photos/coffee.jpg", .to(.jpeg) { $0.progressive = isProgressive })
      #expect(
        try ExifTool.process(of: shot.path).contains("Progressive") == isProgressive)
    }
  }

  @Test(arguments: [(ImageFormat.avif, 16385), (.webp, 16384), (.heic, 16385), (.jpeg, 65501)])
  func `refuses what the format cannot hold`(_ format: ImageFormat, _ width: Int) async throws {
    let error = try await Shot.failure(
      "shape/one.png", .to(format), [Resize(.fill(width: width, height: 1))])
    #expect(error?.code == .limitExceeded)
  }

  @Test(arguments: [ImageFormat.jpeg, .webp, .avif, .jxl])
  func `finds the best quality that fits`(_ format: ImageFormat) async throws {
    let limit = 3000
    let shot = try await Shot.take(
      "photos/coffee.jpg", .to(format) { $0.maxBytes = limit }, [Resize(.inside(width: 120))])
    let output = shot.report.outputs[0]
    #expect(output.bytes <= limit)
    let better = try await Shot.take(
      "photos/coffee.jpg", .to(format) { $0.quality = (output.quality ?? 0) + 1 },
      [Resize(.inside(width: 120))])
    #expect(better.report.outputs[0].bytes > limit)
    let error = try await Shot.failure("photos/coffee.jpg", .to(format) { $0.maxBytes = 30 })
    #expect(error?.code == .limitExceeded)
  }
}
