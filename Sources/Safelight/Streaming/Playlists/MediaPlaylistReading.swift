/// A media playlist as it is read, line by line.
struct MediaPlaylistReading {
  private var playlist: MediaPlaylist
  private var initialization: InitializationSection?
  private var key: SegmentKey?
  private var bitrate: Int?
  /// The tags before the next URI, in their order.
  private var open = OpenSegment()

  private struct OpenSegment {
    var duration: MediaTime?
    var line = 0
    var byteRange: SegmentByteRange?
    var isDiscontinuous = false
  }

  init() {
    playlist = MediaPlaylist([], targetDuration: 0)
    playlist.kind = nil
    playlist.isEnded = false
  }

  mutating func read(
    _ name: String, _ value: Substring?, _ line: Int, _ parser: inout PlaylistParser
  ) {
    switch name {
    case "EXTINF": readDuration(value ?? "", line, &parser)
    case "EXT-X-BYTERANGE":
      parser.need(4, name, line)
      open.byteRange = value.flatMap { SegmentByteRange($0) }
      if open.byteRange == nil { parser.complain(13, line, "EXT-X-BYTERANGE is not n or n@o") }
      if open.duration == nil { misplaced(name, "behind", line, &parser) }
    case "EXT-X-DISCONTINUITY":
      open.isDiscontinuous = true
      if open.duration != nil { misplaced(name, "before", line, &parser) }
    case "EXT-X-KEY":
      if open.duration != nil { misplaced(name, "before", line, &parser) }
      key = SegmentKeyReading.key(parser.attributes(name, value, line), line, &parser)
    case "EXT-X-MAP":
      if open.duration != nil { misplaced(name, "before", line, &parser) }
      readMap(parser.attributes(name, value, line), line, &parser)
    case "EXT-X-BITRATE": bitrate = value.flatMap { DecimalInteger.read($0) }
    case "EXT-X-TARGETDURATION":
      playlist.targetDuration = value.flatMap { DecimalInteger.read($0) } ?? 0
    case "EXT-X-MEDIA-SEQUENCE", "EXT-X-DISCONTINUITY-SEQUENCE":
      readSequence(name, value, line, &parser)
    case "EXT-X-PLAYLIST-TYPE":
      playlist.kind = value.flatMap { MediaPlaylist.Kind(rawValue: String($0)) }
      if playlist.kind == nil {
        parser.complain(3, line, "EXT-X-PLAYLIST-TYPE is not VOD or EVENT")
      }
    case "EXT-X-I-FRAMES-ONLY":
      playlist.holdsOnlyIFrames = true
      parser.need(4, name, line)
    case "EXT-X-INDEPENDENT-SEGMENTS": playlist.isIndependent = true
    case "EXT-X-ENDLIST": playlist.isEnded = true
    case "EXT-X-START", "EXT-X-DATERANGE": _ = parser.attributes(name, value, line)
    case "EXT-X-DEFINE": parser.need(value?.contains("QUERYPARAM") == true ? 11 : 8, name, line)
    case "EXT-X-SKIP": parser.need(9, name, line)
    default: break
    }
  }

  private func misplaced(
    _ name: String, _ place: String, _ line: Int, _ parser: inout PlaylistParser
  ) {
    parser.complain(14, line, "\(name) belongs \(place) the segment's EXTINF")
  }

  private mutating func readDuration(
    _ value: Substring, _ line: Int, _ parser: inout PlaylistParser
  ) {
    if open.duration != nil { parser.complain(9, line, "two EXTINF stand before one URI") }
    let number = value.prefix { $0 != "," }
    if !value.contains(",") { parser.complain(9, line, "EXTINF has no comma behind its duration") }
    let duration = MediaTime(decimal: number)
    if duration.map({ $0 > .zero }) != true {
      parser.fault(
        PlaylistFault(
          9, line: line, "the duration is not a decimal number above 0",
          declared: String(number.prefix(40))))
    }
    if number.contains(".") { parser.need(3, "a duration with decimals", line) }
    open.duration = duration ?? .zero
    open.line = line
  }

  private mutating func readMap(
    _ list: AttributeList, _ line: Int, _ parser: inout PlaylistParser
  ) {
    parser.need(5, "EXT-X-MAP", line)
    if !playlist.holdsOnlyIFrames { parser.need(6, "EXT-X-MAP", line) }
    guard let uri = list["URI"]?.text, !uri.isEmpty else {
      return parser.complain(15, line, "EXT-X-MAP has no URI")
    }
    initialization = InitializationSection(uri: uri)
    if let range = list["BYTERANGE"] {
      initialization?.byteRange = SegmentByteRange(range.text)
      if initialization?.byteRange?.offset == nil {
        parser.complain(13, line, "the BYTERANGE of EXT-X-MAP is not n@o")
      }
    }
    if let key, key.method == "AES-128", key.vector == nil {
      parser.complain(16, line, "EXT-X-MAP under an AES-128 key needs an IV in EXT-X-KEY")
    }
  }

  private mutating func readSequence(
    _ name: String, _ value: Substring?, _ line: Int, _ parser: inout PlaylistParser
  ) {
    guard let number = value.flatMap({ DecimalInteger.read($0) }) else {
      return parser.complain(12, line, "\(name) is not a whole number")
    }
    if name == "EXT-X-MEDIA-SEQUENCE" {
      playlist.mediaSequence = number
    } else {
      playlist.discontinuitySequence = number
    }
    if !playlist.segments.isEmpty || open.duration != nil {
      parser.complain(12, line, "\(name) must stand before the first segment")
    }
  }

  mutating func read(uri: String, _ line: Int, _ parser: inout PlaylistParser) {
    if open.duration == nil { parser.complain(9, line, "no EXTINF stands before this URI") }
    var segment = MediaSegment(
      duration: open.duration ?? .zero, uri: uri, byteRange: open.byteRange,
      initialization: initialization, key: key, isDiscontinuous: open.isDiscontinuous)
    segment.bitrate = bitrate
    segment.line = line
    playlist.segments.append(segment)
    open = OpenSegment()
  }

  mutating func finish(_ parser: inout PlaylistParser) -> MediaPlaylist {
    if open.duration != nil { parser.complain(9, open.line, "EXTINF is followed by no URI") }
    return playlist
  }
}
