/// A rectangle to cut out of an upright picture, each number in pixels or as a share of its side.
public struct CropRegion: Sendable, Hashable, Codable {
  /// A distance along one side.
  public enum Length: Sendable, Hashable, Codable {
    /// In pixels.
    case pixels(Int)
    /// As a share, 1 being the whole side.
    case share(Double)

    func pixels(of side: Int) -> Int {
      switch self {
      case .pixels(let count): count
      case .share(let share): Int((Double(side) * share + 0.5).rounded(.down))
      }
    }
  }

  /// From the left edge.
  public var x: Length
  /// From the top edge.
  public var y: Length
  /// Across.
  public var width: Length
  /// Down.
  public var height: Length

  /// Makes a region.
  public init(x: Length, y: Length, width: Length, height: Length) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Reads `X,Y,W,H`, each a whole number of pixels or a percentage; nil otherwise.
  public init?(_ text: String) {
    let lengths = text.split(separator: ",", omittingEmptySubsequences: false).compactMap {
      part -> Length? in
      let word = part.filter { $0 != " " }
      guard word.hasSuffix("%") else { return Int(word).map(Length.pixels) }
      guard let percent = Double(word.dropLast()), (0...100).contains(percent) else { return nil }
      return .share(percent / 100)
    }
    guard lengths.count == 4 else { return nil }
    self.init(x: lengths[0], y: lengths[1], width: lengths[2], height: lengths[3])
  }
}
