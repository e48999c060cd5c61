internal import Libav

/// Collects, packet by packet, what a stream of subtitles says, within bounds.
struct SubtitleCensus {
  /// What is shown for an unknown time goes away after this, in seconds, if nothing follows.
  private static let usualLength = MediaTime.seconds(5)

  private struct Entry {
    /// In ticks of the stream.
    var start: Int
    /// 0 where the film does not say.
    var duration: Int
    var words: SubtitleFormat.Words
  }

  private let format: SubtitleFormat
  private let timeBase: FilmFacts.Ratio
  private var entries: [Entry] = []
  private var bytes = 0
  private var unreadable = 0
  private var isGuess = false
  /// Which bound it is beyond; then nothing of it is kept.
  private(set) var excess: String?

  init?(_ stream: StreamDescription) {
    guard let format = SubtitleFormat(codec: stream.codec), stream.timeBase.isPositive else {
      return nil
    }
    self.format = format
    timeBase = FilmFacts.Ratio(stream.timeBase)
  }

  mutating func note(_ packet: Packet) {
    guard excess == nil, !packet.isNotShown else { return }
    // Little can be longer as text than its packet, which need not be copied if it is far too long.
    guard !packet.isDamaged, packet.size <= 4 * SubtitleCue.longestText,
      let time = packet.presentationTime ?? packet.decodingTime,
      time.magnitude < FilmFacts.longestTime,
      let words = format.words(packet.bytes, settings: packet.cueSettings ?? ""),
      words.text.utf8.count <= SubtitleCue.longestText
    else {
      unreadable += 1
      return
    }
    isGuess = isGuess || words.isGuess
    // A cue is written with two times.
    bytes += words.text.utf8.count + words.settings.utf8.count + 40
    guard entries.count < SubtitleDocument.mostCues, bytes <= SubtitleDocument.mostBytes else {
      excess =
        bytes > SubtitleDocument.mostBytes
        ? "more than \(SubtitleDocument.mostBytes >> 20) MiB"
        : "more than \(SubtitleDocument.mostCues) cues"
      entries = []
      return
    }
    let length = (1..<FilmFacts.longestTime).contains(packet.duration) ? packet.duration : 0
    entries.append(Entry(start: time, duration: length, words: words))
  }

  /// What had to be left out, or guessed.
  var warnings: [String] {
    var warnings: [String] = []
    if isGuess { warnings.append("are not UTF-8, and are read as Windows-1252") }
    if unreadable > 0 { warnings.append("have \(unreadable) that cannot be read and are left out") }
    return warnings
  }

  /// The cues that are shown while the presentation plays, on its time line.
  func cues(_ clock: PresentationClock) -> [SubtitleCue] {
    let origin = MediaTime(clock.origin, per: clock.timescale)
    let end = MediaTime(clock.end, per: clock.timescale)
    let ordered = entries.enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }.map(\.element)
    var cues: [SubtitleCue] = []
    // From the last to the first, since the next one's beginning may be the end.
    var next: (start: Int, after: Int?)?
    for entry in ordered.reversed() {
      if entry.start != next?.start { next = (entry.start, next?.start) }
      guard !entry.words.text.isEmpty else { continue }
      let start = timeBase.time(entry.start)
      var over = timeBase.time(entry.start &+ entry.duration)
      if entry.duration == 0 {
        over = start + Self.usualLength
        if let after = next?.after { over = min(over, timeBase.time(after)) }
      }
      let cue = SubtitleCue(
        start: max(start - origin, .zero), end: min(over - origin, end),
        settings: entry.words.settings, text: entry.words.text)
      // Times are written in milliseconds.
      if cue.end.ticks(per: 1000) > cue.start.ticks(per: 1000) { cues.append(cue) }
    }
    return cues.reversed()
  }
}
