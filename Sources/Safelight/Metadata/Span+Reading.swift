/// Bounded reading: what does not lie inside is nil, never a trap.
extension Span where Element == UInt8 {
  /// The unsigned number of `width` (at most 8) bytes at an offset.
  func unsigned(at offset: Int, width: Int, _ order: Endianness) -> Int? {
    guard offset >= 0, offset <= count, width <= count - offset, width <= 8 else { return nil }
    var value: UInt64 = 0
    for index in 0..<width {
      let shift = 8 * (order == .big ? width - 1 - index : index)
      value |= UInt64(self[offset + index]) << UInt64(shift)
    }
    return Int(exactly: value)
  }

  /// A copy of the bytes of a range.
  func copy(_ range: Range<Int>) -> [UInt8]? {
    guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for index in range { bytes.append(self[index]) }
    return bytes
  }

  /// Whether the UTF-8 bytes of a text stand at an offset.
  func holds(_ text: String, at offset: Int) -> Bool {
    guard offset >= 0, offset <= count, text.utf8.count <= count - offset else { return false }
    var index = offset
    for byte in text.utf8 {
      if self[index] != byte { return false }
      index += 1
    }
    return true
  }

  /// The range of `length` bytes at an offset, when it lies inside.
  func range(at offset: Int, length: Int) -> Range<Int>? {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
    return offset..<offset + length
  }

  /// Where a byte first stands from an offset on.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    for index in range.clamped(to: 0..<count) where self[index] == byte { return index }
    return nil
  }
}
