/// Estimates the quality that a JPEG was written with, on the scale of the IJG library.
enum JPEGQuality {
  /// Example luminance table of ITU-T T.81 annex K.1, in zigzag order.
  private static let standard: [Int] = [
    16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37,
    29, 40, 58, 51, 61, 60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87,
    95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99,
  ]

  /// The quality whose table is nearest to a luminance table of 64 values in zigzag order.
  static func estimate(_ table: [UInt16]) -> Int? {
    guard table.count == 64, table.contains(where: { $0 > 0 }) else { return nil }
    var best = (quality: 0, distance: Int.max)
    for quality in 1...100 {
      let scale = quality < 50 ? 5000 / quality : 200 - quality * 2
      var distance = 0
      for (own, base) in zip(table, standard) where distance < best.distance {
        let value = min(max((base * scale + 50) / 100, 1), 255)
        distance += abs(Int(own) - value)
      }
      if distance < best.distance { best = (quality, distance) }
    }
    return best.quality
  }
}
