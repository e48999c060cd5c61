/// The order to take a picture from a film.
struct PictureOrder: Codable, Sendable {
  /// What it shows, and how large.
  var recipe: Recipe
  var encoding: Encoding
  var damage: DamagePolicy
  /// Whether it does not matter that there is none, as sound may have a cover or not.
  var mayBeMissing = false
}

/// A picture that was taken.
struct TakenPicture: Codable, Sendable {
  var size: PixelSize
  var bytes: Int
  /// What went otherwise than asked.
  var warnings: [String]
}
