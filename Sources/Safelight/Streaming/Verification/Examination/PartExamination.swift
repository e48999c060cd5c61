/// Reads parts of a presentation; the work of a worker.
enum PartExamination {
  static func examine(_ order: PresentationParts, files: [InputFile]) -> [PartFacts] {
    order.parts.map { part in
      do throws(MediaError) {
        guard files.indices.contains(part.file) else {
          throw MediaError(.engineCrashed, "a worker was given too few files", step: "worker")
        }
        return try facts(of: part, in: files[part.file], order.initialization)
      } catch {
        return .failed(error)
      }
    }
  }

  private static func facts(
    of part: PresentationPart, in file: InputFile, _ initialization: InitSegment?
  ) throws(MediaError) -> PartFacts {
    let range = part.range ?? 0..<file.size
    guard range.upperBound <= file.size else {
      throw MediaError(
        .damagedInput, "the byte range ends behind the file", input: file.label, step: "verify")
    }
    let window = ByteWindow(file, in: range)
    switch part.kind {
    case .playlist:
      // One byte more than a playlist may have tells that there are more.
      return .playlist(
        PlaylistParser.parse(
          try file.bytes(at: 0, count: min(file.size, PlaylistText.mostBytes + 1))))
    case .initialization: return .initialization(try InitSegment(window))
    case .segment, .iFrame:
      var facts = try segment(window, initialization, isIFrame: part.kind == .iFrame)
      facts.bytes = window.size
      return .segment(facts)
    }
  }

  private static func segment(
    _ window: ByteWindow, _ initialization: InitSegment?, isIFrame: Bool
  ) throws(MediaError) -> SegmentFacts {
    let head = try window.bytes(0, min(window.size, 377))
    if head.first == 0x47, head.count < 189 || head[188] == 0x47 {
      return try TransportStreamExamination.facts(of: window, isIFrame: isIFrame)
    }
    if head.starts(with: "WEBVTT".utf8) || head.dropFirst(3).starts(with: "WEBVTT".utf8) {
      return try CaptionExamination.facts(of: window)
    }
    if FormatSniffer.begins(head, Array("ID3".utf8))
      || head.count > 1 && head[0] == 0xFF && head[1] & 0xF6 == 0xF0
    {
      var facts = SegmentFacts()
      facts.container = .packedAudio
      return facts
    }
    var examination = try FragmentExamination(window, initialization, isIFrame: isIFrame)
    return try examination.examine()
  }
}
