/// Decompresses deflate data (RFC 1951) up to a limit, for the small compressed parts of headers.
///
/// What is there before an error, the end of the input or the limit is kept: a caller that needs
/// only the beginning can use a cut-off stream.
struct Inflate {
  /// What came out.
  private(set) var bytes: [UInt8] = []
  /// Whether the stream ended where it said it would.
  private(set) var isWhole = false

  private let input: ArraySlice<UInt8>
  private let limit: Int
  private var place: Int
  private var bits: UInt32 = 0
  private var bitCount = 0

  /// Decompresses a zlib stream (RFC 1950); its checksum is not verified.
  static func zlib(_ input: ArraySlice<UInt8>, limit: Int) -> Self {
    let start = input.startIndex
    guard input.count > 2, input[start] & 15 == 8, input[start + 1] & 32 == 0 else {
      return Self(raw: [], limit: 0)
    }
    return Self(raw: input.dropFirst(2), limit: limit)
  }

  /// Decompresses a gzip member (RFC 1952); its checksum is not verified.
  static func gzip(_ input: [UInt8], limit: Int) -> Self {
    guard input.count > 10, input.starts(with: [0x1F, 0x8B, 8]) else {
      return Self(raw: [], limit: 0)
    }
    let flags = input[3]
    var place = 10
    if flags & 4 != 0, input.count >= 12 { place = 12 + Int(input[10]) + Int(input[11]) << 8 }
    for flag in [8, 16] as [UInt8] where flags & flag != 0 {
      while place < input.count, input[place] != 0 { place += 1 }
      place += 1
    }
    if flags & 2 != 0 { place += 2 }
    return Self(raw: input[min(place, input.count)...], limit: limit)
  }

  private init(raw input: ArraySlice<UInt8>, limit: Int) {
    (self.input, self.limit, place) = (input, limit, input.startIndex)
    isWhole = limit > 0 && run()
  }

  private mutating func run() -> Bool {
    while true {
      guard let isLast = take(1), let kind = take(2) else { return false }
      let isGood =
        switch kind {
        case 0: copyStored()
        case 1: decode(.fixedLiterals, .fixedDistances)
        case 2: decodeDynamic()
        default: false
        }
      if !isGood { return false }
      if isLast == 1 { return true }
    }
  }

  private mutating func take(_ count: Int) -> Int? {
    while bitCount < count {
      guard place < input.endIndex else { return nil }
      bits |= UInt32(input[place]) << UInt32(bitCount)
      place += 1
      bitCount += 8
    }
    let value = bits & ((1 << UInt32(count)) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  private mutating func copyStored() -> Bool {
    (bits, bitCount) = (0, 0)
    guard let length = take(16), let check = take(16), length ^ check == 0xFFFF else {
      return false
    }
    let end = min(place + length, input.endIndex)
    guard bytes.count + length <= limit else { return false }
    bytes += input[place..<end]
    let isAll = end - place == length
    place = end
    return isAll
  }

  private mutating func decode(_ literals: HuffmanCode, _ distances: HuffmanCode) -> Bool {
    while let symbol = next(literals) {
      if symbol == 256 { return true }
      guard bytes.count < limit else { return false }
      if symbol < 256 {
        bytes.append(UInt8(symbol))
        continue
      }
      guard symbol < 286, let length = extended(Self.lengths, symbol - 257),
        let code = next(distances), code < 30, let distance = extended(Self.distances, code),
        distance <= bytes.count
      else { return false }
      for _ in 0..<min(length, limit - bytes.count) { bytes.append(bytes[bytes.count - distance]) }
    }
    return false
  }

  private mutating func extended(_ table: [(base: Int, extra: Int)], _ index: Int) -> Int? {
    take(table[index].extra).map { table[index].base + $0 }
  }

  private mutating func next(_ code: HuffmanCode) -> Int? {
    var (value, first, index) = (0, 0, 0)
    for length in 1...15 {
      guard let bit = take(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  private mutating func decodeDynamic() -> Bool {
    guard let literals = take(5), let distances = take(5), let codes = take(4) else { return false }
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var lengths = [Int](repeating: 0, count: 19)
    for index in 0..<(codes + 4) {
      guard let length = take(3) else { return false }
      lengths[order[index]] = length
    }
    guard let lengthCode = HuffmanCode(lengths[...]) else { return false }
    let total = literals + distances + 258
    lengths = []
    while lengths.count < total {
      guard let symbol = next(lengthCode) else { return false }
      switch symbol {
      case 16:
        guard let last = lengths.last, let count = take(2) else { return false }
        lengths += Array(repeating: last, count: count + 3)
      case 17:
        guard let count = take(3) else { return false }
        lengths += Array(repeating: 0, count: count + 3)
      case 18:
        guard let count = take(7) else { return false }
        lengths += Array(repeating: 0, count: count + 11)
      default: lengths.append(symbol)
      }
    }
    guard lengths.count == total, let first = HuffmanCode(lengths[..<(literals + 257)]),
      let second = HuffmanCode(lengths[(literals + 257)...])
    else { return false }
    return decode(first, second)
  }

  private static let lengths = table(base: 3, count: 28, direct: 8, step: 4) + [(258, 0)]
  private static let distances = table(base: 1, count: 30, direct: 4, step: 2)

  /// Ranges that double in width every `step` codes after the first `direct` ones.
  private static func table(
    base: Int, count: Int, direct: Int, step: Int
  ) -> [(base: Int, extra: Int)] {
    var next = base
    return (0..<count).map { index in
      let extra = index < direct ? 0 : (index - direct) / step + 1
      defer { next += 1 << extra }
      return (next, extra)
    }
  }
}

/// A canonical Huffman code as deflate gives it: the length of each symbol's code.
struct HuffmanCode {
  private(set) var counts = [Int](repeating: 0, count: 16)
  private(set) var symbols: [Int] = []

  /// Makes the code, or nil when the lengths ask for more codes than there are.
  init?(_ lengths: ArraySlice<Int>) {
    for length in lengths where length > 0 { counts[length] += 1 }
    var left = 1
    for length in 1...15 {
      left = left << 1 - counts[length]
      if left < 0 { return nil }
    }
    for length in 1...15 {
      for (symbol, own) in lengths.enumerated() where own == length { symbols.append(symbol) }
    }
  }

  private init(trusted lengths: [Int]) {
    for length in lengths { counts[length] += 1 }
    for length in 1...15 {
      for (symbol, own) in lengths.enumerated() where own == length { symbols.append(symbol) }
    }
  }

  static let fixedLiterals = Self(
    trusted: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  static let fixedDistances = Self(trusted: Array(repeating: 5, count: 32))
}
