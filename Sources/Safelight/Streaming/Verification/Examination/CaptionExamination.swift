/// Reads a segment of WebVTT (W3C WebVTT §4.1, RFC 8216 §3.5).
enum CaptionExamination {
  private static let mostBytes = 4 << 20
  private static let mostCues = 20_000

  static func facts(of window: ByteWindow) throws(MediaError) -> SegmentFacts {
    var facts = SegmentFacts()
    facts.container = .captions
    let bytes = try window.bytes(0, min(window.size, mostBytes))
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.first.map({ $0 != "WEBVTT" && !$0.hasPrefix("WEBVTT ") && !$0.hasPrefix("WEBVTT\t") })
      ?? true
    {
      facts.complain(36, "the file does not begin with WEBVTT")
    }
    for line in lines {
      if line.hasPrefix("X-TIMESTAMP-MAP=") { facts.captionOrigin = origin(line.dropFirst(16)) }
      guard line.contains("-->"), facts.cues.count < mostCues else { continue }
      guard let cue = cue(line) else {
        facts.complain(36, "a cue has no readable times", measured: String(line.prefix(60)))
        continue
      }
      if cue.end <= cue.start {
        facts.complain(36, "a cue does not end after it begins", measured: String(line.prefix(60)))
      }
      facts.cues.append(cue)
    }
    return facts
  }

  /// By how many ticks of 90,000 a second captions are later in the media than they say.
  private static func origin(_ text: Substring) -> Int? {
    var (local, media): (Int?, Int?)
    for part in text.split(separator: ",") {
      if part.hasPrefix("LOCAL:") { local = milliseconds(part.dropFirst(6)) }
      if part.hasPrefix("MPEGTS:") { media = DecimalInteger.read(part.dropFirst(7)) }
    }
    guard let local, let media else { return nil }
    return media - local * 90
  }

  static func cue(_ line: Substring) -> CaptionCue? {
    let parts = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
    guard parts.count >= 3, parts[1] == "-->", let start = milliseconds(parts[0]),
      let end = milliseconds(parts[2])
    else { return nil }
    return CaptionCue(start: start, end: end)
  }

  private static func milliseconds(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard 2...3 ~= parts.count, let last = parts.last else { return nil }
    let seconds = last.split(separator: ".", omittingEmptySubsequences: false)
    guard seconds.count == 2, seconds[1].utf8.count == 3,
      let milliseconds = DecimalInteger.read(seconds[1]),
      seconds[0].utf8.count == 2
    else { return nil }
    var total = 0
    for part in parts.dropLast() + [seconds[0]] {
      guard part.utf8.count <= 6, let number = DecimalInteger.read(part) else { return nil }
      total = total * 60 + number
    }
    return total * 1000 + milliseconds
  }
}
