/// Writes zlib's format (RFC 1950, RFC 1951) without compressing.
enum Deflate {
  /// Bytes in blocks that hold them as they are.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      result.append(rest.isEmpty ? 1 : 0)
      result.append(block.count, width: 2, .little)
      result.append(~block.count & 0xFFFF, width: 2, .little)
      result += block
    } while !rest.isEmpty
    var (first, second) = (1, 0)
    for byte in bytes {
      first = (first + Int(byte)) % 65_521
      second = (second + first) % 65_521
    }
    result.append(second << 16 | first, width: 4, .big)
    return result
  }
}
