/// The lines of a playlist file (RFC 8216 §4.1).
struct PlaylistText {
  /// A line that says something.
  struct Line {
    /// Counted from 1.
    var number: Int
    var content: Content
  }

  enum Content {
    /// A tag without its number sign, and what stands behind its colon.
    case tag(name: String, value: Substring?)
    case uri(Substring)
  }

  /// Larger files are no playlists.
  static let mostBytes = 8 << 20
  private static let mostFaults = 100

  private(set) var lines: [Line] = []
  private(set) var faults: [PlaylistFault] = []

  init(_ bytes: [UInt8]) {
    guard bytes.count <= Self.mostBytes else {
      faults.append(
        PlaylistFault(
          1, line: 0, "the file is too long for a playlist", measured: "\(bytes.count) bytes"))
      return
    }
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
      faults.append(PlaylistFault(1, line: 1, "the file begins with a byte order mark"))
      rest = rest.dropFirst(3)
    }
    var number = 0
    while !rest.isEmpty {
      number += 1
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      var line = rest[..<end]
      rest = rest[end...].dropFirst()
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      add(line, number)
    }
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, _ number: Int) {
    if bytes.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
      complain(PlaylistFault(1, line: number, "the line has a control character in it"))
    }
    if String(validating: bytes, as: UTF8.self) == nil {
      complain(PlaylistFault(1, line: number, "the line is not UTF-8"))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if number == 1, text != "#EXTM3U" {
      complain(PlaylistFault(2, line: 1, "the first line is not exactly #EXTM3U"))
      // What stands there instead is told of once.
      if !text.hasPrefix("#") { return }
    }
    if text.isEmpty { return }
    guard text.hasPrefix("#") else {
      lines.append(Line(number: number, content: .uri(text[...])))
      return
    }
    let tag = text.dropFirst()
    guard tag.hasPrefix(PlaylistTag.prefix) else { return }
    let colon = tag.firstIndex(of: ":")
    let value = colon.map { tag[tag.index(after: $0)...] }
    lines.append(
      Line(
        number: number, content: .tag(name: String(tag[..<(colon ?? tag.endIndex)]), value: value)))
  }

  private mutating func complain(_ fault: PlaylistFault) {
    // A file of noise is told by its first lines.
    if faults.count < Self.mostFaults { faults.append(fault) }
  }
}
