/// The pixels of one picture in sRGB, before they are turned upright.
struct StillPicture: Sendable {
  /// Pixels across and down, as the samples lie.
  let size: PixelSize
  /// 3, or 4 with alpha last.
  let channels: Int
  /// Row by row, channels interleaved.
  let samples: [UInt8]
}
