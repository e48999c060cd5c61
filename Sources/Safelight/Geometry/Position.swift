/// A place along both axes: 0 is the left or top edge, 1 the right or bottom edge.
///
/// The share applies to the room that is left, as in CSS: at 0.5 the centres meet, at 1 the far
/// edges do. One grammar serves cropping, padding and watermarks.
public struct Position: Sendable, Hashable, Codable {
  /// 0 (left) to 1 (right).
  public var x: Double
  /// 0 (top) to 1 (bottom).
  public var y: Double

  /// Makes a position from shares of 0…1.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The centre.
  public static let center = Self(x: 0.5, y: 0.5)
  /// The top left corner.
  public static let northWest = Self(x: 0, y: 0)
  /// The middle of the top edge.
  public static let north = Self(x: 0.5, y: 0)
  /// The top right corner.
  public static let northEast = Self(x: 1, y: 0)
  /// The middle of the left edge.
  public static let west = Self(x: 0, y: 0.5)
  /// The middle of the right edge.
  public static let east = Self(x: 1, y: 0.5)
  /// The bottom left corner.
  public static let southWest = Self(x: 0, y: 1)
  /// The middle of the bottom edge.
  public static let south = Self(x: 0.5, y: 1)
  /// The bottom right corner.
  public static let southEast = Self(x: 1, y: 1)

  /// Reads `center`, `north-west`, `northwest`, `top-left`, `top left`, `25%,80%`; nil otherwise.
  public init?(_ text: String) {
    if let percent = Self(percentages: text) {
      self = percent
      return
    }
    let name = text.lowercased().filter { $0 != "-" && $0 != " " && $0 != "_" }
    guard let named = Self.names[name] else { return nil }
    self = named
  }

  private init?(percentages text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.filter { $0 != " " }) }
    guard parts.count == 2, parts.allSatisfy({ $0.hasSuffix("%") }) else { return nil }
    let shares = parts.compactMap { Double($0.dropLast()) }.map { $0 / 100 }
    guard shares.count == 2, shares.allSatisfy({ (0...1).contains($0) }) else { return nil }
    self.init(x: shares[0], y: shares[1])
  }

  /// Where a box of `inner` pixels starts in one of `outer` pixels along one axis, rounded half up.
  static func offset(outer: Int, inner: Int, share: Double) -> Int {
    Int((Double(outer - inner) * share + 0.5).rounded(.down))
  }

  /// Where a box of `inner` pixels starts in one of `outer` pixels.
  func origin(outer: PixelSize, inner: PixelSize) -> (x: Int, y: Int) {
    (
      Self.offset(outer: outer.width, inner: inner.width, share: x),
      Self.offset(outer: outer.height, inner: inner.height, share: y)
    )
  }

  private static let names: [String: Self] = [
    "center": center, "centre": center, "middle": center,
    "north": north, "top": north, "topcenter": north, "centertop": north,
    "south": south, "bottom": south, "bottomcenter": south, "centerbottom": south,
    "west": west, "left": west, "centerleft": west, "leftcenter": west,
    "east": east, "right": east, "centerright": east, "rightcenter": east,
    "northwest": northWest, "topleft": northWest, "lefttop": northWest,
    "northeast": northEast, "topright": northEast, "righttop": northEast,
    "southwest": southWest, "bottomleft": southWest, "leftbottom": southWest,
    "southeast": southEast, "bottomright": southEast, "rightbottom": southEast,
  ]
}
