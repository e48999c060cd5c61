import Glibc

/// 64 bits that stay nearly the same when a picture is resized, recompressed or slightly changed.
///
/// The pHash of <https://www.hackerfactor.com/blog/index.php?/archives/432-Looks-Like-It.html> as
/// the Python package `imagehash` computes it: grey, 32 × 32, a cosine transform, of whose 8 × 8
/// lowest frequencies each bit tells whether it lies above their median. Equal pixels give equal
/// bits there and here.
package struct PerceptualHash: Sendable, Hashable, CustomStringConvertible {
  /// The bits, the lowest frequency first.
  package let rawValue: UInt64

  /// The hash of a picture of any size.
  package init(_ pixels: PixelBlock) {
    let small = GrayReduction.reduce(pixels, to: Self.side)
    let frequencies = Self.lowFrequencies(small.map(Double.init))
    let sorted = frequencies.sorted()
    let median = (sorted[31] + sorted[32]) / 2
    rawValue = frequencies.reduce(0) { $0 << 1 | ($1 > median ? 1 : 0) }
  }

  /// Sixteen hexadecimal digits.
  package var description: String {
    let digits = String(rawValue, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// How many bits differ: up to about 8 for versions of one picture, about 32 for two pictures.
  package func distance(to other: Self) -> Int { (rawValue ^ other.rawValue).nonzeroBitCount }

  private static let side = 32
  private static let kept = 8

  /// The 8 × 8 lowest of a 32 × 32 picture's frequencies, row by row.
  private static func lowFrequencies(_ samples: [Double]) -> [Double] {
    let waves = (0..<kept).map { frequency in
      (0..<side).map { cos(Double.pi * Double(frequency * (2 * $0 + 1)) / Double(2 * side)) }
    }
    var columns = [Double](repeating: 0, count: kept * side)
    for v in 0..<kept {
      for x in 0..<side {
        columns[v * side + x] = (0..<side).reduce(0) { $0 + samples[$1 * side + x] * waves[v][$1] }
      }
    }
    return (0..<kept * kept).map { index in
      let (v, u) = (index / kept, index % kept)
      let sum = (0..<side).reduce(0) { $0 + columns[v * side + $1] * waves[u][$1] }
      // What is zero but for rounding must not be told from zero by chance.
      return abs(sum) < 1e-8 ? 0 : sum
    }
  }
}
