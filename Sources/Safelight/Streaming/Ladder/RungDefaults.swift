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

  /// Takes them from the nearest row of the table; between rows, rates grow with the area's power of 3/4.
  init(area: Int, frameRate: FrameRate) {
    let area = Double(area)
    // Other shapes than 16:9 have a little more or less.
    let near = Self.rows.first { (0.9...1.1).contains(area / $0.area) }
    let below = Self.rows.last { $0.area <= area } ?? Self.rows[0]
    let row = near ?? below
    var rate = row.maximumRate
    if near == nil {
      let ratio = area / row.area
      rate *= ratio.squareRoot() * ratio.squareRoot().squareRoot()
      if let above = Self.rows.first(where: { $0.area > area }), area >= row.area {
        rate = min(rate, above.maximumRate)
      }
    }
    if frameRate.approximate > 31 { rate *= row.fastFactor }
    constantRateFactor = row.constantRateFactor
    maximumRate = Int(max(Self.leastRate, rate) / 1000) * 1000
  }

  /// The most frames a second: small pictures are for slow lines and get 30, unless they are the best there is.
  static func frameRate(ofShortSide side: Int, isTop: Bool) -> Int {
    if side > 1080 { return 30 }
    return side < 720 && !isTop ? 30 : 60
  }
}
