/// The rungs a film gets.
package struct LadderPlan: Sendable, Hashable, Codable {
  /// At least one, the largest first; their names differ.
  package private(set) var rungs: [PlannedRung]
  /// What the user may want to know, such as rungs that are left out.
  package let notes: [String]

  /// Plans a ladder for a film: no rung is larger than it, and there is always one.
  ///
  /// - Throws: ``MediaError/Code/usage`` for rungs with values out of their ranges.
  package init(_ ladder: Ladder, for shape: VideoShape) throws(MediaError) {
    switch ladder {
    case .auto:
      self.init(AutomaticLadder.rungs(for: shape), shape, notes: [])
    case .rungs(let rungs):
      do throws(OptionError) {
        guard case .rungs(let rungs) = try Ladder(checking: rungs) else {
          throw OptionError("a ladder has at least one rung")
        }
        let asked = AskedLadder(rungs, for: shape)
        self.init(asked.rungs, shape, notes: asked.notes)
      } catch {
        throw MediaError(.usage, "the ladder: \(error.description)")
      }
    }
  }

  /// One rung of an exact size, which is the film's or less.
  init(_ rung: Rung, exactly size: PixelSize, for shape: VideoShape) {
    self.init([SizedRung(rung, exactly: size, in: shape)], shape, notes: [])
  }

  private init(_ rungs: [SizedRung], _ shape: VideoShape, notes: [String]) {
    // The sort keeps rungs of one size in their order, since their places decide.
    let sorted = rungs.enumerated().sorted {
      ($0.element.area, $1.offset) > ($1.element.area, $0.offset)
    }.map(\.element)
    self.rungs = sorted.enumerated().map { index, rung in
      rung.planned(for: shape, isTop: index == 0)
    }
    self.notes = notes
  }

  /// The same with the film's own packets as the largest rung.
  func copyingTop() -> Self {
    var plan = self
    plan.rungs[0].isCopied = true
    return plan
  }

  /// How many frames of the film a steady key frame's distance has to be a multiple of, so that all rungs
  /// have that frame.
  package var frameStep: Int {
    rungs.reduce(1) { step, rung in
      var (greater, smaller) = (step, rung.frames.every)
      while smaller != 0 { (greater, smaller) = (smaller, greater % smaller) }
      return step / greater * rung.frames.every
    }
  }

  /// The order in which a multivariant playlist names variants: first the one that players begin with,
  /// nearest to 2 Mbit/s on average, then the others, the least first.
  ///
  /// - Parameter averageRates: Bits a second of each variant.
  /// - Returns: The variants' places in `averageRates`.
  package static func playlistOrder(averageRates: [Int]) -> [Int] {
    let rising = averageRates.indices.sorted {
      (averageRates[$0], $0) < (averageRates[$1], $1)
    }
    let distances = averageRates.map { abs(Double($0) - 2_000_000) }
    let first = rising.min { distances[$0] < distances[$1] }
    guard let first else { return [] }
    return [first] + rising.filter { $0 != first }
  }
}
