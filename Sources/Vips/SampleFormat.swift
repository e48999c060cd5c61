/// How libvips stores a sample.
package enum SampleFormat: Sendable, Hashable {
  case uint8, int8, uint16, int16, uint32, int32, float, double
  /// Complex numbers and what later versions may add.
  case other

  private static let order: [Self] = [
    .uint8, .int8, .uint16, .int16, .uint32, .int32, .float, .other, .double,
  ]

  init(code: Int) {
    self = Self.order.indices.contains(code) ? Self.order[code] : .other
  }

  var code: CInt { CInt(Self.order.firstIndex(of: self) ?? 0) }

  /// The alpha value that is opaque.
  package var opaque: Double { self == .uint16 || self == .int16 ? 65535 : 255 }
}
