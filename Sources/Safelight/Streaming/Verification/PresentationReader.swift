internal import SystemPackage

/// Reads a presentation: opens files in its folder, and has them examined.
struct PresentationReader {
  /// Reads parts of files; in a worker where there are any.
  typealias Examine = (PresentationParts, [InputFile]) throws(MediaError) -> [PartFacts]

  let folder: PresentationFolder
  /// Whether segments are decoded, each alone.
  let decodes: Bool
  /// The key of what is encrypted.
  let key: InputFile?
  let control: JobControl
  let examine: Examine
  var findings = Findings()
  private var presentation: Presentation

  /// How many files are read by one order.
  private static let batch = 24
  private static let mostPlaylists = 500
  private static let mostSegments = 300_000
  private static let mostInitializations = 200
  private var segmentsLeft = Self.mostSegments
  /// The initialization sections of the playlist that is being read, by their numbers.
  private var opened: [Int: (file: InputFile, range: Range<Int>?)] = [:]

  init(
    _ folder: PresentationFolder, root: String, decodes: Bool, key: InputFile?,
    control: JobControl, examine: @escaping Examine
  ) throws(MediaError) {
    self.decodes = decodes
    self.key = key
    self.folder = folder
    self.control = control
    self.examine = examine
    let file: InputFile
    do throws(PresentationFolder.Refusal) {
      file = try folder.open(root)
    } catch {
      throw MediaError(.noInput, error.sentence, input: root, step: "open")
    }
    let facts = try examine(PresentationParts(parts: [.init(file: 0, kind: .playlist)]), [file])
    guard case .playlist(let parsed) = facts.first else { throw Self.failure(facts.first) }
    presentation = Presentation(root: root, rootPlaylist: parsed)
  }

  /// Reads everything that the playlists name.
  mutating func read() throws(MediaError) -> Presentation {
    let root = presentation.root
    presentation.referenced.insert(root)
    findings.add(presentation.rootPlaylist.faults, in: root)
    switch presentation.rootPlaylist.content {
    case .neither: break
    case .media(let playlist):
      try read(
        Presentation.Media(
          file: root, parsed: presentation.rootPlaylist, playlist: playlist,
          role: playlist.holdsOnlyIFrames ? .iFrames : .variant))
    case .multivariant(let playlist):
      let count =
        playlist.variants.count + playlist.renditions.count + playlist.iFrameStreams.count
      guard count <= Self.mostPlaylists else {
        throw tooMany("playlists", count, Self.mostPlaylists)
      }
      presentation.multivariant = playlist
      for variant in playlist.variants { try readPlaylist(variant.uri, .variant, variant.line + 1) }
      for rendition in playlist.renditions {
        guard let uri = rendition.uri else { continue }
        let role: Presentation.Role =
          switch rendition.kind {
          case .audio: .audio
          case .subtitles: .subtitles
          case .video, .closedCaptions: .variant
          }
        try readPlaylist(uri, role, rendition.line)
      }
      for stream in playlist.iFrameStreams { try readPlaylist(stream.uri, .iFrames, stream.line) }
    }
    return presentation
  }

  private func tooMany(_ what: String, _ count: Int, _ most: Int) -> MediaError {
    MediaError(
      .limitExceeded,
      "the presentation has \(count) \(what), more than the \(most) that are checked",
      step: "verify")
  }

  static func failure(_ facts: PartFacts?) -> MediaError {
    if case .failed(let error) = facts { return error }
    return MediaError(.engineCrashed, "the worker answered something else", step: "worker")
  }

  /// Opens what a URI names; what is wrong with it is a finding.
  mutating func open(
    _ uri: String, in playlist: String, _ line: Int
  ) -> (path: String, file: InputFile)? {
    let path: String
    do throws(RelativeURI.Refusal) {
      path = try RelativeURI.path(of: uri, in: playlist)
    } catch {
      findings.error(6, playlist, line: line, error.sentence, declared: String(uri.prefix(200)))
      return nil
    }
    do throws(PresentationFolder.Refusal) {
      let file = try folder.open(path)
      presentation.referenced.insert(path)
      if file.size == 0 {
        findings.error(6, playlist, line: line, "the file is empty", declared: path)
        return nil
      }
      return (path, file)
    } catch {
      findings.error(6, playlist, line: line, error.sentence, declared: path)
      return nil
    }
  }

