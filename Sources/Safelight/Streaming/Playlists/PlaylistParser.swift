/// Reads playlists, whatever is in them: what cannot be understood is a fault, and reading goes on.
package struct PlaylistParser {
  private static let mostFaults = 1000
  private static let mostEntries = 300_000

  var faults: [PlaylistFault] = []
  var tagLines: [String: Int] = [:]
  private var seen: [String: Int] = [:]
  /// The version that each feature in use needs, and the line where the highest is used.
  private var needed = (version: 1, line: 0, feature: "")
  private let lines: [PlaylistText.Line]

  /// Reads a playlist file.
  package static func parse(_ bytes: [UInt8]) -> ParsedPlaylist {
    let text = PlaylistText(bytes)
    var parser = Self(text)
    let content = parser.content()
    parser.checkVersion()
    var faults = parser.faults
    faults.sort { $0.line < $1.line }
    return ParsedPlaylist(
      content: content, faults: faults, tagLines: parser.tagLines, bytes: bytes.count)
  }

  private init(_ text: PlaylistText) {
    lines = Array(text.lines.prefix(Self.mostEntries))
    faults = text.faults
    if text.lines.isEmpty, text.faults.isEmpty {
      faults.append(PlaylistFault(2, line: 0, "the file is empty"))
    }
  }

  private mutating func content() -> ParsedPlaylist.Content {
    let isMultivariant = looksMultivariant
    var media = MediaPlaylistReading()
    var multivariant = MultivariantPlaylistReading()
    for line in lines {
      switch line.content {
      case .tag(let name, let value):
        check(name, line.number, isMultivariant: isMultivariant)
        if isMultivariant == true {
          multivariant.read(name, value, line.number, &self)
        } else {
          media.read(name, value, line.number, &self)
        }
      case .uri(let uri):
        if isMultivariant == true {
          multivariant.read(uri: String(uri), line.number, &self)
        } else {
          media.read(uri: String(uri), line.number, &self)
        }
      }
    }
    switch isMultivariant {
    case true?: return .multivariant(multivariant.finish(&self))
    case false?: return .media(media.finish(&self))
    case nil:
      complain(4, 0, "the file has neither the tags of a media playlist nor of a multivariant one")
      return .neither
    }
  }

  /// Which kind the tags speak for; a slip of the other kind does not outweigh the rest.
  private var looksMultivariant: Bool? {
    var (variants, segments, others) = (0, 0, 0)
    for case .tag(let name, _) in lines.lazy.map(\.content) {
      switch name {
      case "EXT-X-STREAM-INF", "EXT-X-I-FRAME-STREAM-INF", "EXT-X-MEDIA": variants += 1
      case "EXTINF", "EXT-X-TARGETDURATION": segments += 1
      default: others += PlaylistTag.place(of: name) == .mediaPlaylist ? 1 : 0
      }
    }
    if variants == 0, segments == 0 { return others > 0 ? false : nil }
    return variants > segments
  }

  private mutating func check(_ name: String, _ line: Int, isMultivariant: Bool?) {
    if tagLines[name] == nil, tagLines.count < Self.mostFaults { tagLines[name] = line }
    guard let place = PlaylistTag.place(of: name) else {
      if PlaylistTag.place(of: name.uppercased()) != nil {
        complain(3, line, "tag names are written in capitals, \(name) is not")
      }
      return
    }
    if isMultivariant == true, place == .mediaPlaylist || place == .mediaSegment {
      complain(4, line, "\(name) may stand in media playlists only")
    }
    if isMultivariant == false, place == .multivariantPlaylist {
      complain(4, line, "\(name) may stand in a multivariant playlist only")
    }
    if PlaylistTag.isUnique(name) {
      if let first = seen[name] {
        complain(4, line, "\(name) stands a second time, first in line \(first)")
      } else {
        seen[name] = line
      }
    }
  }

  private mutating func checkVersion() {
    let declarations = lines.compactMap { line -> (Int, Int?)? in
      guard case .tag("EXT-X-VERSION", let value) = line.content else { return nil }
      return (line.number, value.flatMap { DecimalInteger.read($0) })
    }
    guard let (line, version) = declarations.first else {
      if needed.version > 1 {
        fault(
          PlaylistFault(
            5, line: needed.line, "\(needed.feature) needs a version of \(needed.version) or more",
            declared: "1", expected: "at least \(needed.version)"))
      }
      return
    }
    guard let version, version >= 1 else {
      return complain(5, line, "EXT-X-VERSION is not a whole number from 1 on")
    }
    if version < needed.version {
      fault(
        PlaylistFault(
          5, line: line, "\(needed.feature) needs a version of \(needed.version) or more",
          declared: "\(version)", expected: "at least \(needed.version)"))
    } else if version > max(3, needed.version) {
      fault(
        PlaylistFault(
          5, line: line, "the version is higher than anything in the playlist needs",
          declared: "\(version)", expected: "\(needed.version)", isWarning: true))
    }
  }

  /// Notes that something in use needs a version.
  mutating func need(_ version: Int, _ feature: String, _ line: Int) {
    if version > needed.version { needed = (version, line, feature) }
  }

  mutating func complain(_ rule: Int, _ line: Int, _ message: String) {
    fault(PlaylistFault(rule, line: line, message))
  }

  mutating func fault(_ fault: PlaylistFault) {
    if faults.count < Self.mostFaults { faults.append(fault) }
  }

  /// Reads the attributes of a tag and checks how each is written.
  mutating func attributes(_ tag: String, _ value: Substring?, _ line: Int) -> AttributeList {
    var complaints: [String] = []
    let list = AttributeList(parsing: value ?? "") { complaints.append($0) }
    for complaint in complaints { complain(3, line, "\(tag): \(complaint)") }
    let forms = AttributeForm.byTag[tag] ?? [:]
    for attribute in list.attributes {
      guard let form = forms[attribute.name], !form.matches(attribute.value) else { continue }
      complain(3, line, "\(tag): \(attribute.name) is not \(form.description)")
    }
    for attribute in list.attributes where attribute.name.hasPrefix("REQ-") {
      need(12, attribute.name, line)
    }
    return list
  }
}
