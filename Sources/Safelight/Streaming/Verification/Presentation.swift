/// A presentation as it was read: all playlists, and what is in their segments.
struct Presentation {
  /// What a media playlist is for.
  enum Role: Sendable {
    case variant
    case audio
    case subtitles
    case iFrames
  }

  /// A segment of a playlist.
  struct Segment {
    var listed: MediaSegment
    /// Its file, relative to the folder; nil when its URI leads nowhere.
    var file: String?
    /// How many bytes of its file it is; nil when that cannot be read.
    var range: Range<Int>?
    /// The number of its initialization section among the playlist's.
    var initialization: Int?
    var facts: SegmentFacts?
    /// Whether it is encrypted, and its key not there.
    var isLocked = false
    var line: Int { listed.line }
  }

  /// An initialization section of a playlist.
  struct Initialization {
    var listed: InitializationSection
    var file: String?
    var content: InitSegment?
  }

  /// A media playlist with what it lists.
  struct Media {
    var file: String
    var parsed: ParsedPlaylist
    var playlist: MediaPlaylist
    var role: Role
    var initializations: [Initialization] = []
    var segments: [Segment] = []
    /// Whether all segments could be read.
    var isComplete: Bool { segments.allSatisfy { $0.facts != nil } }
    /// The rates of its segments, once they are read.
    var rate = PeakRate.zero
  }

  /// A storyboard with the sizes of its sheets.
  struct Storyboard {
    var file: String
    var facts: StoryboardFacts
    /// By their URIs.
    var sheets: [String: PixelSize] = [:]
  }

  /// The playlist that was named.
  var root: String
  var rootPlaylist: ParsedPlaylist
  var multivariant: MultivariantPlaylist?
  /// By path.
  var media: [String: Media] = [:]
  var storyboards: [Storyboard] = []
  /// What lies in the folder, when that was named.
  var entries: [PresentationFolder.Entry]?
  /// Files that playlists name.
  var referenced: Set<String> = []

  /// The media playlist that a URI in the multivariant playlist names.
  func media(_ uri: String?) -> Media? {
    guard let uri, let path = try? RelativeURI.path(of: uri, in: root) else { return nil }
    return media[path]
  }

  /// The media playlists in the order of their paths.
  var sorted: [Media] { media.values.sorted { $0.file < $1.file } }

  /// Those that hold video.
  var videos: [Media] {
    sorted.filter { $0.role == .variant && $0.track(.video) != nil }
  }

  /// Those that hold audio only.
  var audios: [Media] {
    sorted.filter {
      ($0.role == .audio || $0.role == .variant) && $0.track(.video) == nil
        && $0.track(.audio) != nil
    }
  }
}

extension Presentation.Media {
  /// The first segment's track of a kind.
  func track(_ kind: SegmentFacts.Kind) -> SegmentFacts.Track? {
    segments.lazy.compactMap { $0.facts?.track(kind) }.first
  }

  /// How video is coded, from the first initialization section or segment that tells.
  var video: VideoConfiguration? {
    initializations.lazy.compactMap { $0.content?.track("vide")?.video }.first
      ?? segments.lazy.compactMap { $0.facts?.track(.video)?.video }.first
  }

  /// How audio is coded, from the first initialization section or segment that tells.
  var audio: AudioConfiguration? {
    initializations.lazy.compactMap { $0.content?.track("soun")?.audio }.first
      ?? segments.lazy.compactMap { $0.facts?.track(.audio)?.audio }.first
  }

  /// The formats of all samples, as `CODECS` names them; nil where one has no known name.
  var codecs: [String]? {
    let boxed = initializations.compactMap(\.content).flatMap(\.tracks)
    if !boxed.isEmpty {
      let names = boxed.compactMap(\.codec)
      return names.count == boxed.count ? Array(Set(names)) : nil
    }
    if segments.first?.facts?.container == .captions { return [] }
    let tracks = segments.lazy.compactMap(\.facts).first?.tracks ?? []
    let names = tracks.compactMap { $0.video?.codec ?? $0.audio?.codec }
    return !tracks.isEmpty && names.count == tracks.count ? Array(Set(names)) : nil
  }

  /// What playlists of I-frames and others are measured by: the leading track.
  var leading: SegmentFacts.Kind { track(.video) != nil ? .video : .audio }
}
