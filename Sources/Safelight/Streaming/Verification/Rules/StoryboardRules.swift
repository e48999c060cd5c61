/// Rules 56 and 57: storyboards and their sheets.
enum StoryboardRules {
  /// How far cues may be from one another and from the programme's end, in milliseconds.
  private static let slack = 100

  static func check(_ presentation: Presentation, _ findings: inout Findings) {
    let length = presentation.videos.map(\.playlist.duration).max()
    for board in presentation.storyboards {
      checkTimes(board, length, &findings)
      for cell in board.facts.cells {
        guard let sheet = board.sheets[cell.sheet] else { continue }
        if cell.size.width == 0 || cell.size.height == 0
          || cell.left + cell.size.width > sheet.width || cell.top + cell.size.height > sheet.height
        {
          findings.error(
            56, board.file, "a cue names a place that is not on its sheet",
            measured: "\(sheet.width)x\(sheet.height)",
            declared: "\(cell.left),\(cell.top),\(cell.size.width),\(cell.size.height)")
        }
      }
      for (name, sheet) in board.sheets.sorted(by: { $0.key < $1.key }) {
        let most = name.hasSuffix(".webp") ? 16_383 : 65_500
        if max(sheet.width, sheet.height) > most {
          findings.error(
            57, board.file, "a sheet is larger than its format can be",
            measured: "\(sheet.width)x\(sheet.height)", expected: "at most \(most)")
        }
      }
    }
  }

  private static func checkTimes(
    _ board: Presentation.Storyboard, _ length: MediaTime?, _ findings: inout Findings
  ) {
    var time = 0
    for cell in board.facts.cells {
      if abs(cell.cue.start - time) > slack || cell.cue.end <= cell.cue.start {
        findings.error(
          56, board.file, "cues overlap, or leave a time out", measured: "\(cell.cue.start) ms",
          expected: "\(time) ms")
      }
      time = cell.cue.end
    }
    if let end = length?.ticks(per: 1000), abs(end - time) > 1000 {
      findings.error(
        56, board.file, "the cues do not end with the programme", measured: "\(time) ms",
        expected: "\(end) ms")
    }
  }
}
