/// What fills the room around a picture that `contain` places in a larger box.
public enum Padding: Sendable, Hashable, Codable {
  /// One colour, `transparent` included.
  case color(Color)
  /// The mean colour of the picture's border.
  case auto
  /// The picture itself, enlarged and blurred.
  case blur
  /// The picture's outermost pixels, repeated.
  case edge

  /// Reads `auto`, `blur`, `edge` or a colour; nil otherwise.
  public init?(_ text: String) {
    switch text.lowercased() {
    case "auto": self = .auto
    case "blur": self = .blur
    case "edge": self = .edge
    default:
      guard let color = Color(text) else { return nil }
      self = .color(color)
    }
  }
}
