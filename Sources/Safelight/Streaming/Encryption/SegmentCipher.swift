internal import Crypto
internal import CryptoExtras

/// Encrypts media segments with AES-128 in CBC mode, padded as PKCS #7 says.
///
/// It is not codable, and says nothing of its key, so that this stays out of messages and reports.
package struct SegmentCipher: Sendable, CustomStringConvertible {
  /// Bytes of a key, and of an initialization vector.
  static let keyLength = 16

  private let key: [UInt8]
  private let uri: String

  init(key: [UInt8], uri: String) {
    self.key = key
    self.uri = uri
  }

  package var description: String { "AES-128 with the key of \(uri)" }

  /// A new initialization vector, of the system's randomness.
  package static func vector() -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    return (0..<keyLength).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }

  /// The key as a file in memory: the one it came from may be a pipe.
  func keyFile() throws(MediaError) -> InputFile { try InputFile.open(.bytes(key)) }

  /// What the playlist says of segments that were encrypted with a vector.
  package func segmentKey(_ vector: [UInt8]) -> SegmentKey { SegmentKey(uri: uri, vector: vector) }

  /// A whole segment, encrypted: 1 to 16 bytes longer.
  package func encrypted(_ bytes: [UInt8], vector: [UInt8]) throws(MediaError) -> [UInt8] {
    do {
      return Array(
        try AES._CBC.encrypt(
          bytes, using: SymmetricKey(data: key), iv: AES._CBC.IV(ivBytes: vector)))
    } catch {
      throw MediaError(.usage, "cannot encrypt: \(error)", step: "encrypt")
    }
  }

  /// A whole segment as it was; fails for what was not encrypted so, or with another key.
  package func decrypted(_ bytes: [UInt8], vector: [UInt8]) throws(MediaError) -> [UInt8] {
    do {
      return Array(
        try AES._CBC.decrypt(
          bytes, using: SymmetricKey(data: key), iv: AES._CBC.IV(ivBytes: vector)))
    } catch {
      throw MediaError(
        .damagedInput, "cannot decrypt: wrong key or vector, or damaged", step: "decrypt")
    }
  }
}
