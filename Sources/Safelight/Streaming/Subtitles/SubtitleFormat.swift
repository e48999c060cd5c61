/// How a film's own subtitles stand in its packets, by what libav calls their codecs.
enum SubtitleFormat: Sendable {
  /// Timed text of 3GPP, in MP4 and QuickTime.
  case timedText
  /// SubRip's text, in Matroska.
  case subRip
  /// A line of Advanced SubStation Alpha, in Matroska.
  case subStation
  /// The text of a cue, in Matroska and WebM.
  case webVTT
  /// Text without markup.
  case plain

  init?(codec: String) {
    switch codec {
    case "mov_text": self = .timedText
    case "subrip", "srt": self = .subRip
    case "ass", "ssa": self = .subStation
    case "webvtt": self = .webVTT
    case "text": self = .plain
    default: return nil
    }
  }

  /// What a packet says, as WebVTT has it.
  struct Words: Equatable {
    /// Empty where nothing is shown.
    var text: String
    var settings = ""
    /// Whether its encoding was a guess.
    var isGuess = false
  }

  /// Reads a packet; nil where its form is wrong.
  ///
  /// - Parameter settings: Those that came beside WebVTT's text.
  func words(_ packet: [UInt8], settings: String = "") -> Words? {
    if self == .timedText {
      return TimedText(packet).map { Words(text: $0.webVTT, isGuess: $0.isGuess) }
    }
    let (said, isGuess) = SubtitleCharacters.decode(packet)
    switch self {
    case .timedText, .plain:
      return Words(text: SubtitleMarkup.plain(said), isGuess: isGuess)
    case .subRip:
      let (text, settings) = SubtitleMarkup.subRip(said)
      return Words(text: text, settings: settings, isGuess: isGuess)
    case .subStation:
      // ReadOrder, Layer, Style, Name, three margins and Effect; the text may have commas.
      let fields = said.split(separator: ",", maxSplits: 8, omittingEmptySubsequences: false)
      guard fields.count == 9 else { return nil }
      let line = String(fields[8])
      guard !Self.draws(line) else { return Words(text: "") }
      let (text, settings) = SubtitleMarkup.subStation(line)
      return Words(text: text, settings: settings, isGuess: isGuess)
    case .webVTT:
      let text = SubtitleMarkup.lines(said.replacing("\0", with: "\u{FFFD}"))
      guard !SubtitleTime.hasArrow(text) else { return nil }
      return Words(
        text: text, settings: SubtitleMarkup.settings(settings[...]), isGuess: isGuess)
    }
  }

  /// Whether a line of SubStation is a drawing and no text: an override `\p1`.
  private static func draws(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    return bytes.indices.dropLast(2).contains { place in
      bytes[place] == UInt8(ascii: "\\") && bytes[place + 1] == UInt8(ascii: "p")
        && (0x31...0x39).contains(bytes[place + 2])
    }
  }
}
