/// How a track's pictures are coded, from its sample entry.
package struct VideoConfiguration: Sendable, Hashable, Codable {
  /// The format as `CODECS` names it; nil where it is not known.
  package var codec: String?
  /// The size that the sample entry declares.
  package var size: PixelSize
  /// The pixel's shape that the container declares.
  package var pixelAspect: PixelSize?
  /// The colours that the container declares.
  package var colour: ColourDescription?
  /// H.264's first sequence parameter set.
  package var parameters: H264SequenceParameters?
  /// How many bytes the lengths before NAL units have.
  package var lengthWidth = 4
  /// Bits of a colour component.
  package var depth = 8
  /// The decoder's configuration as it stands in its box.
  package var bytes: [UInt8] = []
  /// HEVC's profile, tier (0 main, 1 high) and level times 30; empty for others.
  package var hevc: [Int] = []

  init(size: PixelSize) { self.size = size }
}
