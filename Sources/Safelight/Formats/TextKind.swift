/// What a text is, as far as its first bytes tell: it is never media, but may be mistaken for it.
enum TextKind: Sendable, Hashable {
  /// A list of files by that name.
  case playlist(String)
  /// Subtitles in the format of that name.
  case subtitles(String)
  case other

  /// How much of a file is looked at.
  static let headLength = 4096

  /// Reads the beginning of a file; nil where it is no text.
  init?(_ head: [UInt8]) {
    guard !head.isEmpty else { return nil }
    let (text, _) = SubtitleCharacters.decode(Array(head.prefix(Self.headLength)))
    let isText = text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F || [9, 10, 12, 13].contains(scalar.value)
    }
    // Two bytes that could be a mark prove nothing.
    let isMarked = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    guard isText, !isMarked || text.contains(where: \.isNewline) else { return nil }
    if text.hasPrefix("#EXTM3U") {
      self = .playlist("m3u8")
    } else if text.hasPrefix("ffconcat version") {
      self = .playlist("ffconcat")
    } else if text.hasPrefix("WEBVTT") {
      self = .subtitles("WebVTT")
    } else if text.contains(" --> ") {
      self = .subtitles("SubRip")
    } else if text.hasPrefix("[Script Info]") {
      self = .subtitles("SubStation")
    } else {
      self = .other
    }
  }

  /// What messages say it is.
  var described: String {
    switch self {
    case .playlist(let name):
      "is a playlist (\(name)), which only names other files; give the films themselves"
    case .subtitles("SubStation"): "is a file of subtitles (SubStation), not a film"
    case .subtitles(let name):
      "is a file of subtitles (\(name)), not a film; safelight hls --add-subtitle takes it"
    case .other: "is text, neither a film nor a picture"
    }
  }

  /// Refuses a text where media is wanted.
  ///
  /// - Parameter kind: What the file's first bytes say that it is, if anything.
  static func refuse(_ input: InputFile, _ kind: MediaKind?) throws(MediaError) {
    guard kind == nil || kind == .video("hls") else { return }
    guard let text = Self(try input.bytes(at: 0, count: headLength)) else { return }
    throw MediaError(.unsupported, text.described, input: input.label, step: "load")
  }
}
