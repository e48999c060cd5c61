internal import Libav
internal import Vips

/// Reads parts of a presentation; the work of a worker.
enum PartExamination {
  static func examine(
    _ order: PresentationParts, files: [InputFile], limits: Limits, control: JobControl
  ) -> [PartFacts] {
    order.parts.map { part in
      do throws(MediaError) {
        try control.check()
        return try facts(of: part, order, files, limits, control)
      } catch {
        return .failed(error)
      }
    }
  }

  private static func facts(
    of part: PresentationPart, _ order: PresentationParts, _ files: [InputFile],
    _ limits: Limits, _ control: JobControl
  ) throws(MediaError) -> PartFacts {
    let file = try self.file(part.file, files)
    switch part.kind {
    case .playlist:
      // One byte more than a playlist may have tells that there are more.
      return .playlist(
        PlaylistParser.parse(
          try file.bytes(at: 0, count: min(file.size, PlaylistText.mostBytes + 1))))
    case .initialization: return .initialization(try InitSegment(window(part, file)))
    case .storyboard:
      let bytes = try file.bytes(at: 0, count: min(file.size, PlaylistText.mostBytes))
      return .storyboard(StoryboardFacts(String(decoding: bytes, as: UTF8.self)))
    case .sheet:
      return .sheet(try HeaderReader.read(file).info.stored)
    case .cells:
      defer { VipsRuntime.finishThread() }
      return .cells(
        try FrameComparison.grids(of: order.places, on: file, limits: limits, control: control))
    case .frames:
      let window = try plain(part, file, order, files)
      let container: Container = order.initializationPart == nil ? .mpegts : .mov
      return .likeness(
        try FrameComparison.likeness(
          of: order.windows, to: whole(window, order, files), container, of: file.label,
          control: control))
    case .segment, .iFrame:
      let window = try plain(part, file, order, files)
      var facts = try segment(window, order.initialization, isIFrame: part.kind == .iFrame)
      facts.bytes = part.range?.count ?? file.size
      if order.decodes {
        try SegmentDecoding.check(whole(window, order, files), of: file.label, control, &facts)
      }
      return .segment(facts)
    }
  }

  /// A segment behind its initialization section, as decoders want it.
  private static func whole(
    _ window: ByteWindow, _ order: PresentationParts, _ files: [InputFile]
  ) throws(MediaError) -> [UInt8] {
    let start = try order.initializationPart.map { (part) throws(MediaError) in
      let window = try self.window(part, try self.file(part.file, files))
      return try window.bytes(0, window.size)
    }
    return try (start ?? []) + window.bytes(0, window.size)
  }

  /// A part's bytes, decrypted where they are not in the clear.
  private static func plain(
    _ part: PresentationPart, _ file: InputFile, _ order: PresentationParts, _ files: [InputFile]
  ) throws(MediaError) -> ByteWindow {
    let window = try window(part, file)
    guard let vector = part.vector else { return window }
    return try decrypted(window, vector, order, files)
  }

  private static func file(_ number: Int, _ files: [InputFile]) throws(MediaError) -> InputFile {
    guard files.indices.contains(number) else {
      throw MediaError(.engineCrashed, "a worker was given too few files", step: "worker")
    }
    return files[number]
  }

  private static func window(
    _ part: PresentationPart, _ file: InputFile
  ) throws(MediaError) -> ByteWindow {
    let range = part.range ?? 0..<file.size
    guard range.upperBound <= file.size else {
      throw MediaError(
        .damagedInput, "the byte range ends behind the file", input: file.label, step: "verify")
    }
    return ByteWindow(file, in: range)
  }

  private static func decrypted(
    _ window: ByteWindow, _ vector: [UInt8], _ order: PresentationParts, _ files: [InputFile]
  ) throws(MediaError) -> ByteWindow {
    guard let number = order.keyFile else {
      throw MediaError(.engineCrashed, "a worker was given no key", step: "worker")
    }
    let key = try file(number, files).bytes(at: 0, count: SegmentCipher.keyLength)
    let cipher = SegmentCipher(key: key, uri: "")
    let bytes = try cipher.decrypted(window.bytes(0, window.size), vector: vector)
    return ByteWindow(bytes, label: "a decrypted segment")
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
