extension Watermark {
  /// How a mark's colours and those beneath it make the result, as in CSS (W3C Compositing and
  /// Blending Level 1 §5.8, §9.1).
  public enum BlendMode: String, Sendable, Hashable, Codable, CaseIterable {
    /// The mark covers what is beneath.
    case over
    /// Darkens as two slides laid on each other do: white leaves everything as it is.
    case multiply
    /// Lightens as two projectors do: black leaves everything as it is.
    case screen
    /// Multiplies dark and screens light parts of the picture.
    case overlay
    /// The darker of both.
    case darken
    /// The lighter of both.
    case lighten
    /// Brightens the picture to reflect the mark.
    case colorDodge = "color-dodge"
    /// Darkens the picture to reflect the mark.
    case colorBurn = "color-burn"
    /// Multiplies where the mark is dark and screens where it is light.
    case hardLight = "hard-light"
    /// Darkens or lightens gently.
    case softLight = "soft-light"
    /// How far apart both are.
    case difference
    /// As difference, with less contrast.
    case exclusion
    /// The sum of both.
    case plusLighter = "plus-lighter"
  }
}
