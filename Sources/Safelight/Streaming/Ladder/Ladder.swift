/// The qualities of one film that a player may choose between, each a rung.
public enum Ladder: Sendable, Hashable, Codable {
  /// Rungs that suit the film, none larger than it.
  case auto
  /// These rungs, but for those larger than the film.
  case rungs([Rung])

  /// The most rungs of a ladder.
  public static let mostRungs = 12
}
