/// A rendition whose segments are written: what playlists say of it follows from this alone.
struct PackagedRendition: Sendable {
  /// What it holds.
  enum Kind: Sendable, Hashable {
    case video(size: PixelSize)
    case audio(channels: Int)
  }

  /// A media segment in a file of its own, or a stretch of one.
  struct Segment: Sendable {
    var uri: String
    var bytes: Int
    /// Where it begins in its file; nil where it is the whole file.
    var offset: Int?
    /// When it is first shown, in ticks.
    var start: Int
    /// What it is encrypted with beside the key; nil where it is in the clear.
    var vector: [UInt8]?
  }

  var kind: Kind
  /// Its folder in the presentation.
  var name: String
  /// What people choose it by.
  var title: String
  var language: LanguageTag?
  var isDefault = false
  /// How its segments are packed.
  var container: HLSPackaging.Container
  /// How its samples are coded, as an initialization segment says it.
  var initialization: [UInt8]
  /// Where that stands; nil where every segment says it.
  var initializationFile: InitializationSection?
  /// The key of its segments; nil where they are in the clear.
  var cipher: SegmentCipher?
  /// Ticks a second.
  var timescale: Int
  var segments: [Segment] = []
  var iFrames: [Segment] = []
  /// When it ends, in ticks.
  var end: Int
  /// Frames of video or samples of sound.
  var frames: Int
  /// How fast frames of video follow each other.
  var pace = FramePace()
  /// Frames a second, where all are to come evenly.
  var nominalRate: FrameRate?
  /// Whether its packets are the film's own.
  var isCopied = false

  static let initializationName = "init.mp4"
  static let playlistName = "playlist.m3u8"
  static let iFramePlaylistName = "iframes.m3u8"

  /// How long each segment plays: until the next one begins.
  static func durations(_ segments: [Segment], end: Int, timescale: Int) -> [MediaTime] {
    let starts = segments.map(\.start)
    return zip(starts, starts.dropFirst() + [end]).map { MediaTime($1 - $0, per: timescale) }
  }

  /// How long each of its segments plays.
  var durations: [MediaTime] {
    Self.durations(segments, end: end, timescale: timescale)
  }

  /// The format of its samples, as the initialization segment has it.
  func codec() throws(MediaError) -> String {
    let segment = try InitSegment(ByteWindow(initialization, label: name))
    guard let codec = segment.tracks.first?.codec else {
      throw MediaError(.engineCrashed, "the encoder named no format", step: "package")
    }
    return codec
  }

  /// The playlist of its segments.
  func playlist(targetDuration: Int) -> MediaPlaylist {
    playlist(segments, targetDuration: targetDuration)
  }

  /// The playlist of its I-frames; nil where it has none.
  var iFramePlaylist: MediaPlaylist? {
    guard !iFrames.isEmpty else { return nil }
    var playlist = playlist(iFrames, targetDuration: nil)
    playlist.holdsOnlyIFrames = true
    return playlist
  }

  private func playlist(_ segments: [Segment], targetDuration: Int?) -> MediaPlaylist {
    let durations = Self.durations(segments, end: end, timescale: timescale)
    return MediaPlaylist(
      zip(segments, durations).map { segment, duration in
        MediaSegment(
          duration: duration, uri: segment.uri,
          byteRange: segment.offset.map { SegmentByteRange(length: segment.bytes, offset: $0) },
          initialization: initializationFile,
          key: segment.vector.flatMap { cipher?.segmentKey($0) })
      }, targetDuration: targetDuration)
  }

  /// The rates of segments or I-frames.
  func rate(of segments: [Segment], targetDuration: Int) -> PeakRate {
    let durations = Self.durations(segments, end: end, timescale: timescale)
    return PeakRate(
      zip(segments, durations).map { PeakRate.Segment(bytes: $0.bytes, duration: $1) },
      targetDuration: targetDuration)
  }
}
