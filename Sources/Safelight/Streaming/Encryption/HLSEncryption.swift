internal import SystemPackage

/// How media segments are encrypted: AES-128, every segment whole and with an initialization vector of its own
/// (RFC 8216 §4.3.2.4).
public struct HLSEncryption: Sendable, Hashable, Codable {
  /// Where players get the key from; it stands in the playlists as it is.
  public var keyURI: String
  /// The file that holds the key, 16 bytes and nothing else. It never comes into the output.
  public var keyFile: String

  private static let longestURI = 2048

  /// Makes a choice; nothing is read yet.
  public init(keyURI: String, keyFile: String) {
    self.keyURI = keyURI
    self.keyFile = keyFile
  }

  /// Reads the key.
  ///
  /// - Parameters:
  ///   - folder: What is to be published, in which the key must not lie.
  ///   - control: Ends waiting for a key that comes from a pipe.
  /// - Throws: ``MediaError/Code/usage`` for what cannot be a key or stand in a playlist,
  ///   ``MediaError/Code/noInput`` for a file that cannot be read.
  func open(
    outside folder: FilePath, control: JobControl = JobControl()
  ) throws(MediaError) -> SegmentCipher {
    guard !keyURI.isEmpty, keyURI.utf8.count <= Self.longestURI,
      keyURI.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != 0x7F })
    else {
      throw MediaError(
        .usage, "the key's URI needs 1 to \(Self.longestURI) characters, none a blank or a quote",
        step: "encrypt")
    }
    let path = FilePath(keyFile)
    guard try !path.absolute().starts(with: folder.absolute()) else {
      throw MediaError(
        .usage, "the key \(keyFile) lies in \(folder), which is published; keep it elsewhere",
        step: "encrypt")
    }
    let count = SegmentCipher.keyLength
    do throws(MediaError) {
      let input = try InputFile.open(
        .file(path), limits: Limits(memory: 1 << 16), control: control)
      guard input.size == count else {
        throw MediaError(
          .usage, "it has \(input.size) bytes; a key for AES-128 has exactly \(count)")
      }
      return SegmentCipher(key: try input.bytes(at: 0, count: count), uri: keyURI)
    } catch {
      try control.check()
      let isSize = error.code == .usage || error.code == .limitExceeded
      let reason = error.code == .limitExceeded ? "a key has exactly \(count) bytes" : error.message
      throw MediaError(
        isSize ? .usage : .noInput, "the key file \(keyFile): \(reason)", step: "encrypt")
    }
  }
}
