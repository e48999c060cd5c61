/// How numbers and offsets stand in a TIFF structure, classic or big.
struct ExifLayout: Sendable, Hashable {
  var order: Endianness
  var isBig = false

  /// Bytes of an offset, and of a value that stands in its entry.
  var offsetWidth: Int { isBig ? 8 : 4 }
  /// Bytes of a directory's number of entries.
  var countWidth: Int { isBig ? 8 : 2 }
  /// Bytes of an entry.
  var entryLength: Int { isBig ? 20 : 12 }
  /// Where the offset of the first directory stands.
  var firstDirectoryPosition: Int { isBig ? 8 : 4 }

  init(order: Endianness, isBig: Bool = false) {
    self.order = order
    self.isBig = isBig
  }

  /// Reads the header.
  init?(_ bytes: Span<UInt8>) {
    if bytes.holds("II", at: 0) {
      order = .little
    } else if bytes.holds("MM", at: 0) {
      order = .big
    } else {
      return nil
    }
    switch bytes.unsigned(at: 2, width: 2, order) {
    case 42: isBig = false
    case 43:
      isBig = true
      guard bytes.unsigned(at: 4, width: 2, order) == 8,
        bytes.unsigned(at: 6, width: 2, order) == 0
      else { return nil }
    default: return nil
    }
  }

  /// The first bytes of a structure whose first directory is at an offset.
  func header(firstDirectory: Int) -> [UInt8] {
    var bytes = order == .little ? Array("II".utf8) : Array("MM".utf8)
    bytes.append(isBig ? 43 : 42, width: 2, order)
    if isBig {
      bytes.append(8, width: 2, order)
      bytes.append(0, width: 2, order)
    }
    bytes.append(firstDirectory, width: offsetWidth, order)
    return bytes
  }
}
