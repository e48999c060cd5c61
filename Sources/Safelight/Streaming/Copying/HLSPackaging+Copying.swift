extension HLSPackaging {
  /// Whether a film's own packets go into the presentation, rather than being decoded and encoded again.
  public enum Copying: String, Sendable, Hashable, Codable, CaseIterable {
    /// Video becomes the top rung, and sound is taken over, where they are fit for streaming as they are.
    case auto
    /// Nothing is encoded: the film is the only rung; a film that is not fit for it is refused.
    case always
    /// Everything is encoded.
    case never
  }
}