  private mutating func readPlaylist(
    _ uri: String, _ role: Presentation.Role, _ line: Int
  ) throws(MediaError) {
    try control.check()
    guard let path = try? RelativeURI.path(of: uri, in: presentation.root) else {
      _ = open(uri, in: presentation.root, line)
      return
    }
    guard presentation.media[path] == nil, let (_, file) = open(uri, in: presentation.root, line)
    else { return }
    let facts = try examine(PresentationParts(parts: [.init(file: 0, kind: .playlist)]), [file])
    guard case .playlist(let parsed) = facts.first else { throw Self.failure(facts.first) }
    findings.add(parsed.faults, in: path)
    guard let playlist = parsed.media else {
      if parsed.multivariant != nil {
        findings.error(4, path, "a multivariant playlist stands where a media playlist belongs")
      }
      return
    }
    try read(Presentation.Media(file: path, parsed: parsed, playlist: playlist, role: role))
  }

  private mutating func read(_ listed: Presentation.Media) throws(MediaError) {
    var media = listed
    opened = [:]
    var open = OpenBatch()
    var ranges: [String: Int] = [:]
    guard media.playlist.segments.count <= segmentsLeft else {
      throw tooMany("segments", media.playlist.segments.count, segmentsLeft)
    }
    for segment in media.playlist.segments {
      try control.check()
      let number = try initialization(of: segment, &media)
      let index = media.segments.count
      media.segments.append(
        Presentation.Segment(listed: segment, initialization: number))
      if open.files.count >= Self.batch || open.parts.count >= 256 || open.initialization != number
      {
        try flush(&open, &media)
        open.initialization = number
      }
      guard let (path, file) = openSegment(segment, media, &open) else { continue }
      media.segments[index].file = path
      guard let range = range(of: segment, in: path, file, media.file, &ranges) else { continue }
      media.segments[index].range = range
      if let method = segment.key?.method, method != "AES-128" || key == nil {
        // What is encrypted says nothing without its key.
        media.segments[index].isLocked = true
        continue
      }
      open.segments.append(index)
      open.parts.append(
        PresentationPart(
          file: open.files.count - 1, kind: media.role == .iFrames ? .iFrame : .segment,
          range: segment.byteRange == nil ? nil : range,
          vector: vector(of: segment, media, index)))
    }
    segmentsLeft -= media.segments.count
    try flush(&open, &media)
    media.rate = PeakRate(
      media.segments.map {
        PeakRate.Segment(bytes: $0.range?.count ?? 0, duration: $0.listed.duration)
      }, targetDuration: media.playlist.targetDuration)
    presentation.media[media.file] = media
  }

