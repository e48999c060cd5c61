/// The bits of a packed pixel that hold one channel.
struct BitMask {
  private let bits: UInt32

  /// Red, green, blue and, where there is alpha, alpha of a 16- or 32-bit BMP.
  static func masks(
    _ window: ByteWindow, bits: Int, compression: Int, info: MediaInfo
  ) throws(MediaError) -> [Self] {
    guard bits == 16 || bits == 32 else { return [] }
    guard compression == 3 || compression == 6 else {
      let plain: [UInt32] =
        bits == 16 ? [0x7C00, 0x03E0, 0x001F] : [0xFF0000, 0x00FF00, 0x0000FF]
      return plain.map(Self.init)
    }
    var masks: [Self] = []
    for place in stride(from: 54, to: info.hasAlpha ? 70 : 66, by: 4) {
      masks.append(Self(bits: UInt32(truncatingIfNeeded: try window.u32(place, .little))))
    }
    return masks
  }

  /// The channel of a pixel, widened to 8 bits.
  func sample(of pixel: UInt32) -> UInt8 {
    guard bits != 0 else { return 0 }
    let shift = UInt32(bits.trailingZeroBitCount)
    let most = UInt64(bits >> shift)
    let value = UInt64((pixel & bits) >> shift)
    return UInt8(truncatingIfNeeded: (value * 255 + most / 2) / most)
  }
}
