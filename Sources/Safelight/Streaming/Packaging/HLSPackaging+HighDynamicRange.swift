extension HLSPackaging {
  /// What becomes of a film of a high dynamic range, PQ or HLG; see ITU-R BT.2100.
  public enum HighDynamicRange: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is tone-mapped to the standard range of BT.709.
    case toneMap = "tone-map"
    /// It is refused, ``MediaError/Code/unsupported``.
    case reject
  }
}
