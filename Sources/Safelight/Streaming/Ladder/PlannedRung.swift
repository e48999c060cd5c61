/// One quality of a film, with everything an encoder needs to know.
package struct PlannedRung: Sendable, Hashable, Codable {
  /// What its folder is named for, such as `720p`.
  package var name: String
  /// Upright, square pixels, even.
  package var size: PixelSize
  /// The quality aimed at, 0 to 51, less is better.
  package var constantRateFactor: Double
  /// The most bits a second, evened out over ``bufferSize`` bits.
  package var maximumRate: Int
  package var bufferSize: Int
  package var frames: FrameThinning
  /// Whether the film's own packets are this rung.
  package var isCopied = false
}
