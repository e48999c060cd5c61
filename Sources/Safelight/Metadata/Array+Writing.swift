extension [UInt8] {
  /// Appends the low `width` (at most 8) bytes of a number.
  mutating func append(_ value: Int, width: Int, _ order: Endianness) {
    for index in 0..<width {
      let shift = 8 * (order == .big ? width - 1 - index : index)
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// Writes the low `width` bytes of a number over what stands at an offset that lies inside.
  mutating func put(_ value: Int, at offset: Int, width: Int, _ order: Endianness) {
    for index in 0..<width {
      let shift = 8 * (order == .big ? width - 1 - index : index)
      self[offset + index] = UInt8(truncatingIfNeeded: value >> shift)
    }
  }
}
