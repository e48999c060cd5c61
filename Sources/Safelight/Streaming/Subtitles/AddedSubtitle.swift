/// A file of subtitles, SubRip or WebVTT, that a presentation gets beside those of the film.
public struct AddedSubtitle: Sendable, Hashable, Codable {
  /// The file.
  public var file: String
  /// Its language: a tag of BCP 47 or the letters of ISO 639, such as `en`, `eng` or `pt-BR`.
  public var language: String
  /// What players call it; nil is the language's name.
  public var name: String?

  private static let longestName = 100

  /// Makes a choice; nothing is read yet.
  public init(file: String, language: String, name: String? = nil) {
    self.file = file
    self.language = language
    self.name = name
  }

  /// Reads `FILE:LANGUAGE` or `FILE:LANGUAGE:NAME`; colons in the file's name do no harm.
  package init(words text: String) throws(OptionError) {
    let hint = "expected FILE:LANGUAGE such as captions.srt:en, or FILE:LANGUAGE:NAME"
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    // Behind the last part that ends as such files do; else as the last parts look.
    let file = parts.dropLast().lastIndex { part in
      [".srt", ".vtt", ".webvtt"].contains { part.lowercased().hasSuffix($0) }
    }
    var language = parts.count - 1
    if let file {
      language = file + 1
    } else if parts.count > 2, !Self.isLanguage(parts[language]) {
      language -= 1
    }
    guard language > 0, language < parts.count else { throw OptionError(hint) }
    guard Self.isLanguage(parts[language]) else {
      throw OptionError(
        parts[language].isEmpty
          ? hint
          : "'\(parts[language])' is no language: a tag such as en, eng or pt-BR stands between "
            + "FILE and NAME")
    }
    self.file = parts[..<language].joined(separator: ":")
    self.language = parts[language]
    if language + 1 < parts.count { name = parts[(language + 1)...].joined(separator: ":") }
    try check()
  }

  /// Fails where a value cannot stand in a playlist.
  func check() throws(OptionError) {
    guard !file.isEmpty else { throw OptionError("a subtitle's file has no name") }
    guard Self.isLanguage(language) else {
      throw OptionError("'\(language)' is no language; expected a tag such as en, eng or pt-BR")
    }
    guard let name else { return }
    let isName =
      (1...Self.longestName).contains(name.utf8.count)
      && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\"" && $0.value != 0x7F }
    guard isName else {
      throw OptionError(
        "a subtitle's name has 1 to \(Self.longestName) bytes and no quotes or line breaks")
    }
  }

  /// Whether a text has the form of a tag: two or three letters, then parts of up to eight.
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }), text.utf8.count <= 35
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { Numbers.isDigit($0) || (0x41...0x5A).contains($0 & 0xDF) }
    }
  }
}
