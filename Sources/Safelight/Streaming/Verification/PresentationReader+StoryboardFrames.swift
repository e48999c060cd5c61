extension PresentationReader {
  /// How many cells of a storyboard are compared; of more, some all over the film.
  private static let mostCells = 2000
  /// How many go with one order.
  private static let mostTogether = 200
  /// Cells that are less like any frame of their time show something else, in decibels.
  private static let leastLikeness = 25.0

  /// Decodes the smallest variant again, and compares the cells of each storyboard with the frames of their
  /// times.
  mutating func compareStoryboards(of presentation: Presentation) throws(MediaError) {
    let videos = presentation.videos.filter { media in
      media.segments.allSatisfy { $0.facts?.track(.video) != nil && $0.file != nil }
    }
    guard let video = videos.min(by: { $0.rate.average < $1.rate.average }) else { return }
    for board in presentation.storyboards {
      let cells = try looks(of: board, upTo: Self.lastFrame(of: video))
      var best: [Int: Double] = [:]
      for index in video.segments.indices {
        let due = Self.due(index, of: video, among: cells)
        for start in stride(from: 0, to: due.count, by: Self.mostTogether) {
          let part = due[start..<min(start + Self.mostTogether, due.count)]
          let found = try likeness(of: part.map(\.window), to: video, index)
          for (one, value) in zip(part, found) {
            if let value { best[one.cell] = max(best[one.cell] ?? 0, value) }
          }
        }
      }
      for (cell, value) in best.sorted(by: { $0.key < $1.key }) where value < Self.leastLikeness {
        let cue = board.facts.cells[cell].cue
        findings.warning(
          56, board.file,
          "a cell shows nothing that is seen then, from \(cue.start) to \(cue.end) ms",
          measured: "\(VerificationNumbers.text(value)) dB",
          expected: "at least \(VerificationNumbers.text(Self.leastLikeness)) dB")
      }
    }
  }

  /// A cell's looks, and when it is shown, in milliseconds from the beginning on.
  private struct Looks {
    var cell: Int
    var grid: BrightnessGrid
    /// From one cell's time before its own on: storyboards are made of the key frames before.
    var times: Range<Int>
  }

  /// When the last frame begins, in milliseconds; it may stay for as long as there is sound.
  private static func lastFrame(of video: Presentation.Media) -> Int {
    guard let start = video.segments.first?.facts?.track(.video)?.start,
      let last = video.segments.last?.facts?.track(.video)
    else { return 0 }
    return (MediaTime(last.lastTime, per: last.timescale) - start).ticks(per: 1000)
  }

  private mutating func looks(
    of board: Presentation.Storyboard, upTo lastFrame: Int
  ) throws(MediaError) -> [Looks] {
    let count = board.facts.cells.count
    let step = max(1, (count + Self.mostCells - 1) / Self.mostCells)
    let chosen = Dictionary(
      grouping: stride(from: 0, to: count, by: step), by: { board.facts.cells[$0].sheet })
    var looks: [Looks] = []
    for (name, cells) in chosen.sorted(by: { $0.key < $1.key }) where board.sheets[name] != nil {
      guard let (_, sheet) = open(name, in: board.file, 0) else { continue }
      for start in stride(from: 0, to: cells.count, by: Self.mostTogether) {
        let part = cells[start..<min(start + Self.mostTogether, cells.count)]
        var order = PresentationParts(parts: [.init(file: 0, kind: .cells)])
        order.places = part.map { index in
          let cell = board.facts.cells[index]
          return PixelRect(
            x: cell.left, y: cell.top, width: cell.size.width, height: cell.size.height)
        }
        switch try examine(order, [sheet]).first {
        case .cells(let grids):
          for (index, grid) in zip(part, grids) {
            let cue = board.facts.cells[index].cue
            guard let grid, cue.start < cue.end, cue.start <= lastFrame else { continue }
            let first = cue.start - min(cue.start, cue.end - cue.start) - 50
            looks.append(Looks(cell: index, grid: grid, times: first..<cue.end))
          }
        case .failed(let error):
          guard error.code == .damagedInput || error.code == .unsupported else { throw error }
          findings.error(57, board.file, "a sheet cannot be decoded: \(error.message)")
        default: throw Self.failure(nil)
        }
      }
    }
    return looks
  }

  /// The cells that are shown during a segment.
  private static func due(
    _ index: Int, of video: Presentation.Media, among cells: [Looks]
  ) -> [(cell: Int, window: CellWindow)] {
    guard let start = video.segments.first?.facts?.track(.video)?.start,
      let track = video.segments[index].facts?.track(.video)
    else { return [] }
    let first = (track.start - start).ticks(per: 1000)
    let last = (track.end - start).ticks(per: 1000)
    return cells.compactMap { looks in
      guard looks.times.lowerBound < last, looks.times.upperBound > first else { return nil }
      // Clocks of hostile files go beyond what can be reckoned with.
      let (begin, isTooEarly) = looks.times.lowerBound.subtractingReportingOverflow(first)
      let (end, isTooLate) = looks.times.upperBound.subtractingReportingOverflow(first)
      guard !isTooEarly, !isTooLate else { return nil }
      let times = begin..<end
      return (looks.cell, CellWindow(grid: looks.grid, times: times))
    }
  }

  private mutating func likeness(
    of windows: [CellWindow], to video: Presentation.Media, _ index: Int
  ) throws(MediaError) -> [Double?] {
    let segment = video.segments[index]
    guard let (_, file) = open(segment.listed.uri, in: video.file, segment.line) else { return [] }
    var files = [file]
    var part = PresentationPart(file: 0, kind: .frames)
    part.range = segment.listed.byteRange == nil ? nil : segment.range
    part.vector = vector(of: segment.listed, video, index)
    var order = PresentationParts(parts: [part])
    order.windows = windows
    if let number = segment.initialization {
      let listed = video.initializations[number].listed
      guard let (_, start) = open(listed.uri, in: video.file, 0) else { return [] }
      var range: Range<Int>?
      if let bytes = listed.byteRange, let offset = bytes.offset {
        guard offset <= start.size, bytes.length <= start.size - offset else { return [] }
        range = offset..<offset + bytes.length
      }
      order.initializationPart = PresentationPart(
        file: files.count, kind: .initialization, range: range)
      files.append(start)
    }
    if let key {
      order.keyFile = files.count
      files.append(key)
    }
    switch try examine(order, files).first {
    case .likeness(let found): return found
    case .failed(let error):
      guard error.code == .damagedInput || error.code == .unsupported else { throw error }
      return []
    default: throw Self.failure(nil)
    }
  }
}
