/// What a rung gets when it does not say.
///
/// Capped constant quality: the rates are limits for what is hard to encode, most films stay below.
struct RungDefaults {
  private struct Row {
    let shortSide: Int
    let constantRateFactor: Double
    let maximumRate: Double
    /// How much more a film with over 30 frames a second gets.
    var fastFactor = 1.5

    /// At 16:9.
    var area: Double { Double(shortSide * shortSide) * 16 / 9 }

    func rate(_ isFast: Bool) -> Double { isFast ? maximumRate * fastFactor : maximumRate }
  }

  private static let rows = [
    Row(shortSide: 360, constantRateFactor: 24, maximumRate: 800_000),
    Row(shortSide: 480, constantRateFactor: 23.5, maximumRate: 1_500_000),
    Row(shortSide: 720, constantRateFactor: 23, maximumRate: 3_200_000, fastFactor: 1),
    Row(shortSide: 1080, constantRateFactor: 23, maximumRate: 6_000_000),
    Row(shortSide: 1440, constantRateFactor: 23, maximumRate: 10_000_000),
    Row(shortSide: 2160, constantRateFactor: 23, maximumRate: 16_000_000),
  ]

  /// Below this not even little pictures look like anything.
  private static let leastRate = 64_000.0

  /// 0 to 51, less is better.
  let constantRateFactor: Double
  /// Bits a second.
  let maximumRate: Int

  /// Takes them from the table's row; between rows, the rate is on the line between theirs: whatever the
  /// film's shape, a larger rung has more.
  init(area: Int, frameRate: FrameRate) {
    let area = Double(area)
    let isFast = frameRate.approximate > 31
    let below = Self.rows.last { $0.area <= area } ?? Self.rows[0]
    constantRateFactor = (Self.row(near: area) ?? below).constantRateFactor
    maximumRate = Int(max(Self.leastRate, Self.rate(area, isFast, below)) / 1000) * 1000
  }

  /// Other shapes than 16:9 have a little more or less. Two rungs are never so near that both have this row.
  private static func row(near area: Double) -> Row? {
    rows.first { (0.94...1.07).contains(area / $0.area) }
  }

  private static func rate(_ area: Double, _ isFast: Bool, _ below: Row) -> Double {
    if let near = row(near: area) { return near.rate(isFast) }
    let ratio = area / below.area
    guard let above = rows.first(where: { $0.area > area }), ratio >= 1 else {
      // Beyond the table it grows with the area's power of 3/4.
      return below.rate(isFast) * ratio.squareRoot() * ratio.squareRoot().squareRoot()
    }
    let share = (area - below.area) / (above.area - below.area)
    return below.rate(isFast) + (above.rate(isFast) - below.rate(isFast)) * share
  }

  /// The most frames a second: small pictures are for slow lines and get 30, unless they are the best there is.
  static func frameRate(ofShortSide side: Int, isTop: Bool) -> Int {
    if side > 1080 { return 30 }
    return side < 720 && !isTop ? 30 : 60
  }
}
