import Safelight
package import SystemPackage

/// Arguments are bytes, but parsing wants text: each byte that is not valid UTF-8 becomes one scalar
/// of a private range, and comes back as that byte.
///
/// A byte `b`, 0x80…0xFF, becomes U+10FF00 + b. Genuine scalars of that range are taken apart into
/// their four bytes first, so nothing is ambiguous and the way back is exact for every input.
package enum ArgumentBytes {
  static let reserved: ClosedRange<UInt32> = 0x10FF80...0x10FFFF

  /// The text that stands for the bytes of an argument.
  package static func text(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let first = rest.first {
      if first < 0x80 {
        text.append(Unicode.Scalar(first))
        rest.removeFirst()
      } else if let (scalar, length) = scalar(at: rest), !reserved.contains(scalar.value) {
        text.append(scalar)
        rest.removeFirst(length)
      } else if let stand = Unicode.Scalar(0x10FF00 + UInt32(first)) {
        text.append(stand)
        rest.removeFirst()
      }
    }
    return String(text)
  }

  /// The bytes that a text stands for.
  package static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if reserved.contains(scalar.value) {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
    return bytes
  }

  /// The path that an argument names; what follows a NUL is cut, as the kernel would.
  package static func path(_ text: String) -> FilePath { FilePath(bytes: bytes(text)) }

  /// The argument as the text it is, or nil when its bytes are not UTF-8.
  static func plain(_ text: String) -> String? {
    let bytes = bytes(text)
    return String(validating: bytes, as: UTF8.self)
  }

  /// The UTF-8 scalar a slice begins with and its length, or nil when it begins with none.
  private static func scalar(at bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    var decoder = UTF8()
    var source = bytes.prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&source) else { return nil }
    return (scalar, UTF8.width(scalar))
  }
}
