import SystemPackage
import Testing

@testable import SafelightCommands

@Suite struct ArgumentBytesTests {
  private func roundTrip(_ bytes: [UInt8]) -> [UInt8] {
    ArgumentBytes.bytes(ArgumentBytes.text(bytes))
  }

  @Test func everyOneAndTwoBytesComeBack() {
    for one in 0...UInt8.max {
      #expect(roundTrip([one]) == [one])
      // What follows is kept apart by a letter, so that each pair is read for itself.
      let pairs = (0...UInt8.max).flatMap { two -> [UInt8] in [one, two, 0x61] }
      #expect(roundTrip(pairs) == pairs, "after \(one)")
    }
  }

  @Test func everyScalarComesBack() {
    for start in stride(from: UInt32(0), through: 0x10FFFF, by: 0x1000) {
      let scalars = (start..<start + 0x1000).compactMap(Unicode.Scalar.init)
      let bytes = scalars.flatMap { Array(String($0).utf8) }
      #expect(roundTrip(bytes) == bytes, "from \(start)")
    }
  }

  @Test func bytesAroundTheEdgesOfUTF8ComeBack() {
    let edges: [UInt8] = [
      0x2D, 0x7F, 0x80, 0x8F, 0xBE, 0xBF, 0xC1, 0xED, 0xF0, 0xF4, 0xFF,
    ]
    var wrong: [[UInt8]] = []
    for one in edges {
      for two in edges {
        for three in edges {
          for four in edges where roundTrip([one, two, three, four]) != [one, two, three, four] {
            wrong.append([one, two, three, four])
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func genuineReservedScalarsAreTakenApart() {
    let genuine = Array("\u{10FF80}".utf8)
    let text = ArgumentBytes.text(genuine)
    #expect(text.unicodeScalars.map(\.value) == [0x10FFF4, 0x10FF8F, 0x10FFBE, 0x10FF80])
    #expect(ArgumentBytes.plain(text) == "\u{10FF80}")
  }

  @Test func plainTextStaysAsItIs() {
    #expect(ArgumentBytes.text(Array("--size=800×600>".utf8)) == "--size=800×600>")
    #expect(ArgumentBytes.plain(ArgumentBytes.text([0x61, 0xFF])) == nil)
  }

  @Test func pathsKeepTheirBytes() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0x0A, 0x5B, 0x62]
    let path = ArgumentBytes.path(ArgumentBytes.text(bytes))
    let found = unsafe path.withPlatformString { pointer in
      unsafe Array(UnsafeRawBufferPointer(start: pointer, count: path.length))
    }
    #expect(found == bytes)
  }

  @Test func parsingLeavesOddNamesWhole() throws {
    let names: [[UInt8]] = [
      [0xFF, 0xFE], Array("a b\n.jpg".utf8), Array("x[page=1].tif".utf8), Array("é=\u{301}".utf8),
      Array("C:\\x".utf8),
    ]
    let command: ResizeCommand = try parse(
      ["resize", "--size", "8", "-o", "o"] + names.map(ArgumentBytes.text) + ["--", "-rf"])
    #expect(command.input.inputs.map(ArgumentBytes.bytes) == names + [Array("-rf".utf8)])
  }
}
