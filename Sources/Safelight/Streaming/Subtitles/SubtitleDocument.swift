/// A file of subtitles, SubRip or WebVTT, as far as it can be read.
package struct SubtitleDocument: Sendable {
  /// The most bytes of a file.
  package static let mostBytes = 16 << 20
  /// The most cues of a file.
  static let mostCues = 100_000

  /// In the order of their start.
  package private(set) var cues: [SubtitleCue] = []
  /// WebVTT's blocks for styles and regions, which are of use to every segment.
  package private(set) var styles: [String] = []
  /// What had to be left out, or guessed.
  package private(set) var warnings: [String] = []

  /// Reads a file.
  ///
  /// - Throws: ``MediaError/Code/unsupported`` for what is neither, ``MediaError/Code/limitExceeded`` for more
  ///   than anybody reads.
  package init(_ bytes: [UInt8]) throws(MediaError) {
    guard bytes.count <= Self.mostBytes else {
      throw Self.limit("more than \(Self.mostBytes >> 20) MiB")
    }
    let (text, isGuess) = SubtitleCharacters.decode(bytes)
    if isGuess { warnings.append("the subtitles are not UTF-8, and are read as Windows-1252") }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let isWebVTT = lines.first.map(Self.isSignature) ?? false
    let wrong = try isWebVTT ? readWebVTT(lines) : readSubRip(lines)
    guard isWebVTT || !cues.isEmpty else {
      throw MediaError(
        .unsupported, "neither SubRip nor WebVTT: no line tells from when to when",
        step: "subtitles")
    }
    if let first = wrong.first {
      warnings.append(
        "\(wrong.count) of the subtitles cannot be read, the first in line \(first); "
          + "they are left out")
    }
    // The order of those that begin together stays.
    cues = cues.enumerated().sorted {
      $0.element.start == $1.element.start
        ? $0.offset < $1.offset : $0.element.start < $1.element.start
    }.map(\.element)
  }

  private static func isSignature(_ line: Substring) -> Bool {
    guard line.hasPrefix("WEBVTT") else { return false }
    return line.dropFirst(6).first.map { $0 == " " || $0 == "\t" } ?? true
  }

  private static func limit(_ what: String) -> MediaError {
    MediaError(.limitExceeded, "the subtitles have \(what)", step: "subtitles")
  }

  private static func isBlank(_ line: Substring) -> Bool {
    line.allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// Adds a cue unless it is never shown; false where its times make no sense.
  private mutating func add(_ cue: SubtitleCue) throws(MediaError) -> Bool {
    guard cue.end > cue.start, cue.text.utf8.count <= SubtitleCue.longestText else { return false }
    if cue.text.isEmpty { return true }
    guard cues.count < Self.mostCues else { throw Self.limit("more than \(Self.mostCues) cues") }
    cues.append(cue)
    return true
  }

  /// Reads SubRip: each line of times begins a cue, whose text goes on until the number before the next.
  private mutating func readSubRip(_ lines: [Substring]) throws(MediaError) -> [Int] {
    var wrong: [Int] = []
    var index = 0
    while index < lines.count {
      defer { index += 1 }
      guard let span = SubtitleTime.span(lines[index]) else {
        if Self.seemsTimes(lines[index]) { wrong.append(index + 1) }
        continue
      }
      let start = index + 1
      var end = start
      while end < lines.count, !Self.seemsTimes(lines[end]) { end += 1 }
      index = end - 1
      // The number of the next cue belongs to that.
      if end < lines.count, end > start, Self.isNumber(lines[end - 1]) { end -= 1 }
      let (text, settings) = SubtitleMarkup.subRip(lines[start..<end].joined(separator: "\n"))
      let cue = SubtitleCue(start: span.start, end: span.end, settings: settings, text: text)
      if try !add(cue) { wrong.append(start) }
    }
    return wrong
  }

  /// Whether a line is one of times, perhaps wrong ones, and no text that has an arrow in it.
  private static func seemsTimes(_ line: Substring) -> Bool {
    let first = line.utf8.first { $0 != 0x20 && $0 != 0x09 }
    return first.map(Numbers.isDigit) ?? false && SubtitleTime.hasArrow(line)
  }

  private static func isNumber(_ line: Substring) -> Bool {
    let digits = line.utf8.filter { $0 != 0x20 && $0 != 0x09 }
    return !digits.isEmpty && digits.allSatisfy(Numbers.isDigit)
  }

  /// Reads WebVTT: blocks with an empty line between.
  private mutating func readWebVTT(_ lines: [Substring]) throws(MediaError) -> [Int] {
    var wrong: [Int] = []
    var index = 1
    // What follows the signature is for programs.
    while index < lines.count, !Self.isBlank(lines[index]) { index += 1 }
    while index < lines.count {
      let start = index
      while index < lines.count, !Self.isBlank(lines[index]) { index += 1 }
      let block = lines[start..<index]
      index += 1
      guard let first = block.first, !first.hasPrefix("NOTE") else { continue }
      if cues.isEmpty, !SubtitleTime.hasArrow(first),
        first.hasPrefix("STYLE") || first.hasPrefix("REGION")
      {
        styles.append(block.joined(separator: "\n"))
        continue
      }
      // A cue may have a name, which players do not need.
      let head = SubtitleTime.hasArrow(first) ? start : start + 1
      guard head < block.endIndex, let span = SubtitleTime.span(block[head]) else {
        wrong.append(start + 1)
        continue
      }
      let cue = SubtitleCue(
        start: span.start, end: span.end, settings: SubtitleMarkup.settings(span.rest),
        text: SubtitleMarkup.lines(block[(head + 1)...].joined(separator: "\n")))
      if SubtitleTime.hasArrow(cue.text) {
        wrong.append(head + 1)
      } else if try !add(cue) {
        wrong.append(head + 1)
      }
    }
    return wrong
  }
}
