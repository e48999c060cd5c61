internal import Glibc
internal import Libav

/// How bright a frame of high dynamic range gets: what is darker needs no room to be kept apart.
enum PeakLight {
  /// The light of a diffuse white, in cd/m² (ITU-R BT.2408).
  private static let white = 203.0
  /// The brightest hundredth of all pixels may lose what tells them apart.
  private static let kept = 0.99

  /// In cd/m²; nil where it cannot be told from the frame.
  static func of(_ frame: Frame) -> Double? {
    guard let range = frame.color.highDynamicRange, let format = frame.pixelFormat,
      ["yuv420p10le", "yuv422p10le", "yuv444p10le"].contains(format.name)
    else { return nil }
    var counts = [Int](repeating: 0, count: 1024)
    let isRead: Void? = try? frame.withPlane(0) { bytes, layout in
      for row in 0..<layout.rows {
        // Every fourth pixel tells as much as all.
        for column in stride(from: row % 4 * 2, to: layout.rowBytes - 1, by: 8) {
          let place = row * layout.stride + column
          let sample = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt16.self)
          counts[Int(sample & 1023)] += 1
        }
      }
    }
    guard isRead != nil else { return nil }
    var rest = Int(Double(counts.reduce(0, +)) * kept)
    let sample = counts.firstIndex { count in
      rest -= count
      return rest < 0
    }
    guard let sample else { return nil }
    let isFull = frame.color.isFullRange == true
    let signal = isFull ? Double(sample) / 1023 : (Double(sample) - 64) / 876
    let light = range == .pq ? pq(signal) : hlg(signal)
    // Colours have more light than their brightness tells.
    return max(white, 1.2 * light)
  }

  /// SMPTE ST 2084.
  private static func pq(_ signal: Double) -> Double {
    let power = pow(min(max(0, signal), 1), 1 / 78.84375)
    return 10_000
      * pow(max(0, power - 0.8359375) / (18.8515625 - 18.6875 * power), 1 / 0.1593017578125)
  }

  /// ARIB STD-B67 on a display of 1000 cd/m².
  private static func hlg(_ signal: Double) -> Double {
    let signal = min(max(0, signal), 1)
    let scene =
      signal <= 0.5
      ? signal * signal / 3 : (exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12
    return 1000 * pow(scene, 1.2)
  }
}
