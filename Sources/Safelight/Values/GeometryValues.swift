/// Reads the values of geometry options.
package enum GeometryValues {
  /// A corner radius, or the widest there is.
  package enum Radius: Sendable, Equatable {
    case pixels(Int)
    case full
  }

  package static let positionNames = [
    "center", "north", "south", "east", "west", "north-west", "north-east", "south-west",
    "south-east",
  ]
  package static let cropNames = ["center", "attention", "entropy"] + positionNames.dropFirst()

  @Sendable package static func size(_ text: String) throws -> Size.Parsed {
    do { return try Size.parse(text) } catch { throw OptionError(error) }
  }

  @Sendable package static func side(_ text: String) throws -> Int {
    try Numbers.whole(text, in: 1...Size.longestSide)
  }

  @Sendable package static func crop(_ text: String) throws -> CropStrategy {
    switch text.lowercased() {
    case "attention": .attention
    case "entropy": .entropy
    default: .position(try position(text))
    }
  }

  @Sendable package static func position(_ text: String) throws -> Position {
    guard let position = Position(text) else {
      let near = Names.nearest(to: text, among: cropNames).map { "; did you mean \($0)?" } ?? ""
      throw OptionError("expected center, north, top-left … or x%,y% within 0…100\(near)")
    }
    return position
  }

  @Sendable package static func focus(_ text: String) throws -> CropStrategy {
    let shares = text.split(separator: ",", omittingEmptySubsequences: false)
      .compactMap { Numbers.unsigned($0.trimming(" ")) }
    guard shares.count == 2, text.count(where: { $0 == "," }) == 1,
      shares.allSatisfy({ (0...1).contains($0) })
    else { throw OptionError("expected two shares from 0 to 1, such as 0.3,0.6") }
    return .focus(x: shares[0], y: shares[1])
  }

  @Sendable package static func cropBox(_ text: String) throws -> CropRegion {
    guard let region = CropRegion(text) else {
      throw OptionError(
        "expected X,Y,W,H, each in pixels or %, such as 10,10,200,100 or 0,0,50%,50%")
    }
    let sides = [region.x, region.y, region.width, region.height]
    guard sides.allSatisfy({ isWithinRange($0) }), !isEmpty(region.width), !isEmpty(region.height)
    else { throw OptionError("width and height must be above 0, nothing below 0") }
    return region
  }

  @Sendable package static func tolerance(_ text: String) throws -> Double {
    try Numbers.decimal(text, in: 0...255)
  }

  @Sendable package static func padding(_ text: String) throws -> Padding {
    guard let padding = Padding(text) else {
      throw OptionError("expected auto, blur, edge, transparent or a colour: \(colorHint)")
    }
    return padding
  }

  @Sendable package static func color(_ text: String) throws -> Color {
    guard let color = Color(text) else { throw OptionError("expected a colour: \(colorHint)") }
    return color
  }

  @Sendable package static func degrees(_ text: String) throws -> Double {
    try Numbers.decimal(text, in: -3600...3600)
  }

  @Sendable package static func blur(_ text: String) throws -> Double {
    try Numbers.decimal(text, in: 0.3...1000)
  }

  @Sendable package static func radius(_ text: String) throws -> Radius {
    text == "full" ? .full : .pixels(try Numbers.whole(text, in: 1...Size.longestSide))
  }

  private static let colorHint = "a name such as white, #rgb, #rrggbb, rgb(r,g,b) or rgba(r,g,b,a)"

  private static func isWithinRange(_ length: CropRegion.Length) -> Bool {
    switch length {
    case .pixels(let count): (0...Size.longestSide).contains(count)
    case .share(let share): (0...1).contains(share)
    }
  }

  private static func isEmpty(_ length: CropRegion.Length) -> Bool {
    switch length {
    case .pixels(let count): count == 0
    case .share(let share): share == 0
    }
  }
}
