/// A text to lay over pictures.
///
/// It is laid out by Pango: scripts that are written from right to left, combining marks and emoji
/// come out as they should. Whatever it says is shown as it stands; there is no markup in it.
public struct TextMark: Sendable, Hashable, Codable {
  /// What it says.
  ///
  /// `{copyright}`, `{creator}` and `{date}`, also as `{date:%d.%m.%Y}`, stand for what the picture
  /// tells of itself, by its EXIF or else its XMP or IPTC; `{name}` for its file's name, `{stem}` for
  /// that without its ending. A field that a picture lacks is left out, with a warning, and so is the
  /// mark where nothing is left. A line ends at a line feed, or at a backslash and an `n`; a backslash
  /// or a brace that stands for itself is doubled. At most 10,240 bytes.
  public var text: String
  /// A Pango font description, such as `Sans Bold` or `DejaVu Serif Italic 40`: `Sans`, `Serif`,
  /// `Monospace` or a family that is installed, since none stands in for another. Its size, in
  /// pixels an em, counts where the mark has its own size; 32 where it tells none. Nil is the font of
  /// the file, else `Sans`.
  public var font: String?
  /// A font file to draw with: its path, absolute or from the current folder.
  public var fontFile: String?
  /// The letters' colour; coloured emoji only take their alpha from it.
  public var color: Color
  /// The line around the letters; nil for none.
  public var stroke: Stroke?
  /// What the letters cast on the picture; nil for nothing.
  public var shadow: Shadow?

  /// Makes a text mark.
  public init(
    _ text: String, font: String? = nil, fontFile: String? = nil, color: Color = .white,
    stroke: Stroke? = nil, shadow: Shadow? = nil
  ) {
    self.text = text
    self.font = font
    self.fontFile = fontFile
    self.color = color
    self.stroke = stroke
    self.shadow = shadow
  }

  /// A distance around letters.
  public enum Length: Sendable, Hashable, Codable {
    /// In pixels of the picture.
    case pixels(Double)
    /// As a share of the size that the font comes to.
    case share(Double)
  }

  /// A line around letters: outside of them, and not under them.
  public struct Stroke: Sendable, Hashable, Codable {
    /// How far it reaches beyond the letters' edge.
    public var width: Length
    /// Its colour.
    public var color: Color

    /// Makes a stroke.
    public init(width: Length = .share(0.05), color: Color) {
      self.width = width
      self.color = color
    }
  }

  /// What letters and their stroke cast on a picture.
  public struct Shadow: Sendable, Hashable, Codable {
    /// How far it lies to the right; below 0, to the left.
    public var x: Length
    /// How far it lies below; below 0, above.
    public var y: Length
    /// The standard deviation of its blur; 0 leaves it sharp.
    public var blur: Length
    /// Its colour.
    public var color: Color

    /// Makes a shadow.
    public init(
      x: Length = .share(0.06), y: Length = .share(0.06), blur: Length = .share(0.06), color: Color
    ) {
      self.x = x
      self.y = y
      self.blur = blur
      self.color = color
    }
  }
}
