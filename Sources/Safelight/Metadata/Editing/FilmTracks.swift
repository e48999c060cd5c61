/// The tracks of a film that hold no pictures and no sound: where it was shot, by the second.
struct FilmTracks {
  private let window: ByteWindow
  private let rules: StripRules
  private var tracks: [Track] = []

  private struct Track {
    var box: BoxRange
    /// What kind of media it says it is.
    var handler: String
    /// The formats of its samples.
    var formats: [String]
    var samples: BoxRange?
    /// Whether it is known to tell positions.
    var tellsPosition: Bool
  }

  /// Formats of samples that tell positions: GoPro, Google, Sony, Garmin and others.
  private static let position: Set<String> = ["gpmd", "camm", "rtmd", "gps ", "novg", "Gpmd"]
  /// What a handler calls data that are neither seen nor heard.
  private static let data: Set<String> = ["meta", "camm", "gpmd", "data", "GPS ", "rtmd"]

  init(
    _ window: ByteWindow, _ movie: [BoxRange], _ rules: StripRules
  ) throws(MediaError) {
    (self.window, self.rules) = (window, rules)
    for box in movie where box.type == "trak" {
      tracks.append(try track(box))
    }
  }

  private func child(_ box: BoxRange?, _ type: String) throws(MediaError) -> BoxRange? {
    guard let box else { return nil }
    return try BoxRange.boxes(window, in: box.body).first { $0.type == type }
  }

  private func track(_ box: BoxRange) throws(MediaError) -> Track {
    let media = try child(box, "mdia")
    var track = Track(box: box, handler: "", formats: [], tellsPosition: false)
    if let handler = try child(media, "hdlr"), handler.body.count >= 12 {
      track.handler = FourCC(try window.u32(handler.body.lowerBound + 8)).description
    }
    track.samples = try child(try child(media, "minf"), "stbl")
    if let table = try child(track.samples, "stsd"), table.body.count >= 8 {
      let formats = try BoxRange.boxes(window, in: table.body.dropFirst(8))
      track.formats = formats.map(\.type)
      let names = try window.bytes(table.body.lowerBound, min(table.body.count, 1 << 16))
      track.tellsPosition =
        track.formats.contains(where: Self.position.contains) || XMPPosition.isNamed(in: names)
        || String(decoding: names, as: UTF8.self).contains("location")
    }
    return track
  }

  /// Removes the tracks that go, their samples too; returns where they begin.
  func strip(_ result: inout MetadataChanges) throws(MediaError) -> Set<Int> {
    let gone = tracks.filter { track in
      guard
        Self.data.contains(track.handler) || track.formats.contains(where: Self.position.contains)
      else { return false }
      return rules.scope == .gps ? track.tellsPosition && !rules.keeps(.gps) : true
    }
    guard !gone.isEmpty else { return [] }
    var freed = RangeSet<Int>()
    for track in gone {
      if let table = track.samples { freed.formUnion(try SampleTable(window, table).chunks) }
      let format = track.formats.first ?? track.handler
      result.warn("a track of data recorded along with the film (\(format)) was removed")
    }
    for track in tracks where !gone.contains(where: { $0.box.range == track.box.range }) {
      if let table = track.samples { freed.subtract(try SampleTable(window, table).chunks) }
    }
    // Nothing but media data may be overwritten.
    var media = RangeSet<Int>()
    for box in try BoxRange.boxes(window, in: 0..<window.size) where box.type == "mdat" {
      media.insert(contentsOf: box.body)
    }
    for range in freed.intersection(media).ranges { result.edits.clear(range) }
    for track in gone {
      let type = track.box.range.lowerBound + 4
      result.edits.replace(type..<type + 4, with: Array("free".utf8))
      result.edits.clear(track.box.body)
    }
    return Set(gone.map(\.box.range.lowerBound))
  }
}
