/// TIFF's LZW: codes of 9 to 12 bits, the highest bit first (TIFF 6.0 §13).
enum LZW {
  private static let clear = 256
  private static let end = 257

  /// What the codes stand for, as far as they make sense and up to `limit` bytes.
  static func decode(_ data: [UInt8], limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    // Where in `bytes` the strings of the codes from 258 on stand.
    var strings: [(start: Int, count: Int)] = []
    var last: (start: Int, count: Int)?
    var (held, count, place) = (0, 0, 0)
    while bytes.count < limit {
      // Codes grow one earlier than they must.
      let next = end + 1 + strings.count
      let width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9
      while count < width {
        guard place < data.count else { return bytes }
        held = held << 8 | Int(data[place])
        count += 8
        place += 1
      }
      count -= width
      let code = held >> count
      held &= (1 << count) - 1
      if code == end { return bytes }
      if code == clear {
        (strings, last) = ([], nil)
        continue
      }
      let start = bytes.count
      if let last {
        guard end + 1 + strings.count < 4096 else { return bytes }
        // The string before, and the first byte of this one, which stands right behind it.
        strings.append((last.start, last.count + 1))
      }
      if code < clear {
        bytes.append(UInt8(code))
      } else {
        guard code - end - 1 < strings.count else { return bytes }
        let string = strings[code - end - 1]
        for index in string.start..<string.start + string.count { bytes.append(bytes[index]) }
      }
      last = (start, bytes.count - start)
    }
    return bytes
  }

  /// Codes that stand for the bytes one by one, cleared before they grow beyond 9 bits.
  static func literal(_ bytes: [UInt8]) -> [UInt8] {
    var (data, held, count): ([UInt8], Int, Int) = ([], 0, 0)
    func put(_ code: Int) {
      held = held << 9 | code
      count += 9
      while count >= 8 {
        count -= 8
        data.append(UInt8(truncatingIfNeeded: held >> count))
      }
      held &= 0xFF
    }
    for (index, byte) in bytes.enumerated() {
      if index % 200 == 0 { put(clear) }
      put(Int(byte))
    }
    put(end)
    if count > 0 { data.append(UInt8(truncatingIfNeeded: held << (8 - count))) }
    return data
  }
}
