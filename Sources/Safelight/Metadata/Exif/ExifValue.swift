/// The value of an EXIF tag, with the byte order it is stored in.
package struct ExifValue: Sendable, Hashable {
  var type: TIFFType
  var order: Endianness
  /// Whole values only.
  var bytes: [UInt8]

  /// How many values there are.
  var count: Int { bytes.count / type.width }

  /// The text, for a type of single bytes.
  var text: String? {
    type.width == 1 ? ExifText.decode(bytes) : nil
  }

  /// The text of a copyright notice, which may hold the photographer's and the editor's, each
  /// ending in NUL.
  var texts: [String] {
    guard type.width == 1 else { return [] }
    return bytes.split(separator: 0).compactMap { ExifText.decode($0) }
  }

  /// The first number, when it is whole and not negative.
  var integer: Int? {
    switch type {
    case .byte, .undefined, .short, .long, .directory, .long8, .directory8:
      bytes.span.unsigned(at: 0, width: type.numberWidth, order)
    default: nil
    }
  }

  /// The number at an index; nil for a fraction whose denominator is zero.
  func number(at index: Int = 0) -> Double? {
    guard index >= 0, index < count else { return nil }
    switch type {
    case .rational, .signedRational:
      guard let over = signed(at: index * 2), let under = signed(at: index * 2 + 1), under != 0
      else { return nil }
      return Double(over) / Double(under)
    case .float:
      return bytes.span.unsigned(at: index * 4, width: 4, order)
        .map { Double(Float(bitPattern: UInt32(truncatingIfNeeded: $0))) }
        .flatMap { $0.isFinite ? $0 : nil }
    case .double, .ascii, .utf8: return nil
    default: return signed(at: index).map { Double($0) }
    }
  }

  private func signed(at index: Int) -> Int? {
    let width = type.numberWidth
    guard let value = bytes.span.unsigned(at: index * width, width: width, order) else {
      return nil
    }
    switch type {
    case .signedByte: return Int(Int8(truncatingIfNeeded: value))
    case .signedShort: return Int(Int16(truncatingIfNeeded: value))
    case .signedLong, .signedRational: return Int(Int32(truncatingIfNeeded: value))
    default: return value
    }
  }

  /// `1/125`, for a fraction.
  func fractionText(at index: Int) -> String? {
    guard type == .rational || type == .signedRational, index < count,
      let over = signed(at: index * 2),
      let under = signed(at: index * 2 + 1), under > 0
    else { return nil }
    return "\(over)/\(under)"
  }

  /// The same value in another byte order.
  func converted(to order: Endianness) -> Self {
    let width = type.numberWidth
    guard order != self.order, width > 1 else {
      return Self(type: type, order: order, bytes: bytes)
    }
    var swapped: [UInt8] = []
    swapped.reserveCapacity(bytes.count)
    for start in stride(from: 0, to: bytes.count - bytes.count % width, by: width) {
      swapped += bytes[start..<start + width].reversed()
    }
    return Self(type: type, order: order, bytes: swapped)
  }
}

extension ExifValue {
  /// ASCII as the standard wants it, UTF-8 as everybody writes it, with its NUL.
  static func text(_ text: String) -> Self {
    Self(type: .ascii, order: .little, bytes: Array(text.utf8.filter { $0 != 0 }) + [0])
  }

  static func short(_ value: Int) -> Self { numbers([value], .short) }
  static func long(_ value: Int) -> Self { numbers([value], .long) }

  /// Fractions, as numerators and denominators in turn.
  static func rational(_ parts: [Int]) -> Self { numbers(parts, .rational) }

  /// Fractions, as numerators and denominators in turn.
  static func fractions(_ parts: [Int], isSigned: Bool) -> Self {
    numbers(parts, isSigned ? .signedRational : .rational)
  }

  static func integers(_ values: [Int], _ type: TIFFType) -> Self { numbers(values, type) }

  static func raw(_ bytes: [UInt8], _ type: TIFFType = .undefined) -> Self {
    Self(type: type, order: .little, bytes: bytes)
  }

  private static func numbers(_ values: [Int], _ type: TIFFType) -> Self {
    var bytes: [UInt8] = []
    for value in values { bytes.append(value, width: type.numberWidth, .little) }
    return Self(type: type, order: .little, bytes: bytes)
  }
}
