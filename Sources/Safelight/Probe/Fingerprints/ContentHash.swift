internal import Crypto

/// The SHA-256 (FIPS 180-4) of a file's bytes.
package enum ContentHash {
  private static let block = 1 << 20

  /// Sixty-four hexadecimal digits.
  package static func sha256(_ input: InputFile) throws(MediaError) -> String {
    var hasher = SHA256()
    var offset = 0
    while offset < input.size {
      let bytes = try input.bytes(at: offset, count: block)
      guard !bytes.isEmpty else {
        throw MediaError(
          .ioError, "cannot read: the file became shorter", input: input.label, step: "hash")
      }
      unsafe bytes.withUnsafeBytes { unsafe hasher.update(bufferPointer: $0) }
      offset += bytes.count
    }
    return hasher.finalize().reduce(into: "") { text, byte in
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
