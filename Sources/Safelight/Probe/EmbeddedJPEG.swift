/// A JPEG inside another file.
enum EmbeddedJPEG {
  /// The size of the JPEG at `offset`, or nil when there is none that ordinary decoders read:
  /// camera raw stores its sensor data as lossless JPEG, which they do not.
  static func size(
    _ window: ByteWindow, at offset: Int, length: Int
  ) throws(MediaError) -> PixelSize? {
    guard length > 8, try window.u16(offset) == 0xFFD8 else { return nil }
    let end = offset + length
    var place = offset + 2
    for _ in 0..<4096 {
      guard place + 9 <= end, window.holds(place, 9), try window.u8(place) == 0xFF else {
        return nil
      }
      let marker = try window.u8(place + 1)
      switch marker {
      case 0xFF: place += 1
      case 0xC0, 0xC1, 0xC2:
        guard try window.u8(place + 4) == 8 else { return nil }
        let size = PixelSize(width: try window.u16(place + 7), height: try window.u16(place + 5))
        return size.width > 0 && size.height > 0 ? size : nil
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF, 0xD9, 0xDA: return nil
      default: place += 2 + (try window.u16(place + 2))
      }
    }
    return nil
  }
}
