/// Rule 36: captions and languages.
enum CaptionRules {
  /// Languages whose two letters are shorter, by their three.
  private static let shorter = [
    "ara": "ar", "bul": "bg", "cat": "ca", "ces": "cs", "chi": "zh", "cze": "cs", "dan": "da",
    "deu": "de", "dut": "nl", "ell": "el", "eng": "en", "est": "et", "fin": "fi", "fra": "fr",
    "fre": "fr", "ger": "de", "gre": "el", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu",
    "ind": "id", "ita": "it", "jpn": "ja", "kor": "ko", "lav": "lv", "lit": "lt", "nld": "nl",
    "nor": "no", "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro", "rus": "ru", "slk": "sk",
    "slo": "sk", "slv": "sl", "spa": "es", "srp": "sr", "swe": "sv", "tha": "th", "tur": "tr",
    "ukr": "uk", "vie": "vi", "zho": "zh",
  ]

  static func check(_ presentation: Presentation, _ findings: inout Findings) {
    let renditions = presentation.multivariant?.renditions ?? []
    for rendition in renditions where rendition.kind == .audio || rendition.kind == .subtitles {
      checkLanguage(rendition, of: renditions, presentation.root, &findings)
    }
    let media = presentation.videos.first ?? presentation.audios.first
    for captions in presentation.sorted where captions.role == .subtitles {
      check(captions, beside: media, &findings)
    }
  }

  private static func checkLanguage(
    _ rendition: Rendition, of all: [Rendition], _ file: String, _ findings: inout Findings
  ) {
    guard let language = rendition.language, !language.isEmpty else {
      // Where it is the only one, nobody has to choose; RFC 8216 leaves it to whoever knows.
      guard all.count(where: { $0.kind == rendition.kind && $0.group == rendition.group }) > 1
      else { return }
      return findings.warning(
        36, file, line: rendition.line,
        "the rendition “\(rendition.name)” does not say its language")
    }
    let primary = language.prefix { $0 != "-" }.lowercased()
    if let short = shorter[primary] {
      findings.warning(
        36, file, line: rendition.line, "the language has a shorter name", declared: language,
        expected: short)
    }
  }

  private static func check(
    _ captions: Presentation.Media, beside media: Presentation.Media?, _ findings: inout Findings
  ) {
    let track = media.flatMap { $0.track($0.leading) }
    let origin = track?.start.ticks(per: 90_000) ?? 0
    let length = captions.playlist.duration
    if let programme = media?.playlist.duration, length + .seconds(1) < programme {
      findings.error(
        36, captions.file, "the captions end before the programme does",
        measured: length.seconds, expected: programme.seconds)
    }
    var time = 0
    var carried: [CaptionCue] = []
    for segment in captions.segments {
      let end = time + segment.listed.duration.ticks(per: 1000)
      defer { time = end }
      guard let facts = segment.facts, facts.container == .captions else { continue }
      let file = segment.file ?? captions.file
      guard let zero = facts.captionOrigin else {
        findings.error(36, file, "there is no X-TIMESTAMP-MAP that ties the cues to the media")
        continue
      }
      if abs(zero - origin) > 9000 {
        findings.error(
          36, file, "X-TIMESTAMP-MAP is not where the media begins", measured: "\(zero)",
          expected: "\(origin)")
        continue
      }
      for cue in facts.cues where cue.end <= time || cue.start >= end {
        findings.error(
          36, file, "a cue lies outside of its segment", measured: "\(cue.start)–\(cue.end) ms",
          expected: "\(time)–\(end) ms")
      }
      let own = Set(facts.cues)
      for cue in carried where cue.end > time && !own.contains(cue) {
        findings.error(
          36, file, "a cue that goes on from the segment before is not repeated",
          measured: "\(cue.start)–\(cue.end) ms")
      }
      carried = facts.cues.filter { $0.end > end }
    }
  }
}
