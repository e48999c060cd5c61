extension PresentationReader {
  private static let mostStoryboards = 20
  private static let mostSheets = 1000

  /// Reads the storyboards among files that no playlist names, and the sizes of their sheets.
  mutating func readStoryboards(
    among entries: [PresentationFolder.Entry], into presentation: inout Presentation
  ) throws(MediaError) {
    let unnamed = entries.filter {
      $0.path.hasSuffix(".vtt") && !presentation.referenced.contains($0.path)
    }
    for entry in unnamed.prefix(Self.mostStoryboards) {
      try control.check()
      guard let file = try? folder.open(entry.path),
        case .storyboard(let facts) = try examine(
          PresentationParts(parts: [.init(file: 0, kind: .storyboard)]), [file]
        ).first, !facts.cells.isEmpty
      else { continue }
      presentation.referenced.insert(entry.path)
      var board = Presentation.Storyboard(file: entry.path, facts: facts)
      for name in Set(facts.cells.map(\.sheet)).sorted().prefix(Self.mostSheets) {
        guard let (path, sheet) = open(name, in: entry.path, 0) else { continue }
        presentation.referenced.insert(path)
        switch try examine(PresentationParts(parts: [.init(file: 0, kind: .sheet)]), [sheet]).first
        {
        case .sheet(let size): board.sheets[name] = size
        case .failed(let error):
          findings.error(57, path, "the sheet cannot be read: \(error.message)")
        default: continue
        }
      }
      presentation.storyboards.append(board)
    }
  }
}
