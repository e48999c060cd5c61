/// The colour space an output is converted to.
public enum ProfileChoice: Sendable, Hashable, Codable {
  /// sRGB, written without a profile, as everything assumes of pictures that carry none.
  case srgb
  /// Display P3, its profile embedded.
  case p3
  /// The input's own space and profile, where the format can carry it.
  case keep
  /// The space of an ICC profile file, embedded.
  case file(String)
}
