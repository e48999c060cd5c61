/// The rungs that were asked for, as far as a film is large enough for them.
///
/// The least of those that are larger gets the film's own size, if that is worth a rung.
struct AskedLadder {
  private(set) var rungs: [SizedRung] = []
  private(set) var notes: [String] = []

  init(_ asked: [Rung], for shape: VideoShape) {
    let whole = shape.evenSize
    var larger: [(rung: Rung, side: Int)] = []
    for rung in asked {
      let side =
        switch rung.size {
        case .shortSide(let side): side
        case .inside(let box): max(2, shape.shortSide(inside: box))
        }
      if side <= min(whole.width, whole.height) {
        rungs.append(SizedRung(rung, side: side, in: shape))
      } else {
        larger.append((rung, side))
      }
    }
    let least = larger.indices.min { larger[$0].side < larger[$1].side }
    for (index, (rung, side)) in larger.enumerated() {
      var note = "the rung \(rung.name) is larger than the film, \(whole.width) × \(whole.height): "
      if index == least, let own = own(rung, side, shape) {
        rungs.append(own)
        note += "it is made \(own.size.width) × \(own.size.height)"
      } else {
        note += "it is left out"
      }
      notes.append(note)
    }
  }

  /// The rung in the film's own size, its rate made smaller too; nil where another is nearly as large.
  private func own(_ rung: Rung, _ side: Int, _ shape: VideoShape) -> SizedRung? {
    var own = SizedRung(rung, whole: shape)
    let largest = rungs.map(\.area).max() ?? 0
    guard Double(own.area) >= AutomaticLadder.ownRung * Double(largest) else { return nil }
    let ratio = Double(own.shortSide) / Double(side)
    // Of the area, the power of 3/4.
    let share = ratio * ratio.squareRoot()
    own.asked.maximumRate = rung.maximumRate.map {
      max(Rung.rates.lowerBound, Int(Double($0) * share))
    }
    own.asked.bufferSize = rung.bufferSize.map {
      max(Rung.bufferSizes.lowerBound, Int(Double($0) * share))
    }
    let name = "\(own.shortSide)p"
    if case .shortSide = rung.size, ratio < 0.95, !rungs.contains(where: { $0.asked.name == name })
    {
      own.asked.name = name
    }
    return own
  }
}
