/// Rules 28 and 31: initialization sections.
enum InitializationRules {
  private static let brands: Set<String> = [
    "iso6", "iso7", "iso8", "iso9", "isoa", "isob", "isoc", "cmfc", "cmf2",
  ]

  static func check(_ media: Presentation.Media, _ findings: inout Findings) {
    for (index, section) in media.initializations.enumerated() {
      guard let content = section.content, let file = section.file else { continue }
      checkBoxes(content, file, &findings)
      let first = media.segments.first { $0.initialization == index }?.facts
      for track in content.tracks { checkEdits(track, first, file, &findings) }
    }
  }

  private static func checkBoxes(
    _ content: InitSegment, _ file: String, _ findings: inout Findings
  ) {
    if content.boxes.first != "ftyp" {
      findings.error(28, file, "the initialization section does not begin with a file type box")
    } else if brands.isDisjoint(with: content.brands) {
      findings.error(
        28, file, "the file type has no brand of iso6 or later",
        measured: content.brands.joined(separator: " "))
    }
    for stray in ["mdat", "moof"] where content.boxes.contains(stray) {
      findings.error(28, file, "the initialization section holds media data (\(stray))")
    }
    if content.tracks.isEmpty {
      findings.error(28, file, "the initialization section has no tracks")
    }
    if content.tracks.contains(where: { $0.sampleCount > 0 }) {
      findings.error(28, file, "the initialization section describes samples")
    }
    if content.movieDuration != 0
      || content.tracks.contains(where: { !$0.durations.allSatisfy { $0 == 0 } })
    {
      findings.error(28, file, "the durations in the initialization section are not 0")
    }
    let extends = content.movieBoxes.firstIndex(of: "mvex")
    let lastTrack = content.movieBoxes.lastIndex(of: "trak") ?? -1
    if extends.map({ $0 < lastTrack }) ?? true {
      findings.error(28, file, "there is no movie extends box behind the tracks")
    }
    for track in content.tracks where content.defaults[track.number] == nil {
      findings.error(28, file, "track \(track.number) has no defaults for its fragments (trex)")
    }
  }

  private static func checkEdits(
    _ track: InitSegment.Track, _ first: SegmentFacts?, _ file: String, _ findings: inout Findings
  ) {
    if track.edits.contains(where: { $0.mediaTime < 0 }) {
      findings.error(31, file, "the edit list begins with nothing (an empty edit)")
    }
    if track.edits.count(where: { $0.mediaTime >= 0 }) > 1 {
      findings.error(31, file, "the edit list has more than one entry")
    }
    guard !track.edits.isEmpty, track.handler == "vide",
      let media = first?.tracks.first(where: { $0.number == track.number }), media.decodeTime == 0
    else { return }
    if media.firstTime != 0, track.edits.allSatisfy({ $0.mediaTime >= 0 }) {
      findings.error(
        31, file, "the edit list does not begin at the first frame", measured: "\(track.start)",
        expected: "\(track.start + media.firstTime)")
    }
  }
}
