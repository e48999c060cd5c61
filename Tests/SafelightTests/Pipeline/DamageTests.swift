import Safelight
import TestSupport
import Testing

@Suite struct DamageTests {
  @Test(arguments: [
    "crc.png", "middle.jpg", "truncated.jpg", "truncated-progressive.jpg", "truncated.png",
    "truncated.gif", "truncated.webp", "truncated.avif", "truncated.heic", "truncated.tif",
    "header-only.jpg",
    "noise.jpg", "soi.jpg", "zero.jpg",
  ])
  func `fails and writes nothing`(_ name: String) async throws {
    for steps in [[], [Resize(.inside(width: 30))]] as [[any Operation]] {
      let error = try await Shot.failure("damaged/" + name, .png(), steps)
      #expect(error?.code == .damagedInput)
    }
  }

  @Test(arguments: [
    "crc.png", "middle.jpg", "truncated.jpg", "truncated-progressive.jpg", "truncated.png",
    "truncated.gif",
  ])
  func `salvages what there is and says so`(_ name: String) async throws {
    let shot = try await Shot.take("damaged/" + name, .png(), damage: .salvage)
    #expect(shot.report.warnings.contains { $0.contains("damaged") })
  }

  @Test(arguments: ["text.jpg", "noise.bin"])
  func `refuses what is no picture`(_ name: String) async throws {
    #expect(try await Shot.failure("damaged/" + name, .png())?.code == .unsupported)
  }

  @Test(arguments: [
    ("flag.bmp", ImageFormat.bmp, [64, 48]), ("flag.jp2", .jp2, [64, 48]),
    ("flag.jxl", .jxl, [64, 48]), ("logo.svg", .svg, [300, 225]), ("page.pdf", .pdf, [300, 150]),
  ])
  func `reads further formats on request`(
    _ name: String, _ format: ImageFormat, _ size: [Int]
  ) async throws {
    let step = Resize(.inside(width: 300, height: 300))
    #expect(try await Shot.failure("other/" + name, .png(), [step])?.code == .unsupported)
    let limits = Limits(allowedFormats: [format])
    let shot = try await Shot.take("other/" + name, .png(), [step], limits: limits)
    #expect(shot.size == size)
  }

  @Test(arguments: [
    ("arw", [100, 67]), ("cr2", [100, 67]), ("dng", [100, 67]), ("nef", [67, 100]),
  ])
  func `takes a raw file's preview for thumbnails`(_ name: String, _ size: [Int]) async throws {
    let input = "raw/sample." + name
    let step = Resize(.inside(width: 100, height: 100))
    #expect(try await Shot.failure(input, .to(.jpeg), [step])?.code == .unsupported)
    let shot = try await Shot.take(input, .to(.jpeg), [step], acceptsPreview: true)
    #expect(shot.size == size)
    #expect(shot.report.warnings.contains { $0.contains("preview") })
  }
}
