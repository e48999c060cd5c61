import Testing

@testable import Libav

/// What libav says of bytes, and what that means.
@Suite struct LibavErrorTests {
  init() throws { try LibavRuntime.ensureStarted() }

  /// Whatever a decoder or demuxer gives back for bytes is about the bytes, but for a few things.
  @Test(arguments: [-1, -22, -50_531_338, -0x4557_4150])
  func oddCodesAreDamage(code: Int32) {
    let error = #expect(throws: LibavError.self) {
      try LibavError.checkMedia(code, "decode")
    }
    #expect(error?.kind == .damaged)
  }

  @Test(arguments: [(-12, .noMemory), (-5, .io)] as [(Int32, LibavError.Kind)])
  func othersAreNot(code: Int32, kind: LibavError.Kind) {
    let error = #expect(throws: LibavError.self) {
      try LibavError.checkMedia(code, "decode")
    }
    #expect(error?.kind == kind)
  }
}
