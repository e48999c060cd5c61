/// What a file is, as its first bytes tell.
package enum MediaKind: Sendable, Hashable {
  case image(ImageFormat)
  /// Moving pictures, by container: `mp4`, `matroska`, …
  case video(String)
  /// Sound alone, by container.
  case audio(String)
}
