extension FilmStripping {
  /// Keys of QuickTime metadata that tell whose a film is, and when it was made.
  private static let safeKeys: Set<String> = [
    "com.apple.quicktime.copyright", "com.apple.quicktime.author", "com.apple.quicktime.artist",
    "com.apple.quicktime.creationdate", "com.apple.quicktime.director",
    "com.apple.quicktime.producer", "com.apple.quicktime.publisher",
  ]
  /// The same of iTunes' names.
  private static let safeNames: Set<String> = ["©ART", "aART", "cprt", "©day", "©cpy", "©aut"]
  private static let positionNames: Set<String> = ["©xyz", "loci"]
  /// More keys than any film has.
  private static let mostKeys = 4096

  /// Strips a box of keys and values, or of iTunes' names and values.
  mutating func stripMeta(_ box: BoxRange) throws(MediaError) {
    // A full box by ISO, a plain one by QuickTime.
    guard box.body.count >= 8 else { return }
    let isFull = try window.u32(box.body.lowerBound + 4) != 0x6864_6C72
    let body = isFull ? box.body.dropFirst(4) : box.body
    let boxes = try BoxRange.boxes(window, in: body)
    let handler = boxes.first { $0.type == "hdlr" && $0.body.count >= 12 }
    let kind = try handler.map { (handler) throws(MediaError) in
      FourCC(try window.u32(handler.body.lowerBound + 8)).description
    }
    guard kind == "mdta" || kind == "mdir" else {
      // Pictures' items are another's to strip; what is not known here goes.
      if kind != "pict", !isGPS { free(box) }
      return
    }
    if rules.scope == .all { return free(box) }
    let keys = try keys(boxes)
    for list in boxes where list.type == "ilst" { try strip(list, keys, isKeyed: kind == "mdta") }
    for child in boxes where !isGPS && !["hdlr", "keys", "ilst", "free"].contains(child.type) {
      free(child)
    }
  }

  /// The names that the values of a list are numbered by, from 1.
  private func keys(_ boxes: [BoxRange]) throws(MediaError) -> [String] {
    guard let table = boxes.first(where: { $0.type == "keys" }), table.body.count >= 8 else {
      return []
    }
    return try BoxRange.boxes(window, in: table.body.dropFirst(8)).prefix(Self.mostKeys).map {
      (key) throws(MediaError) in
      let name = try window.bytes(key.body.lowerBound, min(key.body.count, 256))
      return String(decoding: name, as: UTF8.self)
    }
  }

  private func stays(_ item: BoxRange, _ keys: [String], isKeyed: Bool) throws(MediaError) -> Bool {
    guard isKeyed else {
      if isGPS { return !Self.positionNames.contains(item.type) }
      return Self.safeNames.contains(item.type)
    }
    let number = try window.u32(item.range.lowerBound + 4)
    let name = (1...max(1, keys.count)).contains(number) && !keys.isEmpty ? keys[number - 1] : ""
    let isPosition = name.lowercased().contains("location") || name.lowercased().contains("gps")
    if isPosition { return rules.keeps(.gps) }
    return isGPS || Self.safeKeys.contains(name)
  }

  /// Takes values out of a list; free space behind it makes up for them.
  private mutating func strip(
    _ list: BoxRange, _ keys: [String], isKeyed: Bool
  ) throws(MediaError) {
    var kept: [UInt8] = []
    let items = try children(list)
    var count = 0
    for item in items where try stays(item, keys, isKeyed: isKeyed) {
      guard item.range.count <= 1 << 20 else { continue }
      kept += try window.bytes(item.range.lowerBound, item.range.count)
      count += 1
    }
    guard count < items.count else { return }
    let header = list.body.lowerBound - list.range.lowerBound
    let freed = list.body.count - kept.count
    guard header == 8, freed >= 8 else { return free(list) }
    var bytes = count == 0 ? [] : BoxRange.bytes("ilst", kept)
    let rest = list.range.count - bytes.count
    bytes += BoxRange.bytes("free", Array(repeating: 0, count: rest - 8))
    result.edits.replace(list.range, with: bytes)
  }
}
