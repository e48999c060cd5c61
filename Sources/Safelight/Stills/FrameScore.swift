internal import Libav

/// How well a frame stands for its film, judged by its brightness on a small copy of it.
///
/// What counts is how much there is to see (the entropy of brightness) and how sharp it is (the mean
/// Laplacian); black and white frames, bars above, below and beside, and large areas of one brightness, as
/// title cards have them, count against it.
struct FrameScore {
  /// Pixels across of the copy.
  static let width = 160

  private let rows: [[UInt8]]

  /// - Parameter luma: Brightness of full range, row by row.
  init(luma: [UInt8], width: Int) {
    rows = stride(from: 0, to: luma.count - luma.count % max(1, width), by: max(1, width)).map {
      Array(luma[$0..<$0 + width])
    }
  }

  /// The higher the better; about 1 for a good frame.
  var value: Double {
    guard !rows.isEmpty else { return -2 }
    let counts = histogram
    let total = Double(counts.reduce(0, +))
    guard total > 0 else { return -2 }
    let mean = zip(counts.indices, counts).reduce(0) { $0 + Double($1.0 * $1.1) } / total
    var value = 0.6 * entropy(counts, total) + 0.4 * min(1, sharpness / 14)
    // Nearly black, or nearly white.
    if mean < 40 { value -= (40 - mean) / 40 }
    if mean > 225 { value -= (mean - 225) / 30 }
    value -= max(0, plainShare(counts, total) - 0.5)
    value -= 0.5 * barShare
    return value
  }

  private var histogram: [Int] {
    var counts = [Int](repeating: 0, count: 256)
    for row in rows { for sample in row { counts[Int(sample)] += 1 } }
    return counts
  }

  /// 0 where all is of one brightness, 1 where all 32 steps of it occur alike.
  private func entropy(_ counts: [Int], _ total: Double) -> Double {
    var bits = 0.0
    for step in 0..<32 {
      let share = Double(counts[step * 8..<step * 8 + 8].reduce(0, +)) / total
      if share > 0 { bits -= share * Self.log2(share) }
    }
    return bits / 5
  }

  /// The share of the brightness that most pixels have, give or take four.
  private func plainShare(_ counts: [Int], _ total: Double) -> Double {
    var most = 0
    var inWindow = counts[0..<9].reduce(0, +)
    for last in 9...counts.count {
      most = max(most, inWindow)
      guard last < counts.count else { break }
      inWindow += counts[last] - counts[last - 9]
    }
    return Double(most) / total
  }

  /// How much a pixel differs from the mean of its neighbours, on average.
  private var sharpness: Double {
    var sum = 0
    var count = 0
    for y in rows.indices.dropFirst().dropLast() {
      let (above, row, below) = (rows[y - 1], rows[y], rows[y + 1])
      for x in row.indices.dropFirst().dropLast() {
        let around = Int(above[x]) + Int(below[x]) + Int(row[x - 1]) + Int(row[x + 1])
        sum += abs(4 * Int(row[x]) - around)
      }
      count += max(0, row.count - 2)
    }
    return count == 0 ? 0 : Double(sum) / Double(count)
  }

  /// The share of the picture that black bars at its edges take.
  private var barShare: Double {
    let isBar = { (row: [UInt8]) in (row.max() ?? 0) < 24 }
    let height = rows.count
    let down = rows.prefix(while: isBar).count + rows.reversed().prefix(while: isBar).count
    guard down < height, let width = rows.first?.count else { return 1 }
    let isColumnBar = { (x: Int) in rows.allSatisfy { $0[x] < 24 } }
    let across =
      (0..<width).prefix(while: isColumnBar).count
      + (0..<width).reversed().prefix(while: isColumnBar).count
    let rest = (1 - Double(down) / Double(height)) * (1 - Double(across) / Double(width))
    return 1 - max(0, rest)
  }

  /// Good to a thousandth, which is enough; there is no mathematics library here.
  private static func log2(_ value: Double) -> Double {
    // 2 atanh((m - 1) / (m + 1)) / ln 2 of the mantissa m, 1…2.
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    let series = ratio * (1 + square * (1 / 3.0 + square * (1 / 5.0 + square / 7)))
    return Double(value.exponent) + 2 * series / 0.693_147_180_559_945_3
  }
}
