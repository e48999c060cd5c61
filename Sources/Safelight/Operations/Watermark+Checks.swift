extension Watermark {
  package var objection: String? {
    if !(0...1).contains(opacity) { return "the opacity must be 0 to 1" }
    if !(-36000...36000).contains(angle) { return "an angle must be -36000 to 36000 degrees" }
    if !(0...1).contains(position.x) || !(0...1).contains(position.y) {
      return "a position must be 0 to 1"
    }
    if !scale.isUsable { return "the scale is out of range" }
    if !margin.isUsable { return "the margin is out of range" }
    if let tiling, !tiling.gap.isUsable { return "the gap is out of range" }
    if let minSize, minSize.width < 1 || minSize.height < 1 {
      return "the smallest size must be 1x1 or more"
    }
    return nil
  }
}

extension Watermark.Scale {
  /// Whether its number is such that marks can have.
  fileprivate var isUsable: Bool {
    switch self {
    case .shorterSide(let share), .width(let share), .height(let share), .diagonal(let share):
      share > 0 && share <= 100
    case .pixels(let count): (1...10_000_000).contains(count)
    case .own: true
    }
  }
}

extension Watermark.Margin {
  fileprivate var isUsable: Bool {
    switch self {
    case .pixels(let count): (0...10_000_000).contains(count)
    case .share(let share): (0...100).contains(share)
    }
  }
}
