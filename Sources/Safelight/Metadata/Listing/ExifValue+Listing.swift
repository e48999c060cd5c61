extension ExifValue {
  /// More numbers than this are not listed one by one.
  static let mostListed = 64
  /// The bytes that are shown of what is not listed.
  static let headLength = 32

  /// Whether it is text, by its type.
  var isText: Bool { type == .ascii || type == .utf8 }

  /// The text behind the name of a character set; empty for blanks, nil for what cannot be decoded.
  var comment: String? {
    if let text = ExifText.userComment(bytes, order) { return text }
    return bytes.dropFirst(8).allSatisfy { $0 == 0 || $0 == 0x20 } ? "" : nil
  }

  /// Whether its numbers are fractions or floating-point.
  var isFractional: Bool {
    switch type {
    case .rational, .signedRational, .float, .double: true
    default: false
    }
  }

  /// The text up to the first NUL, as it stands.
  var plainText: String {
    let bytes = Array(bytes.prefix { $0 != 0 })
    return String(validating: bytes, as: UTF8.self) ?? ExifText.latin1(bytes)
  }

  /// The number at an index; `float` and `double` too; nil for what is no number.
  func quantity(at index: Int) -> Double? {
    guard type == .double else { return number(at: index) }
    return bytes.span.bits(at: index * 8, order).map { Double(bitPattern: $0) }
      .flatMap { $0.isFinite ? $0 : nil }
  }

  /// The number at an index as text: `undef` for 0/0, `inf` for more over 0.
  func numeral(at index: Int) -> String {
    if let number = quantity(at: index) {
      return isFractional ? NumberWords.short(number) : Numbers.plain(number)
    }
    guard type == .rational || type == .signedRational, index < count else { return "undef" }
    let over = bytes.span.unsigned(at: index * 8, width: 4, order)
    return over == 0 ? "undef" : "inf"
  }

  /// Every number as text, separated by spaces.
  var numerals: String {
    (0..<min(count, Self.mostListed)).map { numeral(at: $0) }.joined(separator: " ")
  }

  /// The value as other programs want it.
  ///
  /// - Parameter length: How many bytes it has in the file, of which these may be the first.
  func listed(length: Int) -> MetadataValue {
    if isText { return .text(plainText) }
    guard type != .undefined, count > 0, count <= Self.mostListed, length == bytes.count else {
      return .binary(length: length, head: Array(bytes.prefix(Self.headLength)))
    }
    let values = (0..<count).map { index -> MetadataValue in
      let number = quantity(at: index)
      guard !isFractional, let number, let whole = Int(exactly: number) else {
        return .number(number)
      }
      return .integer(whole)
    }
    return count == 1 ? values[0] : .list(values)
  }

  /// Bytes as people can compare them.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension Span where Element == UInt8 {
  /// The eight bytes at an offset as one number.
  fileprivate func bits(at offset: Int, _ order: Endianness) -> UInt64? {
    guard let first = unsigned(at: offset, width: 4, order),
      let second = unsigned(at: offset + 4, width: 4, order)
    else { return nil }
    let (high, low) = order == .big ? (first, second) : (second, first)
    return UInt64(high) << 32 | UInt64(low)
  }
}
