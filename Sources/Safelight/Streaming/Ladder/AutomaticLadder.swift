/// The rungs that suit a film.
enum AutomaticLadder {
  private static let sides = [1080, 720, 480, 360]
  /// A film that is this much larger than the rung below it gets a rung of its own size.
  static let ownRung = 1.2
  /// Rungs nearer to each other than this are one.
  private static let leastStep = 1.15

  /// The rungs, largest first; at least one.
  static func rungs(for shape: VideoShape) -> [SizedRung] {
    let whole = SizedRung(rung(of: shape.evenSize), whole: shape)
    var rungs: [SizedRung] = []
    for side in sides where side <= whole.shortSide {
      let rung = SizedRung(rung(named: side), side: side, in: shape)
      guard rung.area <= whole.area else { continue }
      // Films that are very long get smaller rungs than their names say.
      if let last = rungs.last, Double(last.area) < leastStep * Double(rung.area) { continue }
      rungs.append(rung)
    }
    guard let largest = rungs.first else { return [whole.named] }
    let isBetween = whole.shortSide < sides[0]
    if isBetween, Double(whole.area) >= ownRung * Double(largest.area) {
      rungs.insert(whole.named, at: 0)
    }
    return rungs.map(\.named)
  }

  private static func rung(named side: Int) -> Rung {
    Rung(name: "\(side)p", size: .shortSide(side))
  }

  private static func rung(of size: PixelSize) -> Rung {
    rung(named: min(size.width, size.height))
  }
}

extension SizedRung {
  /// The rung under the name of the size it came out as.
  fileprivate var named: Self {
    var rung = self
    rung.asked.name = "\(shortSide)p"
    return rung
  }
}
