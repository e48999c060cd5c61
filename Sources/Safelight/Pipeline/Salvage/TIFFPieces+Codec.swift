extension TIFFPieces {
  /// The compressions of which parts can be saved.
  enum Codec {
    case none, lzw, jpeg, deflate, packBits

    init?(_ compression: Int) {
      switch compression {
      case 1: self = .none
      case 5: self = .lzw
      case 7: self = .jpeg
      case 8, 32946: self = .deflate
      case 32773: self = .packBits
      default: return nil
      }
    }

    /// A piece that decompresses to what can be read of the stored one, filled up with zeros; nil when
    /// the stored one is sound, or nothing can take its place.
    ///
    /// - Parameters:
    ///   - stored: What there is of the piece.
    ///   - length: Bytes it has when it is decompressed.
    ///   - isWhole: Whether all of it is there.
    ///   - sibling: The beginning of another piece of the page.
    func mended(
      _ stored: [UInt8], length: Int, isWhole: Bool, sibling: [UInt8]
    ) -> [UInt8]? {
      switch self {
      case .jpeg:
        if isWhole { return nil }
        // libjpeg fills what is missing with grey, once it knows the picture.
        let head = JPEGHead.length(of: stored) ?? 0
        return head > 0 ? stored : JPEGHead.length(of: sibling).map { Array(sibling.prefix($0)) }
      case .none: return stored.count >= length ? nil : Self.filled(stored, length)
      case .lzw:
        let read = LZW.decode(stored, limit: length)
        return read.count >= length ? nil : LZW.literal(Self.filled(read, length))
      case .deflate:
        let read = Inflate.zlib(stored[...], limit: length + 1).bytes
        return read.count >= length ? nil : Self.stored(Self.filled(read, length))
      case .packBits:
        let read = Self.unpacked(stored, limit: length)
        return read.count >= length ? nil : Self.packed(Self.filled(read, length))
      }
    }

    private static func filled(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
      bytes.prefix(length) + [UInt8](repeating: 0, count: max(0, length - bytes.count))
    }

    /// A zlib stream that does not compress (RFC 1950, RFC 1951 §3.2.4).
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
      var stream: [UInt8] = [0x78, 0x01]
      stream.reserveCapacity(bytes.count + bytes.count / 65535 * 5 + 16)
      var (low, high) = (1, 0)
      var start = 0
      repeat {
        let end = min(start + 65535, bytes.count)
        stream.append(end == bytes.count ? 1 : 0)
        stream.append(end - start, width: 2, .little)
        stream.append(~(end - start), width: 2, .little)
        stream += bytes[start..<end]
        for byte in bytes[start..<end] {
          low = (low + Int(byte)) % 65521
          high = (high + low) % 65521
        }
        start = end
      } while start < bytes.count
      stream.append(high << 16 | low, width: 4, .big)
      return stream
    }

    /// PackBits (TIFF 6.0 §9), as far as it goes.
    private static func unpacked(_ packed: [UInt8], limit: Int) -> [UInt8] {
      var bytes: [UInt8] = []
      var place = 0
      while place < packed.count, bytes.count < limit {
        let code = Int(Int8(bitPattern: packed[place]))
        place += 1
        if code >= 0 {
          bytes += packed[place..<min(place + code + 1, packed.count)]
          place += code + 1
        } else if code > -128, place < packed.count {
          bytes += [UInt8](repeating: packed[place], count: 1 - code)
          place += 1
        }
      }
      return bytes
    }

    private static func packed(_ bytes: [UInt8]) -> [UInt8] {
      var packed: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: 128) {
        let end = min(start + 128, bytes.count)
        packed.append(UInt8(end - start - 1))
        packed += bytes[start..<end]
      }
      return packed
    }
  }

  /// The part of a JPEG stream before its compressed pixels.
  private enum JPEGHead {
    /// How long it is; nil when it does not end.
    static func length(of bytes: [UInt8]) -> Int? {
      var place = 2
      while place + 4 <= bytes.count, bytes[place] == 0xFF {
        let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
        let end = place + 2 + length
        guard length >= 2, end <= bytes.count else { return nil }
        if bytes[place + 1] == 0xDA { return end }
        place = end
      }
      return nil
    }
  }
}
