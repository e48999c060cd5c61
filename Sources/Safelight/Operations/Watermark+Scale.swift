extension Watermark {
  /// How large a mark is before it is turned; its shape is kept.
  public enum Scale: Sendable, Hashable, Codable {
    /// Its width as a share of the picture's shorter side, so that upright and wide pictures get the
    /// same mark.
    case shorterSide(Double)
    /// Its width as a share of the picture's width.
    case width(Double)
    /// Its height as a share of the picture's height.
    case height(Double)
    /// Its width as a share of the picture's diagonal.
    case diagonal(Double)
    /// Its width in pixels.
    case pixels(Int)
    /// Its own size: an image's pixels, a text's font size.
    case own
  }

  /// A distance in the picture.
  public enum Margin: Sendable, Hashable, Codable {
    /// In pixels.
    case pixels(Int)
    /// As a share of the picture's shorter side.
    case share(Double)
  }

  /// How a mark is repeated: across the whole picture in both directions, from where it would lie
  /// alone.
  public struct Tiling: Sendable, Hashable, Codable {
    /// The room between one mark and the next.
    public var gap: Margin
    /// Whether every second row is shifted by half the distance from mark to mark.
    public var stagger: Bool

    /// Makes a tiling.
    public init(gap: Margin = .share(0.05), stagger: Bool = false) {
      self.gap = gap
      self.stagger = stagger
    }
  }
}
