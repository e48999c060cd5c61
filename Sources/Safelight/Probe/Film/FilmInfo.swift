/// What a film's, or a sound's, container tells, and its first packets.
public struct FilmInfo: Sendable, Hashable, Codable {
  /// The container, by content: `mp4`, `quicktime`, `matroska`, `webm`, `mpegts`, `wav`…
  public var container: String
  /// The MIME type, by content.
  public var mimeType: String
  /// The length of the file in bytes.
  public var bytes: Int
  /// Seconds, as the container says or, where it does not, as an estimate; nil where there is none.
  public var duration: Double?
  /// Bits a second, all streams together.
  public var bitRate: Int?
  /// What it is called.
  public var title: String?
  /// When it was made, as the container says it.
  public var created: String?
  /// Chapters that are marked.
  public var chapters = 0
  /// Its streams, in the order of the container.
  public var streams: [FilmStream] = []

  init(container: String, bytes: Int) {
    self.container = container
    self.bytes = bytes
    mimeType = ""
  }

  /// The stream that players show: the default one, else the first that is no cover.
  public var video: FilmStream? {
    let films = streams.filter { $0.picture != nil && !$0.isCover }
    return films.first { $0.dispositions.contains("default") } ?? films.first
  }

  /// The stream that players let hear: the default one, else the first.
  public var audio: FilmStream? {
    let sounds = streams.filter { $0.sound != nil }
    return sounds.first { $0.dispositions.contains("default") } ?? sounds.first
  }

  /// Seconds from the first picture to the first sound, below 0 where sound comes first; nil without both.
  public var audioOffset: Double? {
    guard let picture = video?.start, let sound = audio?.start else { return nil }
    return sound - picture
  }

  /// Why streams could not go into an HLS presentation as they are, one sentence each; none where they
  /// could.
  public var copyObstacles: [String] {
    let used = [video].compactMap(\.self) + streams.filter { $0.sound != nil }
    var found: [String] = []
    for obstacle in used.flatMap(\.copyObstacles) where !found.contains(obstacle) {
      found.append(obstacle)
    }
    return used.isEmpty ? ["there is neither video nor audio"] : found
  }
}
