extension SubtitleDocument {
  /// Cues as a file of WebVTT.
  static func text(_ cues: [SubtitleCue]) -> String {
    cues.reduce(into: "WEBVTT\n") { $0 += "\n" + $1.block }
  }
}

extension SubtitleCue {
  /// It as WebVTT writes it: its times, then its text.
  var block: String {
    let times = [start, end].map(SubtitleTime.text).joined(separator: " --> ")
    return times + (settings.isEmpty ? "" : " " + settings) + "\n\(text)\n"
  }
}
