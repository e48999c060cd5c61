/// What lies behind the picture of a JPEG: further pictures, a film, and what else programs append.
struct JPEGTrailer {
  enum Kind {
    /// A gain map, without which the picture is not as bright on bright displays.
    case gainMap
    /// Another picture in its own right.
    case view
    /// A smaller copy.
    case preview
    /// Another picture, of which is not known what it is for.
    case unnamed
    /// The moving part of a motion photo.
    case film
  }

  struct Part {
    var kind: Kind
    var range: Range<Int>
  }

  /// The parts, in the file's order; what lies between them is not known.
  private(set) var parts: [Part] = []
  /// The pictures' index, and its segment.
  private(set) var index: (pictures: MultiPicture, segment: JPEGLayout.Segment)?

  /// More films than any file holds.
  private static let mostFilms = 16

  init(_ window: ByteWindow, _ layout: JPEGLayout) throws(MediaError) {
    let trailer = layout.end..<window.size
    if let segment = layout.segments.first(where: { $0.kind == .pictures }),
      let pictures = try MultiPicture(window, segment.payload)
    {
      index = (pictures, segment)
      for entry in pictures.entries where entry.offset != 0 {
        guard let range = pictures.range(of: entry, in: window),
          range.lowerBound >= trailer.lowerBound, isFree(range), try Self.isJPEG(window, range)
        else { continue }
        append(try Self.kind(entry.role, window.window(in: range)), range)
      }
    }
    if parts.isEmpty, !trailer.isEmpty, try Self.isJPEG(window, trailer) {
      // Appended without an index, as gain maps may be.
      let picture = window.window(in: trailer)
      let end = try JPEGLayout.end(of: picture)
      if let end {
        append(try Self.kind(.unnamed, picture), trailer.lowerBound..<trailer.lowerBound + end)
      }
    }
    try findFilms(window, trailer)
    parts.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func append(_ kind: Kind, _ range: Range<Int>) {
    if isFree(range) { parts.append(Part(kind: kind, range: range)) }
  }

  /// Whether no part found so far lies in a range; those that share bytes would take for ever.
  private func isFree(_ range: Range<Int>) -> Bool {
    !parts.contains { $0.range.overlaps(range) }
  }

  private static func isJPEG(_ window: ByteWindow, _ range: Range<Int>) throws(MediaError) -> Bool {
    guard range.count >= 4 else { return false }
    return try window.u24(range.lowerBound) == 0xFFD8FF
  }

  /// What a picture is for, by its own segments where the index has no word for it.
  private static func kind(
    _ role: MultiPicture.Role, _ picture: ByteWindow
  ) throws(MediaError) -> Kind {
    switch role {
    case .preview: return .preview
    case .view: return .view
    case .primary, .unnamed: break
    }
    let layout: JPEGLayout
    do throws(MediaError) {
      layout = try JPEGLayout(picture)
    } catch {
      return .unnamed
    }
    for segment in layout.segments {
      if segment.kind == .gainMap { return .gainMap }
      guard segment.kind == .xmp else { continue }
      let packet = try picture.bytes(segment.payload.lowerBound, segment.payload.count)
      if GainMapXMP.isGainMap(packet) { return .gainMap }
    }
    return role == .primary ? .view : .unnamed
  }

  /// Finds films by the box that each begins with.
  private mutating func findFilms(
    _ window: ByteWindow, _ trailer: Range<Int>
  ) throws(MediaError) {
    var place = trailer.lowerBound + 4
    var found = 0
    while let next = try window.firstIndex(
      of: UInt8(ascii: "f"), from: place, to: trailer.upperBound),
      found < Self.mostFilms
    {
      place = next + 1
      let start = next - 4
      guard start >= trailer.lowerBound, try window.matches(next, "ftyp"),
        8...512 ~= (try window.u32(start)),
        !parts.contains(where: { $0.range.contains(start) })
      else { continue }
      let end = parts.map(\.range.lowerBound).filter { $0 > start }.min() ?? trailer.upperBound
      let rest = window.window(in: start..<end)
      let head = try rest.bytes(0, min(rest.size, 512))
      guard case .video = FormatSniffer.kind(of: head) else { continue }
      let length = try BoxRange.run(of: rest)
      append(.film, start..<start + length)
      place = start + max(length, 8)
      found += 1
    }
  }
}
