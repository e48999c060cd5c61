/// What a storyboard's cues say: when which part of which sheet is shown.
struct StoryboardFacts: Sendable, Codable {
  /// One of its frames.
  struct Cell: Sendable, Codable {
    /// In milliseconds.
    var cue: CaptionCue
    /// The sheet, as a URI.
    var sheet: String
    var left: Int
    var top: Int
    var size: PixelSize
  }

  var cells: [Cell] = []

  private static let mostCells = 100_000

  /// Reads a WebVTT file whose cues name places on pictures (W3C Media Fragments §4.2.2); one without such
  /// cues is no storyboard.
  init(_ text: String) {
    var cue: CaptionCue?
    for line in text.split(whereSeparator: \.isNewline) where cells.count < Self.mostCells {
      if line.contains("-->") {
        cue = CaptionExamination.cue(line)
      } else if let current = cue, let cell = Self.cell(line, current) {
        cells.append(cell)
        cue = nil
      }
    }
  }

  private static func cell(_ line: Substring, _ cue: CaptionCue) -> Cell? {
    guard let mark = line.firstRange(of: "#xywh=") else { return nil }
    var numbers = line[mark.upperBound...]
    if numbers.hasPrefix("pixel:") { numbers = numbers.dropFirst(6) }
    let fields = numbers.split(separator: ",", omittingEmptySubsequences: false)
      .compactMap { DecimalInteger.read($0) }
    guard fields.count == 4, fields.allSatisfy({ $0 < 1 << 31 }) else { return nil }
    return Cell(
      cue: cue, sheet: String(line[..<mark.lowerBound]), left: fields[0], top: fields[1],
      size: PixelSize(width: fields[2], height: fields[3]))
  }
}
