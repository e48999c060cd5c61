import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// Reading a file through a window that holds only a part of it.
@Suite struct ByteWindowTests {
  /// A pair of bytes is found wherever it lies, across the borders of what is read at a time too.
  @Test(arguments: [0, 1, 4094, 4095, 4096, 65534, 65535, 65536, 69631, 69632, 131_071, 199_998])
  func findsPairs(place: Int) throws {
    let folder = try TemporaryFolder()
    var bytes = [UInt8](repeating: 0xFF, count: 200_000)
    for index in stride(from: 1, to: bytes.count, by: 2) { bytes[index] = 0 }
    bytes[place] = 0xFF
    bytes[place + 1] = 0xD9
    let path = try folder.write(bytes, to: "a")
    for head in [0, 64, 4096] {
      let window = ByteWindow(
        try InputFile.open(.file(FilePath(path))), head: Array(bytes[..<head]))
      let found = try window.firstIndex(of: 0xFF, from: 0, to: bytes.count) { $0 == 0xD9 }
      #expect(found == place)
      #expect(try window.firstIndex(of: 0xFF, from: 0, to: place) { $0 == 0xD9 } == nil)
      #expect(
        try window.firstIndex(of: 0xFF, from: place + 1, to: bytes.count) { $0 == 0xD9 } == nil)
    }
  }

  /// A range that an edit touches stands nowhere in the edited file.
  @Test func untouchedRangesMoveAsAWhole() {
    var edits = ByteEdits()
    edits.insert([1, 2, 3], at: 10)
    edits.remove(20..<25)
    #expect(edits.position(of: 0..<10) == 0..<10)
    #expect(edits.position(of: 10..<20) == 13..<23)
    #expect(edits.position(of: 25..<30) == 23..<28)
    #expect(edits.position(of: 9..<11) == nil)
    #expect(edits.position(of: 19..<21) == nil)
    #expect(edits.position(of: 24..<26) == nil)
  }
}
