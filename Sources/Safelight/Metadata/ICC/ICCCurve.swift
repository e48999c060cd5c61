import Glibc

/// A tone curve of an ICC profile, from device value to linear light (ICC.1:2010 §10.5, §10.15).
enum ICCCurve {
  case gamma(Double)
  case table([Double])
  /// Types 0 to 4; absent parameters are filled so that all are type 4.
  case parametric(g: Double, a: Double, b: Double, c: Double, d: Double, e: Double, f: Double)

  /// More entries than 16 bits can tell apart.
  private static let mostEntries = 65_536

  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let start = range.lowerBound
    guard range.count >= 12 else { return nil }
    if bytes.holds("curv", at: start) {
      guard let count = bytes.unsigned(at: start + 8, width: 4, .big),
        count <= Self.mostEntries, range.count >= 12 + count * 2
      else { return nil }
      let values = (0..<count).compactMap {
        bytes.unsigned(at: start + 12 + $0 * 2, width: 2, .big)
      }
      switch count {
      case 0: self = .gamma(1)
      case 1: self = .gamma(Double(values.first ?? 256) / 256)
      default: self = .table(values.map { Double($0) / 65535 })
      }
    } else if bytes.holds("para", at: start) {
      let counts = [1, 3, 4, 5, 7]
      guard let type = bytes.unsigned(at: start + 8, width: 2, .big), type < counts.count,
        range.count >= 12 + counts[type] * 4
      else { return nil }
      let p = (0..<counts[type]).compactMap { Self.fixed(bytes, at: start + 12 + $0 * 4) }
      guard p.count == counts[type] else { return nil }
      switch type {
      case 0: self = .gamma(p[0])
      case 1, 2:
        guard p[1] != 0 else { return nil }
        let c = type == 2 ? p[3] : 0
        // Below -b/a the curve is the constant.
        self = .parametric(g: p[0], a: p[1], b: p[2], c: 0, d: -p[2] / p[1], e: c, f: c)
      case 3: self = .parametric(g: p[0], a: p[1], b: p[2], c: p[3], d: p[4], e: 0, f: 0)
      default: self = .parametric(g: p[0], a: p[1], b: p[2], c: p[3], d: p[4], e: p[5], f: p[6])
      }
    } else {
      return nil
    }
  }

  /// A signed number with sixteen bits after the point.
  static func fixed(_ bytes: Span<UInt8>, at offset: Int) -> Double? {
    bytes.unsigned(at: offset, width: 4, .big)
      .map { Double(Int32(truncatingIfNeeded: $0)) / 65536 }
  }

  /// Linear light for a device value, 0…1.
  func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .gamma(let gamma): return pow(x, gamma)
    case .table(let values):
      let position = x * Double(values.count - 1)
      let index = min(Int(position), values.count - 2)
      let fraction = position - Double(index)
      return values[index] + (values[index + 1] - values[index]) * fraction
    case .parametric(let g, let a, let b, let c, let d, let e, let f):
      return x >= d ? pow(max(0, a * x + b), g) + e : c * x + f
    }
  }

  /// Whether it is the curve of IEC 61966-2-1, compared after encoding again, where steps look
  /// alike.
  var isEffectivelySRGB: Bool {
    (0...64).allSatisfy { index in
      let x = Double(index) / 64
      let linear = self(x)
      let encoded =
        linear <= 0.003_130_8 ? linear * 12.92 : 1.055 * pow(linear, 1 / 2.4) - 0.055
      return abs(encoded - x) <= 1 / 255
    }
  }
}
