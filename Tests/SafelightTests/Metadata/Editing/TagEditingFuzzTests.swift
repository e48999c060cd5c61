import TestSupport
import Testing

@testable import Safelight

/// Whatever the file: an error or a file in which what was asked for stands, and never a trap.
@Suite struct TagEditingFuzzTests {
  private static let assignments = [
    "Artist=Somebody with a name of some length", "DateTimeOriginal+=1d", "GPS=45.33,14.44,3",
    "ISO=", "UserComment=größer", "LensInfo=24 70 2.8 4", "GPSDateStamp=2024:05:01",
  ]

  @Test(arguments: [
    ("jpg", ImageFormat.jpeg), ("png", .png), ("webp", .webp), ("tif", .tiff), ("heic", .heic),
    ("avif", .avif),
  ])
  func survivesHostileFiles(suffix: String, format: ImageFormat) throws {
    let original = try Fixture.bytes("metadata/camera.\(suffix)")
    var random = SplitMix(state: 11)
    let place = try #require(
      Self.firstIndex(of: Array("II*\0".utf8), in: original)
        ?? Self.firstIndex(of: Array("MM\0*".utf8), in: original))
    var done = 0
    for round in 0..<250 {
      var bytes = original
      // Every other time, the directories themselves.
      let start = round.isMultiple(of: 2) ? place : 0
      for _ in 0..<Int(random.next() % 6) + 1 {
        let near = start == 0 ? bytes.count : min(bytes.count, place + 700)
        let index = start + Int(random.next() % UInt64(near - start))
        bytes[index] =
          random.next().isMultiple(of: 2) ? 0xFF : UInt8(random.next() % 256)
      }
      if round.isMultiple(of: 10) {
        bytes.removeLast(1 + Int(random.next() % UInt64(bytes.count / 2)))
      }
      do {
        _ = try MetadataEdit.set(Self.assignments, in: bytes, format)
        done += 1
      } catch let error as MediaError {
        #expect(error.code != .engineCrashed, "round \(round): \(error.message)")
      }
    }
    #expect(done > 50)
  }

  private static func firstIndex(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
    (0..<bytes.count - pattern.count).first {
      bytes[$0..<$0 + pattern.count].elementsEqual(pattern)
    }
  }

  /// Blocks whose values and directories lie across each other.
  @Test func survivesOverlaps() throws {
    let block = try #require(try MetadataEdit.block(of: Fixture.bytes("metadata/camera.jpg")))
    var random = SplitMix(state: 3)
    let entries = block.directories.values.flatMap(\.entries)
    for _ in 0..<300 {
      var bytes = block.bytes
      for _ in 0..<3 {
        let entry = entries[Int(random.next() % UInt64(entries.count))]
        bytes.put(
          Int(random.next() % UInt64(bytes.count)), at: entry.position + 8, width: 4,
          block.layout.order)
      }
      guard let broken = ExifBlock(bytes) else { continue }
      var draft = ExifDraft(broken)
      for text in Self.assignments where !text.contains("+=") {
        let assignment = try TagAssignment(parsing: text)
        for tag in try SettableTag.tags(named: assignment.tag) {
          for (tag, value) in try assignment.changes(of: tag, for: draft.order) {
            draft[tag] = value
          }
        }
      }
      let result = try #require(draft.bytes(keepsThumbnail: true).flatMap { ExifBlock($0) })
      #expect(result[.artist]?.text == "Somebody with a name of some length")
    }
  }
}
