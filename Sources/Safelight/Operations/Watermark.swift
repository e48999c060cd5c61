/// Lays a mark over the picture: an image or a text, once or again and again.
///
/// Only the pixels that the mark covers change. The picture keeps its size, its depth, its colour
/// space and its alpha; of the mark nothing but its pixels enters. Every frame of an animation gets
/// the same mark in the same place. A mark larger than the picture is shrunk to fit into it.
public struct Watermark: Operation {
  /// `watermark`
  public static let name = "watermark"

  /// What is laid over.
  public enum Mark: Sendable, Hashable, Codable {
    /// A picture file: its path, absolute or from the current folder. Drawings (SVG) are drawn at the
    /// size they come to.
    case image(String)
    /// A text.
    case text(TextMark)
  }

  /// The mark.
  public var mark: Mark
  /// What stands in for the mark where the picture beneath it is light; nil lays ``mark`` anywhere.
  public var darkMark: Mark?
  /// Where the mark lies in the picture.
  public var position: Position
  /// How far it stays away from the edges.
  public var margin: Margin
  /// How large it is.
  public var scale: Scale
  /// How much of it is seen, 0 (nothing) to 1.
  public var opacity: Double
  /// How its colours and those beneath make the result.
  public var blend: BlendMode
  /// Degrees by which it is turned clockwise, about its centre.
  public var angle: Double
  /// How it is repeated over the whole picture; nil lays it once.
  public var tiling: Tiling?
  /// Pictures narrower or lower than this stay without; nil marks all.
  public var minSize: PixelSize?

  /// Makes the step; unless told, an image is 15 % as wide as the picture's shorter side, a text 25 %.
  public init(
    _ mark: Mark, at position: Position = .southEast, margin: Margin = .share(0.02),
    scale: Scale? = nil, opacity: Double = 1, blend: BlendMode = .over,
    angle: Double = 0, tiling: Tiling? = nil, darkMark: Mark? = nil, minSize: PixelSize? = nil
  ) {
    self.mark = mark
    self.darkMark = darkMark
    self.position = position
    self.margin = margin
    self.scale = scale ?? mark.standardScale
    self.opacity = opacity
    self.blend = blend
    self.angle = angle
    self.tiling = tiling
    self.minSize = minSize
  }
}

extension Watermark.Mark {
  /// How large it is unless told: a text needs more room than a logo to be read.
  var standardScale: Watermark.Scale {
    switch self {
    case .image: .shorterSide(0.15)
    case .text: .shorterSide(0.25)
    }
  }
}
