/// Divides subtitles into WebVTT segments (RFC 8216 §3.5).
package struct SubtitleSegmenter: Sendable {
  /// Texts that are shown for long are repeated in each segment: more than this is an attack.
  private static let mostRepetitions = 1_000_000
  private static let mostBytes = 256 << 20

  /// In the order of their start.
  private let cues: [SubtitleCue]
  private let styles: [String]
  /// What the media's clock says, in 1/90,000 s, when the presentation begins.
  private let origin: Int

  /// Makes a segmenter.
  ///
  /// - Parameters:
  ///   - cues: Times count from the presentation's beginning.
  ///   - styles: WebVTT's blocks for styles and regions.
  ///   - origin: What the media's clock says, in 1/90,000 s, when the presentation begins; 0 for our fMP4.
  package init(cues: [SubtitleCue], styles: [String] = [], origin: Int = 0) {
    self.cues = cues.enumerated().sorted {
      $0.element.start == $1.element.start
        ? $0.offset < $1.offset : $0.element.start < $1.element.start
    }.map(\.element)
    self.styles = styles
    self.origin = origin
  }

  /// The segments' texts: each has all cues that are shown while it plays.
  ///
  /// - Parameter cuts: When segments begin, ascending, and when the last one ends; they cover the programme.
  /// - Throws: ``MediaError/Code/limitExceeded`` where texts would have to be repeated too often.
  package func segments(_ cuts: [MediaTime]) throws(MediaError) -> [String] {
    var sets: [[Int]] = []
    var shown: [Int] = []
    var next = 0
    var repetitions = 0
    var bytes = 0
    let lengths = cues.map(\.block.utf8.count)
    let styling = styles.reduce(0) { $0 + $1.utf8.count }
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      while next < cues.count, cues[next].start < end {
        shown.append(next)
        next += 1
      }
      shown.removeAll { cues[$0].end <= start }
      repetitions += shown.count
      bytes += shown.reduce(styling) { $0 + lengths[$1] }
      guard repetitions <= Self.mostRepetitions, bytes <= Self.mostBytes else {
        let bound =
          bytes > Self.mostBytes
          ? "\(Self.mostBytes >> 20) MiB" : "\(Self.mostRepetitions) cues"
        throw MediaError(
          .limitExceeded, "the subtitles would have more than \(bound) in their segments",
          step: "subtitles")
      }
      sets.append(shown)
    }
    return sets.map { shown in text(shown.map { cues[$0] }) }
  }

  private func text(_ cues: [SubtitleCue]) -> String {
    var text = "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:\(origin),LOCAL:00:00:00.000\n"
    for style in styles { text += "\n\(style)\n" }
    for cue in cues { text += "\n" + cue.block }
    return text
  }
}
