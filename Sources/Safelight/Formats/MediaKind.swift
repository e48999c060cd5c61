/// What a file is, as its first bytes tell.
package enum MediaKind: Sendable, Hashable {
  case image(ImageFormat)
  /// Moving pictures, by container: `mp4`, `matroska`, …
  case video(String)
  /// Sound alone, by container.
  case audio(String)
}

extension MediaKind {
  /// Whether it is a picture.
  var isImage: Bool { if case .image = self { true } else { false } }

  /// What messages say it is.
  var described: String {
    switch self {
    case .image(let format): "is a picture (\(format.rawValue))"
    case .video(let container): "is a video (\(container))"
    case .audio(let container): "is audio (\(container))"
    }
  }

  /// The format as reports name it; nil for films and sound that are only recognised.
  var format: ImageFormat? {
    switch self {
    case .image(let format): format
    case .video("mp4"): .mp4
    case .video("quicktime"): .mov
    default: nil
    }
  }

  /// The kind of file that a format is.
  init(_ format: ImageFormat) {
    switch format {
    case .mp4: self = .video("mp4")
    case .mov: self = .video("quicktime")
    default: self = .image(format)
    }
  }
}
