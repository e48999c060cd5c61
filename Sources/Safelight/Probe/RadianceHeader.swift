/// Reads the text header of a Radiance HDR picture, up to its resolution line.
enum RadianceHeader {
  private static let longestHeader = 64 << 10

  static func read(_ window: ByteWindow) throws(MediaError) -> MediaHeader {
    window.part = "the Radiance header"
    var place = 0
    var line: [UInt8] = []
    var isAfterBlank = false
    while place < longestHeader {
      let byte = UInt8(try window.u8(place))
      place += 1
      if byte != 10 {
        line.append(byte)
        continue
      }
      if isAfterBlank {
        guard let size = size(line) else { break }
        var header = MediaHeader(MediaInfo(format: .hdr, bytes: window.size, stored: size))
        (header.info.depth, header.info.colorSpace) = (32, "linear")
        return header
      }
      isAfterBlank = line.isEmpty
      line.removeAll()
    }
    throw window.damaged("the Radiance header has no resolution")
  }

  /// `-Y height +X width`, or the axes exchanged for a picture stored in columns.
  private static func size(_ line: [UInt8]) -> PixelSize? {
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 4, let first = Int32(words[1]), let second = Int32(words[3]) else {
      return nil
    }
    let size = PixelSize(width: Int(second), height: Int(first))
    return words[0].hasSuffix("X") ? size.transposed : size
  }
}
