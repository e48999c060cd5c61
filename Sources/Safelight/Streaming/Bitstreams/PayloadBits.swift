/// Reads the bits of a parameter set, most significant first; zeros after the end.
struct PayloadBits {
  /// Whether more was read than there is.
  private(set) var isExhausted = false
  private let bytes: [UInt8]
  private var place = 0

  /// Reads bytes as they are.
  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// Reads a NAL unit's bytes without the threes that keep start codes out (ITU-T H.264 §7.4.1.1).
  init(unescaping bytes: some Sequence<UInt8>) {
    var payload: [UInt8] = []
    var zeros = 0
    for byte in bytes {
      if zeros >= 2, byte == 3 {
        zeros = 0
        continue
      }
      zeros = byte == 0 ? zeros + 1 : 0
      payload.append(byte)
    }
    self.bytes = payload
  }

  /// The next `count` bits, at most 32.
  mutating func take(_ count: Int) -> Int {
    var value = 0
    for _ in 0..<min(max(count, 0), 32) {
      guard place >> 3 < bytes.count else {
        isExhausted = true
        return 0
      }
      value = value << 1 | Int(bytes[place >> 3] >> UInt8(7 - place & 7) & 1)
      place += 1
    }
    return value
  }

  mutating func flag() -> Bool { take(1) == 1 }

  /// An unsigned number in Exp-Golomb code (ITU-T H.264 §9.1).
  mutating func golomb() -> Int {
    var zeros = 0
    while zeros < 32, !isExhausted, take(1) == 0 { zeros += 1 }
    return (1 << zeros) - 1 + take(zeros)
  }

  /// A signed number in Exp-Golomb code.
  mutating func signedGolomb() -> Int {
    let number = golomb()
    return number.isMultiple(of: 2) ? -number / 2 : number / 2 + 1
  }
}
