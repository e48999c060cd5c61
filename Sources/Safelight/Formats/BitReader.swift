/// Reads numbers of any width from bytes, least significant bit first; zeros after the end.
struct BitReader {
  /// Whether more was read than there is.
  private(set) var isExhausted = false
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next `count` bits, at most 32.
  mutating func take(_ count: Int) -> Int {
    var value = 0
    for index in 0..<count {
      guard place >> 3 < bytes.count else {
        isExhausted = true
        return 0
      }
      value |= Int(bytes[place >> 3] >> UInt8(place & 7) & 1) << index
      place += 1
    }
    return value
  }

  /// A number in one of four ranges, chosen by two bits: JPEG XL's `U32`.
  mutating func choose(
    _ first: (base: Int, bits: Int), _ second: (base: Int, bits: Int),
    _ third: (base: Int, bits: Int), _ fourth: (base: Int, bits: Int)
  ) -> Int {
    let range = [first, second, third, fourth][take(2)]
    return range.base + take(range.bits)
  }
}
