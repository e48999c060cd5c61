internal import Crypto
internal import SystemPackage

/// What tells that an input is the one from before, without reading all of it.
struct InputFingerprint: Codable, Sendable, Hashable {
  private static let block = 1 << 20

  let size: Int
  /// When it was last changed, in nanoseconds since 1970.
  let modified: Int64
  /// The SHA-256 of its first and last MiB.
  let ends: String

  init(_ input: InputFile) throws(MediaError) {
    let status = try MediaError.opening(input.label) { () throws(Errno) in
      try Stat(input.descriptor)
    }
    size = input.size
    modified = InputStamp(status).modified
    var hasher = SHA256()
    hasher.update(data: try input.bytes(at: 0, count: Self.block))
    hasher.update(
      data: try input.bytes(at: max(0, input.size - Self.block), count: Self.block))
    ends = Hexadecimal.text(Array(hasher.finalize()))
  }
}
