/// The tags of playlists, by where they may stand (RFC 8216 §4.3).
enum PlaylistTag {
  /// Where a tag belongs.
  enum Place {
    case anywhere
    case mediaPlaylist
    case mediaSegment
    case multivariantPlaylist
  }

  static func place(of name: String) -> Place? { places[name] }

  /// Whether a playlist may have it once at most.
  static func isUnique(_ name: String) -> Bool {
    places[name] == .mediaPlaylist
      || ["EXT-X-VERSION", "EXT-X-INDEPENDENT-SEGMENTS", "EXT-X-START"].contains(name)
  }

  /// The beginning of every tag's name; other lines behind a number sign are comments.
  static let prefix = "EXT"

  private static let places: [String: Place] = {
    var places: [String: Place] = [:]
    func set(_ place: Place, _ names: String...) {
      for name in names { places["EXT-X-" + name] = place }
    }
    places["EXTM3U"] = .anywhere
    places["EXTINF"] = .mediaSegment
    set(.anywhere, "VERSION", "INDEPENDENT-SEGMENTS", "START", "DEFINE")
    set(
      .mediaPlaylist, "TARGETDURATION", "MEDIA-SEQUENCE", "DISCONTINUITY-SEQUENCE", "ENDLIST",
      "PLAYLIST-TYPE", "I-FRAMES-ONLY", "PART-INF", "SERVER-CONTROL", "SKIP")
    set(
      .mediaSegment, "BYTERANGE", "DISCONTINUITY", "KEY", "MAP", "PROGRAM-DATE-TIME", "GAP",
      "BITRATE", "PART", "DATERANGE", "PRELOAD-HINT", "RENDITION-REPORT")
    set(
      .multivariantPlaylist, "MEDIA", "STREAM-INF", "I-FRAME-STREAM-INF", "SESSION-DATA",
      "SESSION-KEY", "CONTENT-STEERING")
    return places
  }()
}
