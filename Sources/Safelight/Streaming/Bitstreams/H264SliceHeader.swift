/// The beginning of a slice of H.264 (ITU-T H.264 §7.3.3).
struct H264SliceHeader {
  /// Bytes that hold all that is read of it.
  static let length = 24

  /// The number of its first macroblock.
  let firstMacroblock: Int
  /// The picture parameter set that it names.
  let pictureParameters: Int
  /// The number of its frame, which counts those that others refer to.
  let frameNumber: Int
  /// Whether other frames may refer to it.
  let isReference: Bool
  /// Whether nothing after it reaches back before it.
  let isRestart: Bool

  /// Reads the first bytes of a unit; nil where it cannot be the beginning of a slice.
  init?(_ unit: some Collection<UInt8>, _ parameters: H264SequenceParameters) {
    guard let head = unit.first, [1, 2, 5].contains(head & 0x1F) else { return nil }
    var bits = PayloadBits(unescaping: unit.dropFirst().prefix(Self.length))
    firstMacroblock = bits.golomb()
    let kind = bits.golomb()
    pictureParameters = bits.golomb()
    frameNumber = bits.take(parameters.frameNumberWidth)
    isReference = head & 0x60 != 0
    isRestart = head & 0x1F == 5
    let size = parameters.macroblocks
    guard !bits.isExhausted, firstMacroblock < size.width * size.height, kind <= 9,
      !isRestart || isReference && frameNumber == 0
    else { return nil }
  }
}
