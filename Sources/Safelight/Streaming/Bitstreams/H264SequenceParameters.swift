/// What an H.264 sequence parameter set says (ITU-T H.264 §7.3.2.1, E.1).
package struct H264SequenceParameters: Sendable, Hashable, Codable {
  package var profile: Int
  /// The eight bits of constraint flags between profile and level.
  package var constraints: Int
  /// Ten times the level; 9 is level 1b.
  package var level: Int
  /// 1 is 4:2:0.
  package var chromaFormat = 1
  package var lumaDepth = 8
  package var chromaDepth = 8
  /// The size in pixels once it is cropped.
  package var size: PixelSize
  /// The size in macroblocks.
  package var macroblocks: PixelSize
  /// The shape of a pixel, width to height; nil where that is not said.
  package var pixelAspect: PixelSize?
  /// Whether frames are never coded as two fields.
  package var isFramesOnly: Bool
  /// How many bits number the frames in headers of slices, 4 to 16.
  package var frameNumberWidth: Int
  /// Whether frames may be left out without their numbers being taken back.
  package var allowsMissingFrames: Bool
  /// What colours mean; nil where that is not said.
  package var colour: ColourDescription?
  /// The frame rate that is declared; nil where none is.
  package var frameRate: FrameRate?

  /// Shapes of pixels by number (ITU-T H.264 table E-1).
  private static let aspects: [(Int, Int)] = [
    (1, 1), (12, 11), (10, 11), (16, 11), (40, 33), (24, 11), (20, 11), (32, 11), (80, 33),
    (18, 11),
    (15, 11), (64, 33), (160, 99), (4, 3), (3, 2), (2, 1),
  ]

  private static let highProfiles: Set<Int> = [
    100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135,
  ]

  /// Reads a NAL unit of type 7, its header byte included; nil when it is none or is broken.
  package init?(_ unit: some Collection<UInt8>) {
    guard let header = unit.first, header & 0x1F == 7, unit.count <= 4096 else { return nil }
    var bits = PayloadBits(unescaping: unit.dropFirst())
    profile = bits.take(8)
    constraints = bits.take(8)
    level = bits.take(8)
    _ = bits.golomb()
    if Self.highProfiles.contains(profile) {
      chromaFormat = bits.golomb()
      if chromaFormat == 3 { _ = bits.take(1) }
      lumaDepth = bits.golomb() + 8
      chromaDepth = bits.golomb() + 8
      _ = bits.take(1)
      if bits.flag() { Self.skipScalingLists(&bits, count: chromaFormat == 3 ? 12 : 8) }
    }
    frameNumberWidth = min(bits.golomb(), 12) + 4
    Self.skipOrderCount(&bits)
    _ = bits.golomb()
    allowsMissingFrames = bits.flag()
    let (columns, rows) = (bits.golomb() + 1, bits.golomb() + 1)
    isFramesOnly = bits.flag()
    let fields = isFramesOnly ? 1 : 2
    if !isFramesOnly { _ = bits.take(1) }
    _ = bits.take(1)
    guard columns <= 4096, rows <= 4096, chromaFormat <= 3 else { return nil }
    macroblocks = PixelSize(width: columns, height: rows * fields)
    var (width, height) = (columns * 16, rows * fields * 16)
    if bits.flag() {
      let across = chromaFormat == 1 || chromaFormat == 2 ? 2 : 1
      let down = (chromaFormat == 1 ? 2 : 1) * fields
      let edges = (0..<4).map { _ in min(bits.golomb(), 1 << 20) }
      width -= (edges[0] + edges[1]) * across
      height -= (edges[2] + edges[3]) * down
    }
    guard width > 0, height > 0 else { return nil }
    size = PixelSize(width: width, height: height)
    if bits.flag() { readUsability(&bits) }
    if bits.isExhausted { return nil }
  }

  private static func skipScalingLists(_ bits: inout PayloadBits, count: Int) {
    for list in 0..<count where bits.flag() {
      var (last, next) = (8, 8)
      for _ in 0..<(list < 6 ? 16 : 64) {
        if next != 0 { next = (last + bits.signedGolomb() & 255 + 256) & 255 }
        last = next == 0 ? last : next
      }
    }
  }

  private static func skipOrderCount(_ bits: inout PayloadBits) {
    switch bits.golomb() {
    case 0: _ = bits.golomb()
    case 1:
      _ = bits.take(1)
      _ = bits.golomb()
      _ = bits.golomb()
      for _ in 0..<min(bits.golomb(), 255) { _ = bits.golomb() }
    default: break
    }
  }

  /// Reads the video usability information as far as its timing.
  private mutating func readUsability(_ bits: inout PayloadBits) {
    if bits.flag() {
      let number = bits.take(8)
      if number == 255 {
        let (width, height) = (bits.take(16), bits.take(16))
        if width > 0, height > 0 { pixelAspect = PixelSize(width: width, height: height) }
      } else if 1...Self.aspects.count ~= number {
        let (width, height) = Self.aspects[number - 1]
        pixelAspect = PixelSize(width: width, height: height)
      }
    }
    if bits.flag() { _ = bits.take(1) }
    if bits.flag() {
      _ = bits.take(3)
      let isFullRange = bits.flag()
      if bits.flag() {
        colour = ColourDescription(
          primaries: bits.take(8), transfer: bits.take(8), matrix: bits.take(8),
          isFullRange: isFullRange)
      }
    }
    if bits.flag() {
      _ = bits.golomb()
      _ = bits.golomb()
    }
    if bits.flag() {
      let (units, scale) = (bits.take(32), bits.take(32))
      frameRate = FrameRate(scale, in: units * 2)
    }
  }
}
