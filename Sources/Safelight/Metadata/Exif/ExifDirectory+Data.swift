extension ExifDirectory {
  /// Fields that say where pixels are, and those that say how many bytes: a JPEG, strips, tiles,
  /// and ranges that were set free.
  private static let data = [
    (0x0201, 0x0202), (0x0111, 0x0117), (0x0144, 0x0145), (0x0120, 0x0121),
  ]

  /// Where the pixels are that the directory names.
  ///
  /// - Parameters:
  ///   - total: how many bytes there are.
  ///   - read: gives the bytes of a range.
  func data<Failure: Error>(
    total: Int, _ layout: ExifLayout, read: (Range<Int>) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (offset, length) in Self.data {
      guard let offsets = try numbers(offset, layout, read: read),
        let lengths = try numbers(length, layout, read: read)
      else { continue }
      for (start, count) in zip(offsets, lengths)
      where count > 0 && start <= total && count <= total - start {
        ranges.append(start..<start + count)
      }
    }
    return ranges
  }

  /// The whole numbers of a field; nil where it is not there or holds something else.
  func numbers<Failure: Error>(
    _ id: Int, _ layout: ExifLayout, read: (Range<Int>) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [Int]? {
    guard let entry = self[id], let range = entry.value, let type = TIFFType(rawValue: entry.type),
      [.byte, .short, .long, .directory, .long8, .directory8].contains(type)
    else { return nil }
    let bytes = try read(range)
    return (0..<entry.count).compactMap {
      bytes.span.unsigned(at: $0 * type.width, width: type.width, layout.order)
    }
  }
}
