import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// Segments that only those can play who have the key.
@Suite struct SegmentCipherTests {
  private let key: [UInt8] = [
    0x2B, 0x7E, 0x15, 0x16, 0x28, 0xAE, 0xD2, 0xA6, 0xAB, 0xF7, 0x15, 0x88, 0x09, 0xCF, 0x4F, 0x3C,
  ]

  /// NIST SP 800-38A, F.2.1.
  @Test func isTheStandards() throws {
    let block: [UInt8] = [
      0x6B, 0xC1, 0xBE, 0xE2, 0x2E, 0x40, 0x9F, 0x96, 0xE9, 0x3D, 0x7E, 0x11, 0x73, 0x93, 0x17,
      0x2A,
    ]
    let cipher = SegmentCipher(key: key, uri: "k")
    let result = try cipher.encrypted(block, vector: Array(0..<16))
    #expect(
      result.prefix(16) == [
        0x76, 0x49, 0xAB, 0xAC, 0x81, 0x19, 0xB2, 0x46, 0xCE, 0xE9, 0x8E, 0x9B, 0x12, 0xE9, 0x19,
        0x7D,
      ])
    #expect(result.count == 32)
  }

  @Test(arguments: [0, 1, 15, 16, 17, 1000])
  func ffmpegDecryptsIt(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let cipher = SegmentCipher(key: key, uri: "https://example.org/key")
    let vector = SegmentCipher.vector()
    let encrypted = try cipher.encrypted(bytes, vector: vector)
    #expect(encrypted.count % 16 == 0 && (1...16).contains(encrypted.count - count))
    #expect(try cipher.decrypted(encrypted, vector: vector) == bytes)
    // ffmpeg takes no empty file.
    guard count > 0 else { return }
    let folder = try TemporaryFolder()
    let path = try folder.write(encrypted, to: "segment")
    let result = try run(
      "ffmpeg",
      [
        "-v", "error", "-key", Hexadecimal.text(key), "-iv", Hexadecimal.text(vector), "-f", "data",
        "-i", "crypto:\(path)", "-map", "0", "-c", "copy", "-f", "data", "-",
      ])
    #expect(result.output == bytes)
  }

  @Test func whatIsWrongIsNotPlayed() throws {
    let cipher = SegmentCipher(key: key, uri: "k")
    let vector = SegmentCipher.vector()
    let encrypted = try cipher.encrypted(Array("segment".utf8), vector: vector)
    for bytes in [[], Array(encrypted.dropLast()), encrypted + [0]] {
      let error = #expect(throws: MediaError.self) { try cipher.decrypted(bytes, vector: vector) }
      #expect(error?.code == .damagedInput)
    }
    #expect(throws: MediaError.self) { try cipher.encrypted([1], vector: [1, 2, 3]) }
    #expect(SegmentCipher.vector() != SegmentCipher.vector())
  }

  @Test func keysAreReadButNeverTold() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(key, to: "key")
    let cipher = try HLSEncryption(keyURI: "https://example.org/key", keyFile: path)
      .open(outside: folder.file("out"))
    #expect(!"\(cipher)".contains("43"))
    #expect(cipher.segmentKey(Array(0..<16)).attributes.text.contains("IV=0x000102"))
    for (bytes, size) in [([], 0), (key + [0x0A], 17), (Array(key.dropLast()), 15)] {
      let wrong = try folder.write(bytes, to: "wrong")
      let error = #expect(throws: MediaError.self) {
        _ = try HLSEncryption(keyURI: "k", keyFile: wrong).open(outside: folder.file("out"))
      }
      #expect(error?.code == .usage)
      #expect(
        error?.message.contains("it has \(size) bytes; a key for AES-128 has exactly 16") == true)
    }
  }

  @Test func keysStayOutOfWhatIsPublished() throws {
    let folder = try TemporaryFolder()
    #expect(try run("mkdir", [folder("out")]).status == 0)
    let path = try folder.write(key, to: "out/key")
    for target in [folder.file("out"), folder.file("out/../out/"), FilePath(folder.path)] {
      let error = #expect(throws: MediaError.self) {
        _ = try HLSEncryption(keyURI: "k", keyFile: path).open(outside: target)
      }
      #expect(error?.code == .usage)
    }
    let missing = #expect(throws: MediaError.self) {
      _ = try HLSEncryption(keyURI: "k", keyFile: folder("none")).open(outside: folder.file("out"))
    }
    #expect(missing?.code == .noInput)
  }

  @Test(arguments: ["", "a\"b", "a b", "a\nb", String(repeating: "k", count: 3000)])
  func addressesFitIntoPlaylists(uri: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(key, to: "key")
    let error = #expect(throws: MediaError.self) {
      _ = try HLSEncryption(keyURI: uri, keyFile: path).open(outside: folder.file("out"))
    }
    #expect(error?.code == .usage)
  }
}
