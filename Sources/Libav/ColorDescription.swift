internal import CLibav

/// What the numbers of pixels mean, as ITU-T H.273 counts it; 2 is not specified.
package struct ColorDescription: Sendable, Hashable {
  /// Whether black is 0 and not 16; nil where it is not said, which mostly means 16.
  package var isFullRange: Bool?
  package var primaries = 2
  package var transfer = 2
  package var matrix = 2
  /// Where chroma samples lie, as libav counts: 0 not said, 1 left, 2 centre, 3 top left.
  package var chromaLocation = 0

  package init(
    isFullRange: Bool? = nil, primaries: Int = 2, transfer: Int = 2, matrix: Int = 2,
    chromaLocation: Int = 0
  ) {
    self.isFullRange = isFullRange
    self.primaries = primaries
    self.transfer = transfer
    self.matrix = matrix
    self.chromaLocation = chromaLocation
  }

  /// High definition television.
  package static let bt709 = Self(
    isFullRange: false, primaries: 1, transfer: 1, matrix: 1, chromaLocation: 1)

  /// How more light than a plain display has is told, if it is.
  package enum HighDynamicRange: String, Sendable, Hashable {
    /// SMPTE ST 2084.
    case pq
    /// ARIB STD-B67.
    case hlg
  }

  package var highDynamicRange: HighDynamicRange? {
    switch transfer {
    case 16: .pq
    case 18: .hlg
    default: nil
    }
  }

  /// The matrix to reckon with where none is named: by the height of the picture, as players do.
  package func matrix(forHeight height: Int) -> Int {
    if matrix != 2 { return matrix }
    return height >= 720 ? 1 : 6
  }

  init(_ fields: clibav_frame_fields) {
    self.init(
      isFullRange: Self.range(fields.range), primaries: Int(fields.primaries),
      transfer: Int(fields.transfer), matrix: Int(fields.matrix),
      chromaLocation: Int(fields.chroma_location))
  }

  init(_ fields: clibav_parameter_fields) {
    unsafe self.init(
      isFullRange: Self.range(fields.range), primaries: Int(fields.primaries),
      transfer: Int(fields.transfer), matrix: Int(fields.matrix),
      chromaLocation: Int(fields.chroma_location))
  }

  func write(to fields: inout clibav_frame_fields) {
    fields.range = nativeRange
    fields.primaries = CInt(clamping: primaries)
    fields.transfer = CInt(clamping: transfer)
    fields.matrix = CInt(clamping: matrix)
    fields.chroma_location = CInt(clamping: chromaLocation)
  }

  var nativeRange: CInt {
    switch isFullRange {
    case nil: 0
    case false: 1
    case true: 2
    }
  }

  private static func range(_ native: CInt) -> Bool? {
    switch native {
    case 1: false
    case 2: true
    default: nil
    }
  }
}
