/// Containers that may be read. None of them can make libav open another file: those that name others,
/// playlists, scripts, session descriptions and sequences of pictures, are not here.
package enum Container: String, Sendable, Hashable, CaseIterable {
  case mov, matroska, mpegts, mpeg, avi, flv, asf, ogg, mp3, aac, wav, flac, aiff, caf, amr, mxf,
    ivf

  /// What libav calls its demuxer.
  var demuxer: String {
    switch self {
    case .mov: "mov,mp4,m4a,3gp,3g2,mj2"
    case .matroska: "matroska,webm"
    default: rawValue
    }
  }

  /// The name to find it by.
  var shortName: String { rawValue }

  /// All of them, as libav's list.
  static let allDemuxers = allCases.map(\.demuxer).joined(separator: ",")

  /// By libav's name.
  init?(demuxer: String) {
    guard let found = Self.allCases.first(where: { $0.demuxer == demuxer }) else { return nil }
    self = found
  }
}
