import Safelight
import TestSupport
import Testing

/// What stands between a JPEG's last pixel and its end: nothing else tells that bytes were wrong.
@Suite struct ScanEndTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A sound JPEG with something else in place of the last `dropped` bytes before its end.
  private func changed(_ name: String, dropping dropped: Int, _ tail: [UInt8]) throws -> String {
    let bytes = try Fixture.bytes(name)
    try #require(bytes.suffix(2) == [0xFF, 0xD9])
    return try folder.write(
      bytes.dropLast(2 + dropped) + tail + bytes.suffix(2), to: "changed.jpg")
  }

  private static let steps: [[any Operation]] = [
    [], [Resize(.inside(width: 60))], [Resize(.inside(width: 25))],
  ]

  @Test(arguments: ["photos/coffee.jpg", "shape/444.jpg", "color/gray.jpg"])
  func `finds bytes left over`(_ name: String) async throws {
    let input = try changed(name, dropping: 0, Array(repeating: 0x5A, count: 40))
    for steps in Self.steps {
      let error = try await Shot.failure(input, .png(), steps)
      #expect(error?.code == .damagedInput)
      #expect(error?.engineMessage?.contains("extraneous bytes before marker 0xd9") == true)
    }
  }

  @Test(arguments: ["photos/coffee.jpg", "shape/444.jpg", "color/gray.jpg"])
  func `finds bytes missing for the last rows`(_ name: String) async throws {
    let input = try changed(name, dropping: 12, [])
    for steps in Self.steps {
      #expect(try await Shot.failure(input, .png(), steps)?.code == .damagedInput)
    }
  }

  @Test func `warns of the zeros that cameras fill up with`() async throws {
    let input = try changed("photos/coffee.jpg", dropping: 0, Array(repeating: 0, count: 20))
    let warnings = try await Shot.take(input, .png()).report.warnings
    #expect(warnings.contains { $0.hasSuffix("zeros before marker 0xd9") })
  }

  @Test(arguments: [[0x5A], [0x5A, 0xA5]] as [[UInt8]])
  func `puts up with a byte or two`(_ tail: [UInt8]) async throws {
    let input = try changed("photos/coffee.jpg", dropping: 0, tail)
    #expect(try await Shot.take(input, .png()).size == [600, 400])
  }

  @Test(arguments: [[0xFF, 0xD0], [0xFF, 0xFF, 0xFF], []] as [[UInt8]])
  func `takes markers for no damage`(_ tail: [UInt8]) async throws {
    let input = try changed("photos/coffee.jpg", dropping: 0, tail)
    #expect(try await Shot.take(input, .png()).report.warnings == [])
  }

  @Test func `leaves unread what a crop does not show`() async throws {
    let input = try changed("photos/coffee.jpg", dropping: 0, Array(repeating: 0x5A, count: 40))
    let steps = [
      CropBox(CropRegion(x: .pixels(0), y: .pixels(0), width: .pixels(50), height: .pixels(50)))
    ]
    #expect(try await Shot.take(input, .png(), steps).size == [50, 50])
  }
}
