/// A four-letter code, as boxes and chunks are named by.
struct FourCC: Hashable, ExpressibleByStringLiteral, Sendable {
  let value: UInt32

  init(_ value: Int) { self.value = UInt32(truncatingIfNeeded: value) }

  init(stringLiteral text: String) {
    value = text.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension FourCC: CustomStringConvertible {
  /// The four letters.
  var description: String {
    ExifText.latin1([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) })
  }
}