  /// The initialization vector of a segment, its number where it is given none; nil when it is in the clear.
  func vector(
    of segment: MediaSegment, _ media: Presentation.Media, _ index: Int
  ) -> [UInt8]? {
    guard let listed = segment.key else { return nil }
    if let vector = listed.vector { return vector }
    let bits = UInt64(clamping: media.playlist.mediaSequence + index)
    return [UInt8](repeating: 0, count: 8)
      + stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> UInt64($0)) }
  }

  /// Files that are open, to be read together.
  private struct OpenBatch {
    var initialization: Int?
    var files: [InputFile] = []
    var parts: [PresentationPart] = []
    /// Which segments the parts are.
    var segments: [Int] = []
  }

  /// Opens a segment's file, unless it is the last that was opened.
  private mutating func openSegment(
    _ segment: MediaSegment, _ media: Presentation.Media, _ open: inout OpenBatch
  ) -> (path: String, file: InputFile)? {
    if let last = open.files.last,
      let path = try? RelativeURI.path(of: segment.uri, in: media.file),
      last.label == path
    {
      return (path, last)
    }
    guard let opened = self.open(segment.uri, in: media.file, segment.line) else { return nil }
    open.files.append(opened.file)
    return opened
  }

  /// The bytes that a segment is; nil when they are not all in its file.
  private mutating func range(
    of segment: MediaSegment, in path: String, _ file: InputFile, _ playlist: String,
    _ ends: inout [String: Int]
  ) -> Range<Int>? {
    guard let listed = segment.byteRange else { return 0..<file.size }
    guard let start = listed.offset ?? ends[path] else {
      findings.error(
        13, playlist, line: segment.line,
        "the byte range has no offset, and none of this file is before it",
        declared: listed.text)
      return nil
    }
    guard listed.length > 0, start <= file.size, listed.length <= file.size - start else {
      findings.error(
        13, playlist, line: segment.line, "the byte range does not lie in the file",
        measured: "\(file.size) bytes", declared: listed.text)
      return nil
    }
    ends[path] = start + listed.length
    return start..<start + listed.length
  }

  private mutating func flush(
    _ open: inout OpenBatch, _ media: inout Presentation.Media
  ) throws(MediaError) {
    defer { open = OpenBatch(initialization: open.initialization) }
    guard !open.parts.isEmpty else { return }
    var order = PresentationParts(parts: open.parts, decodes: decodes)
    var files = open.files
    if let number = open.initialization {
      order.initialization = media.initializations[number].content
      if decodes, let part = opened[number] {
        order.initializationPart = PresentationPart(
          file: files.count, kind: .initialization, range: part.range)
        files.append(part.file)
      }
    }
    if let key {
      order.keyFile = files.count
      files.append(key)
    }
    let answers = try examine(order, files)
    guard answers.count == open.segments.count else { throw Self.failure(nil) }
    for (index, answer) in zip(open.segments, answers) {
      let segment = media.segments[index]
      let file = segment.file ?? media.file
      switch answer {
      case .segment(let facts):
        findings.add(facts.faults, in: file)
        media.segments[index].facts = facts
      case .failed(let error):
        guard error.code == .damagedInput || error.code == .unsupported else { throw error }
        findings.error(
          error.step == "decrypt" ? 16 : 28, file, "the segment cannot be read: \(error.message)")
      default: throw Self.failure(nil)
      }
    }
  }

  /// The number of a segment's initialization section, which is read when it is new.
  private mutating func initialization(
    of segment: MediaSegment, _ media: inout Presentation.Media
  ) throws(MediaError) -> Int? {
    guard let listed = segment.initialization else { return nil }
    if let known = media.initializations.lastIndex(where: { $0.listed == listed }) { return known }
    guard media.initializations.count < Self.mostInitializations else {
      throw tooMany(
        "initialization sections", media.initializations.count + 1, Self.mostInitializations)
    }
    var section = Presentation.Initialization(listed: listed)
    if let (path, file) = open(listed.uri, in: media.file, media.parsed.line(of: "MAP")) {
      section.file = path
      var part = PresentationPart(file: 0, kind: .initialization)
      var isInside = true
      if let range = listed.byteRange, let offset = range.offset {
        isInside = offset <= file.size && range.length <= file.size - offset
        part.range = isInside ? offset..<offset + range.length : nil
      }
      if isInside {
        switch try examine(PresentationParts(parts: [part]), [file]).first {
        case .initialization(let content):
          section.content = content
          opened[media.initializations.count] = (file, part.range)
        case .failed(let error):
          guard error.code == .damagedInput || error.code == .unsupported else { throw error }
          findings.error(28, path, "the initialization section cannot be read: \(error.message)")
        default: throw Self.failure(nil)
        }
      } else {
        findings.error(
          13, media.file, line: media.parsed.line(of: "MAP"),
          "the byte range of EXT-X-MAP does not lie in the file", measured: "\(file.size) bytes",
          declared: listed.byteRange?.text)
      }
    }
    media.initializations.append(section)
    return media.initializations.count - 1
  }
}
