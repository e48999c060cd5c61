internal import Libav

/// What a machine has for video.
package struct FilmFacilities: Codable, Sendable, Hashable {
  /// FFmpeg's version; nil when its libraries are missing.
  package var version: String?
  /// Why they cannot be used; nil when they can.
  package var problem: String?
  /// Of the codecs and filters that are made use of, those that are there and those that are missing.
  package var present: [String] = []
  package var missing: [String] = []

  /// What is made use of, by the names people know.
  private static let parts: [(name: String, part: LibavRuntime.Part)] = [
    ("H.264 decoder", .decoder("h264")), ("HEVC decoder", .decoder("hevc")),
    ("VP9 decoder", .decoder("vp9")), ("AV1 decoder", .decoder("libdav1d")),
    ("AAC decoder", .decoder("aac")), ("Opus decoder", .decoder("opus")),
    ("H.264 encoder (x264)", .encoder("libx264")), ("AAC encoder", .encoder("aac")),
    ("deinterlacer (bwdif)", .filter("bwdif")), ("tone mapping (zscale)", .filter("zscale")),
    ("tone mapping (tonemap)", .filter("tonemap")), ("MP4 muxer", .muxer("mp4")),
    ("MPEG-TS muxer", .muxer("mpegts")),
  ]

  /// Looks for all of it; loads libav.
  static func ofThisMachine() -> Self {
    var facilities = Self()
    do throws(LibavError) {
      try LibavRuntime.ensureStarted()
    } catch {
      facilities.problem = error.message
      return facilities
    }
    facilities.version = LibavRuntime.version
    for (name, part) in parts {
      if LibavRuntime.has(part) {
        facilities.present.append(name)
      } else {
        facilities.missing.append(name)
      }
    }
    return facilities
  }
}
