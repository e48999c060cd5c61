internal import Libav

/// How a recognised film or sound is read.
struct FilmAccess {
  /// As reports name it.
  let name: String
  /// nil where the first bytes leave several; libav finds out which.
  let container: Container?

  /// Whether files of a kind are read at all: playlists are not, for they name other files.
  init?(_ kind: MediaKind) {
    switch kind {
    case .image: return nil
    case .video(let name), .audio(let name): self.name = name
    }
    switch name {
    case "mp4", "quicktime": container = .mov
    case "webm": container = .matroska
    case "mpeg": container = nil
    default:
      guard let known = Container(rawValue: name) else { return nil }
      container = known
    }
  }

  /// Whether a kind is one that is read.
  static func reads(_ kind: MediaKind) -> Bool { Self(kind) != nil }

  /// The MIME type of what turned out to have pictures or not.
  func mimeType(hasVideo: Bool, container: Container?) -> String {
    let top = hasVideo ? "video" : "audio"
    switch name {
    case "mp4": return top + "/mp4"
    case "quicktime": return top + "/quicktime"
    case "webm": return top + "/webm"
    case "matroska": return top + "/x-matroska"
    default: break
    }
    switch container {
    case .mpegts: return "video/mp2t"
    case .mpeg: return "video/mpeg"
    case .avi: return "video/x-msvideo"
    case .flv: return "video/x-flv"
    case .asf: return hasVideo ? "video/x-ms-wmv" : "audio/x-ms-wma"
    case .ogg: return top + "/ogg"
    case .mp3: return "audio/mpeg"
    case .aac: return "audio/aac"
    case .wav: return "audio/vnd.wave"
    case .flac: return "audio/flac"
    case .aiff: return "audio/aiff"
    case .caf: return "audio/x-caf"
    case .amr: return "audio/amr"
    case .mxf: return "application/mxf"
    default: return "application/octet-stream"
    }
  }
}
