import Exif
import TestSupport
import Testing

@Suite struct MakerNoteFieldTests {
  /// A little-endian block whose maker note is a Canon directory with one field.
  static let canon: [UInt8] = {
    let note: [UInt8] =
      [1, 0] + [6, 0, 2, 0, 8, 0, 0, 0] + [92, 0, 0, 0] + [0, 0, 0, 0] + Array("IMG:PS2\0".utf8)
    var bytes: [UInt8] = Array("II*\0".utf8) + [8, 0, 0, 0]
    bytes += [2, 0]
    bytes += [0x0F, 1, 2, 0, 6, 0, 0, 0, 38, 0, 0, 0]
    bytes += [0x69, 0x87, 4, 0, 1, 0, 0, 0, 44, 0, 0, 0]
    bytes += [0, 0, 0, 0]
    bytes += Array("Canon\0".utf8)
    bytes += [1, 0]
    bytes += [0x7C, 0x92, 7, 0, UInt8(note.count), 0, 0, 0, 74, 0, 0, 0]
    bytes += [0, 0, 0, 0] + Array(repeating: 0, count: 12)
    return bytes + note
  }()

  @Test func readsAMaker() throws {
    let fields = try MakerNoteField.all(in: Self.canon)
    #expect(fields.map(\.name) == ["ImageType"])
    #expect(fields.first?.text == "IMG:PS2")
    #expect(fields.first?.id == 6)
  }

  @Test func aBlockWithoutANoteHasNone() throws {
    #expect(try MakerNoteField.all(in: []) == [])
    #expect(try MakerNoteField.all(in: Array("II*\0".utf8) + [8, 0, 0, 0, 0, 0]) == [])
  }

  @Test func noMutationCrashes() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<3000 {
      var bytes = Self.canon
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      _ = try MakerNoteField.all(in: bytes)
    }
  }
}
