extension HLSPackaging {
  /// How video is encoded.
  public enum Codec: String, Sendable, Hashable, Codable, CaseIterable {
    /// H.264, which every player takes.
    case h264

    /// Reads a codec's name.
    ///
    /// - Throws: ``MediaError/Code/unavailable`` for one that is known and not made here,
    ///   ``MediaError/Code/usage`` for what is none.
    package init(named name: String) throws(MediaError) {
      if let codec = Self(rawValue: name.lowercased()) {
        self = codec
        return
      }
      guard Self.others.contains(name.lowercased()) else {
        throw MediaError(.usage, "'\(name)' is no codec; expected h264", step: "plan")
      }
      throw MediaError(
        .unavailable, "cannot encode \(name): there is h264 only, which every player takes",
        step: "plan")
    }

    /// What films are streamed in elsewhere.
    private static let others: Set<String> = [
      "hevc", "h265", "h.265", "av1", "vp8", "vp9", "vvc", "h266", "mpeg2", "mpeg4",
    ]
  }
}
