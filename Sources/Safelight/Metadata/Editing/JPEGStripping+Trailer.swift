extension JPEGStripping {
  /// Cleans or removes what lies behind the picture; returns what stays and its new length.
  mutating func strip(_ trailer: JPEGTrailer) throws(MediaError) -> [(
    range: Range<Int>, length: Int
  )] {
    var kept: [(range: Range<Int>, length: Int)] = []
    var position = layout.end
    var unknown = 0
    for part in trailer.parts {
      unknown += leave(position..<part.range.lowerBound)
      position = part.range.upperBound
      guard isGPS || stays(part.kind), let changes = try cleaned(part) else {
        result.edits.remove(part.range)
        result.warn(removal(of: part.kind))
        continue
      }
      result.edits.merge(changes.edits, at: part.range.lowerBound)
      result.warn(changes.warnings)
      let length = part.range.count + changes.edits.growth
      kept.append((part.range, length))
      if case .gainMap = part.kind, gainMap == nil, !isGPS { gainMap = length }
      if !changes.edits.isEmpty { result.warn("\(Self.name(part.kind)) was kept and cleaned too") }
    }
    unknown += leave(position..<window.size)
    if unknown > 0 { result.warn(isGPS ? Trailer.kept(unknown) : Trailer.removed(unknown)) }
    return kept
  }

  /// Takes bytes out that nothing is known of; returns how many there are.
  private mutating func leave(_ range: Range<Int>) -> Int {
    if !isGPS, !range.isEmpty { result.edits.remove(range) }
    return range.count
  }

  private func stays(_ kind: JPEGTrailer.Kind) -> Bool {
    guard rules.scope == .safe else { return false }
    switch kind {
    case .gainMap, .view: return true
    case .preview: return rules.keeps(.thumbnail)
    case .unnamed, .film: return false
    }
  }

  /// What changes in a part that stays; nil when it is too broken to be cleaned.
  private func cleaned(_ part: JPEGTrailer.Part) throws(MediaError) -> MetadataChanges? {
    let inner = window.window(in: part.range)
    do throws(MediaError) {
      if case .film = part.kind {
        return try FilmStripping(inner, try FilmLayout(inner), rules).changes()
      }
      return try JPEGStripping(inner, try JPEGLayout(inner), rules, place: .behind).changes()
    } catch {
      guard error.code == .damagedInput else { throw error }
      guard isGPS else { return nil }
      return MetadataChanges(warnings: [
        "\(Self.name(part.kind)) behind the picture is damaged and was kept as it is; "
          + "it may hold the position too"
      ])
    }
  }

  private static func name(_ kind: JPEGTrailer.Kind) -> String {
    switch kind {
    case .gainMap: "the gain map"
    case .view: "a further picture"
    case .preview: "a preview"
    case .unnamed: "a further picture"
    case .film: "the motion video"
    }
  }

  private func removal(of kind: JPEGTrailer.Kind) -> String {
    switch kind {
    case .gainMap: "the gain map was removed: bright displays show the picture less bright"
    case .unnamed: "a picture of unknown use behind this one was removed"
    default: "\(Self.name(kind)) was removed"
    }
  }

  /// Has the index of pictures tell where they come to be.
  mutating func mendIndex(
    _ trailer: JPEGTrailer, _ kept: [(range: Range<Int>, length: Int)]
  ) throws(MediaError) {
    guard let (pictures, segment) = trailer.index else {
      for segment in layout.segments where segment.kind == .pictures && !isGPS { remove(segment) }
      return
    }
    var entries = [pictures.entries[0]]
    var starts = [0]
    for entry in pictures.entries.dropFirst() {
      guard let range = pictures.range(of: entry, in: window),
        let part = kept.first(where: { $0.range == range })
      else { continue }
      var entry = entry
      entry.length = part.length
      entries.append(entry)
      starts.append(range.lowerBound)
    }
    if isGPS { return patch(pictures) }
    guard entries.count > 1 else { return remove(segment) }
    let length = MultiPicture.payload(entries, order: pictures.order).count
    // Marker, length and prefix stand before the payload.
    let growth = 8 + length - segment.range.count
    let edits = result.edits
    func position(_ place: Int) -> Int {
      edits.position(of: place) + (place > segment.range.lowerBound ? growth : 0)
    }
    let base = edits.position(of: segment.range.lowerBound) + 8
    entries[0].length = position(layout.end)
    entries[0].offset = 0
    for index in entries.indices.dropFirst() {
      entries[index].offset = position(starts[index]) - base
    }
    guard entries.allSatisfy({ 0...0xFFFF_FFFF ~= $0.offset && $0.length <= 0xFFFF_FFFF }),
      let new = JPEGLayout.bytes(
        0xE2, "MPF\0", MultiPicture.payload(entries, order: pictures.order)),
      new != (try window.bytes(segment.range.lowerBound, segment.range.count))
    else { return }
    result.edits.replace(segment.range, with: new)
  }

  /// Writes new places and lengths over the old where they changed.
  private mutating func patch(_ pictures: MultiPicture) {
    let edits = result.edits
    let base = edits.position(of: pictures.base)
    for entry in pictures.entries {
      guard let range = pictures.range(of: entry, in: window) else { continue }
      let start = edits.position(of: range.lowerBound)
      let length = edits.position(of: range.upperBound) - start
      let offset = entry.offset == 0 ? 0 : start - base
      guard offset != entry.offset || length != entry.length else { continue }
      var bytes: [UInt8] = []
      bytes.append(length, width: 4, pictures.order)
      bytes.append(offset, width: 4, pictures.order)
      result.edits.replace(entry.position..<entry.position + 8, with: bytes)
    }
  }
}
