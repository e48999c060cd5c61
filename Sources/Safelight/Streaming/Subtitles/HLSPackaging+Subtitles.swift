extension HLSPackaging {
  /// What becomes of the subtitles that a film has itself.
  public enum Subtitles: String, Sendable, Hashable, Codable, CaseIterable {
    /// Those of text are offered as WebVTT; pictures of text are left out.
    case auto
    /// They are left out.
    case none
  }
}
