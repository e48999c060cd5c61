import Safelight
import TestSupport
import Testing

/// What is left of damaged files whose decoders give everything or nothing.
@Suite(.enabled(if: Oracle.isReady)) struct SalvageTests {
  /// Damaged files, what they were before, and how many rows of it are surely there.
  static let cut = [
    ("truncated.webp", "metadata/camera.webp", 80), ("truncated.tif", "metadata/camera.tif", 4),
    ("truncated.heic", "heif/plain.heic", 24), ("truncated.avif", "heif/plain.avif", 24),
  ]

  @Test(arguments: cut)
  func `saves the rows that are there`(_ name: String, _ whole: String, _ rows: Int) async throws {
    let shot = try await Shot.take("damaged/" + name, .png(), damage: .salvage)
    #expect(shot.report.warnings.contains { $0.contains("damaged, and written as far as it goes") })
    let before = try await Shot.take(whole, .png())
    #expect(shot.size == before.size)
    for y in [0, rows / 2, rows - 1] {
      for x in [0, shot.size[0] / 2, shot.size[0] - 1] {
        #expect(try shot.pixel(x, y) == before.pixel(x, y), "\(x), \(y)")
      }
    }
  }

  static let compressions = ["none", "lzw", "deflate", "packbits", "jpeg"]

  /// A TIFF whose directory stands before its pixels, cut off after six tenths.
  @Test(arguments: compressions, ["", "tile"])
  func `saves strips and tiles of every kind`(_ compression: String, _ layout: String) async throws
  {
    let folder = try TemporaryFolder()
    let source = Fixture.path("photos/chelsea.jpg")
    let whole = folder("whole.tif")
    let made = try run(
      "vips",
      ["tiffsave", source, whole, "--compression", compression, "--predictor", "horizontal"]
        + (layout == "tile" ? ["--tile"] : []))
    try #require(made.status == 0, "\(made.message)")
    _ = try Oracle.ask("tiff-front", [whole, folder("cut.tif"), "0.6"])
    for steps in [[], [Resize(.inside(width: 451))]] as [[any Operation]] {
      let strict = try await Shot.failure(folder("cut.tif"), .png(), steps)
      #expect(strict?.code == .damagedInput)
    }
    let shot = try await Shot.take(folder("cut.tif"), .png(), damage: .salvage)
    let before = try await Shot.take(whole, .png())
    #expect(shot.size == [451, 300])
    for (x, y) in [(0, 0), (100, 50), (450, 100), (20, 120)] {
      #expect(try shot.pixel(x, y) == before.pixel(x, y), "\(x), \(y)")
    }
    #expect(try shot.pixel(440, 299) != before.pixel(440, 299))
  }

  @Test(arguments: ["lzw", "deflate", "packbits"])
  func `saves what stands before and behind wrong bytes`(_ compression: String) async throws {
    let folder = try TemporaryFolder()
    let path = folder("wrong.tif")
    _ = try run(
      "vips", ["tiffsave", Fixture.path("photos/chelsea.jpg"), path, "--compression", compression])
    let before = try await Shot.take(path, .png())
    var bytes = try Disk.read(path)
    let middle = bytes.count / 2
    for index in middle..<middle + 3000 { bytes[index] = UInt8(index * 7919 & 0xFF) }
    try Disk.write(bytes, to: path)
    let shot = try await Shot.take(path, .png(), damage: .salvage)
    for y in [0, 100, 299] { #expect(try shot.pixel(9, y) == before.pixel(9, y)) }
  }

  @Test(arguments: [(0.4, 2), (0.9, 5)])
  func `saves whole frames of an animation`(_ share: Double, _ frames: Int) async throws {
    let folder = try TemporaryFolder()
    let bytes = try Disk.read(Fixture.path("animation/moving.webp"))
    let path = try folder.write(
      Array(bytes.prefix(Int(Double(bytes.count) * share))), to: "cut.webp")
    let shot = try await Shot.take(path, .to(.webp), damage: .salvage)
    #expect(shot.report.outputs[0].frames == frames)
    let last = try await Shot.take(path, .to(.png) { $0.frame = frames - 1 }, damage: .salvage)
    #expect(try last.difference("animation/moving.webp", "frame:\(frames - 1)") == 0)
  }

  @Test func `says when nothing can be saved`() async throws {
    let folder = try TemporaryFolder()
    let path = folder("fax.tif")
    _ = try run(
      "vips", ["tiffsave", Fixture.path("depth/bilevel.png"), path, "--compression", "ccittfax4"])
    _ = try Oracle.ask("tiff-front", [path, folder("cut.tif"), "0.8"])
    do throws(MediaError) {
      _ = try await Engine(damage: .salvage).run(
        Recipe(steps: []), from: .file(folder.file("cut.tif")),
        to: .file(folder.file("out.png"), .png()))
      Issue.record("made something of nothing")
    } catch {
      #expect(error.code == .damagedInput)
      #expect(error.message.contains("nothing of it can be salvaged"))
    }
  }
}
