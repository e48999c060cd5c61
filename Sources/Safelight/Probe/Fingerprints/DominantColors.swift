/// The few colours that a picture is mostly made of.
///
/// Pixels are gathered in 32 768 bins; the bins, weighed by how many visible pixels they hold, are
/// clustered by k-means (Lloyd 1982) in OKLab, where distances are as the eye sees them. The first
/// centre is the fullest bin, each next one the bin that is worst represented, so that the same
/// pixels always give the same colours.
package enum DominantColors {
  /// One colour and its share of the visible pixels, 0…1.
  package struct Entry: Sendable, Hashable {
    package let color: Color
    package let share: Double
  }

  /// The most colours that can be asked for.
  package static let most = 64

  /// At most `count` colours, the most frequent first; none for a picture that is all transparent.
  package static func of(_ pixels: PixelBlock, count: Int) -> [Entry] {
    let bins = gather(pixels)
    var centers = seeds(bins, count: max(1, min(count, most)))
    var members: [Int] = []
    for _ in 0..<30 {
      let moved = bins.map { nearest(to: $0.color, in: centers) }
      guard moved != members else { break }
      members = moved
      centers = centers.indices.map { index in
        mean(zip(bins, members).filter { $0.1 == index }.map(\.0)) ?? centers[index]
      }
    }
    let total = bins.reduce(0) { $0 + $1.weight }
    var weights = [Double](repeating: 0, count: centers.count)
    for (bin, member) in zip(bins, members) { weights[member] += bin.weight }
    return centers.indices
      .filter { weights[$0] > 0 }
      .sorted { (weights[$0], $1) > (weights[$1], $0) }
      .map { Entry(color: centers[$0].color, share: weights[$0] / total) }
  }

  private struct Bin {
    var color: OKLab
    var weight: Double
  }

  private static func gather(_ pixels: PixelBlock) -> [Bin] {
    var sums: [Int: (red: Int, green: Int, blue: Int, weight: Int)] = [:]
    for index in 0..<pixels.count {
      let pixel = pixels.rgba(index)
      guard pixel.alpha > 0 else { continue }
      let key = Int(pixel.red / 8) << 10 | Int(pixel.green / 8) << 5 | Int(pixel.blue / 8)
      var sum = sums[key, default: (0, 0, 0, 0)]
      let alpha = Int(pixel.alpha)
      sum.red += alpha * Int(pixel.red)
      sum.green += alpha * Int(pixel.green)
      sum.blue += alpha * Int(pixel.blue)
      sum.weight += alpha
      sums[key] = sum
    }
    return sums.sorted { $0.key < $1.key }.map { _, sum in
      let weight = Double(sum.weight)
      return Bin(
        color: OKLab(
          red: Double(sum.red) / weight / 255, green: Double(sum.green) / weight / 255,
          blue: Double(sum.blue) / weight / 255),
        weight: weight / 255)
    }
  }

  private static func seeds(_ bins: [Bin], count: Int) -> [OKLab] {
    var costs = bins.map(\.weight)
    var distances = [Double](repeating: .infinity, count: bins.count)
    var centers: [OKLab] = []
    while centers.count < count {
      guard let worst = costs.indices.max(by: { (costs[$0], $1) < (costs[$1], $0) }),
        costs[worst] > 0
      else { break }
      centers.append(bins[worst].color)
      for index in bins.indices {
        distances[index] = min(distances[index], bins[index].color.distance(to: bins[worst].color))
        costs[index] = distances[index] * bins[index].weight
      }
    }
    return centers
  }

  private static func nearest(to color: OKLab, in centers: [OKLab]) -> Int {
    var (best, distance) = (0, Double.infinity)
    for (index, center) in centers.enumerated() {
      let candidate = color.distance(to: center)
      if candidate < distance { (best, distance) = (index, candidate) }
    }
    return best
  }

  private static func mean(_ bins: [Bin]) -> OKLab? {
    let total = bins.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return nil }
    return bins.reduce(OKLab(lightness: 0, a: 0, b: 0)) { sum, bin in
      let share = bin.weight / total
      return OKLab(
        lightness: sum.lightness + share * bin.color.lightness, a: sum.a + share * bin.color.a,
        b: sum.b + share * bin.color.b)
    }
  }
}
