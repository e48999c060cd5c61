/// Where in a JPEG its application segments and comments are, between scans too, and where its
/// picture ends (ITU-T T.81 annex B).
struct JPEGLayout {
  /// What an application segment holds.
  enum Kind: Hashable {
    case jfif, thumbnail, exif, xmp, extendedXMP, profile, pictures, gainMap, photoshop, adobe
    case comment
    /// What is not known here; it is named by its first letters.
    case other(String)
  }

  struct Segment {
    var kind: Kind
    var marker: Int
    /// From the marker on, fill bytes before it included.
    var range: Range<Int>
    /// What stands behind the prefix that names the kind.
    var payload: Range<Int>
  }

  private(set) var segments: [Segment] = []
  /// Bytes before the first scan that belong to no segment; decoders pass over them.
  private(set) var stray: [Range<Int>] = []
  /// Where the picture ends: behind its end marker, or where the file does.
  private(set) var end: Int
  /// Where segments may be added: behind the JFIF segment, which comes first.
  private(set) var insertion = 2

  /// The compressed data of each scan.
  private(set) var scans: [Range<Int>] = []

  private let window: ByteWindow

  /// More than any writer makes; profiles and extended XMP come in 64 KB pieces.
  private static let mostSegments = 50_000

  /// What the names of a marker's segments begin with, longest first where one begins another.
  private static let prefixes: [Int: [(text: String, kind: Kind)]] = [
    0xE0: [("JFIF\0", .jfif), ("JFXX\0", .thumbnail)],
    0xE1: [
      ("Exif\0", .exif), ("http://ns.adobe.com/xap/1.0/\0", .xmp),
      ("http://ns.adobe.com/xmp/extension/\0", .extendedXMP),
    ],
    0xE2: [
      ("ICC_PROFILE\0", .profile), ("MPF\0", .pictures),
      ("urn:iso:std:iso:ts:21496:-1\0", .gainMap),
    ],
    0xED: [("Photoshop 3.0\0", .photoshop)],
    0xEE: [("Adobe", .adobe)],
  ]

  /// - Parameter known: Scans that need not be searched for their end: of a copy, those of the original.
  init(_ window: ByteWindow, known: [Range<Int>] = []) throws(MediaError) {
    self.window = window
    end = window.size
    window.part = "the JPEG header"
    guard try window.u16(0) == 0xFFD8 else { throw window.damaged("is not a JPEG") }
    try walk(Dictionary(known.map { ($0.lowerBound, $0.upperBound) }) { first, _ in first })
  }

  /// Where the picture that a file begins with ends; nil when it is none.
  static func end(of window: ByteWindow) throws(MediaError) -> Int? {
    do throws(MediaError) {
      return try JPEGLayout(window).end
    } catch {
      guard error.code == .damagedInput else { throw error }
      return nil
    }
  }

  private mutating func walk(_ scanEnds: [Int: Int]) throws(MediaError) {
    var place = 2
    var hasScan = false
    while place < window.size {
      let start = place
      guard let (marker, behind) = try nextMarker(from: place) else { break }
      let first = behind - 2
      if !hasScan, first > start, try !isFill(start..<first) { stray.append(start..<first) }
      if marker == 0xD9 {
        end = behind
        if hasScan { return }
        throw window.damaged("the JPEG ends before its picture data")
      }
      if marker == 0x01 || 0xD0...0xD8 ~= marker {
        place = behind
        continue
      }
      guard window.holds(behind, 2), case let length = try window.u16(behind), length >= 2,
        window.holds(behind, length)
      else {
        // Decoders stop here too; what follows is left as it is.
        if hasScan { return }
        throw window.damaged("the file ends inside a segment of the JPEG's header")
      }
      let range = (try isFill(start..<first) ? start : first)..<behind + length
      if 0xE0...0xEF ~= marker || marker == 0xFE {
        try append(marker, range, body: behind + 2..<range.upperBound)
      }
      place = range.upperBound
      if marker == 0xDA {
        hasScan = true
        place = if let end = scanEnds[place] { end } else { try scanEnd(from: place) }
        scans.append(range.upperBound..<place)
      }
    }
    guard hasScan else { throw window.damaged("the JPEG has no picture data") }
  }

  /// Whether only fill bytes stand in a range.
  private func isFill(_ range: Range<Int>) throws(MediaError) -> Bool {
    for place in range where try window.u8(place) != 0xFF { return false }
    return true
  }

  /// The next marker and the place behind it; nil when there is none.
  private func nextMarker(from start: Int) throws(MediaError) -> (Int, Int)? {
    var place = start
    while let found = try window.firstIndex(of: 0xFF, from: place, to: window.size - 1) {
      let marker = try window.u8(found + 1)
      if marker != 0, marker != 0xFF { return (marker, found + 2) }
      place = found + 1
    }
    return nil
  }

  /// Where the compressed data of a scan ends: at the next marker that is no restart.
  private func scanEnd(from start: Int) throws(MediaError) -> Int {
    let marker = try window.firstIndex(of: 0xFF, from: start, to: window.size - 1) { next in
      next != 0 && next != 0xFF && !(0xD0...0xD7 ~= next)
    }
    return marker ?? window.size
  }

  private mutating func append(
    _ marker: Int, _ range: Range<Int>, body: Range<Int>
  ) throws(MediaError) {
    guard segments.count < Self.mostSegments else {
      throw window.damaged("the JPEG has too many segments")
    }
    var segment = Segment(
      kind: marker == 0xFE ? .comment : .other(""), marker: marker, range: range, payload: body)
    for (text, kind) in Self.prefixes[marker] ?? [] where try window.matches(body.lowerBound, text)
    {
      // A zero stands between the name of Exif and its block.
      let skip = min(body.count, text.utf8.count + (kind == .exif ? 1 : 0))
      segment.kind = kind
      segment.payload = body.lowerBound + skip..<body.upperBound
      break
    }
    if case .other = segment.kind { segment.kind = .other(try name(body)) }
    if segment.kind == .jfif, range.lowerBound == insertion { insertion = range.upperBound }
    segments.append(segment)
  }

  /// The letters and digits that a segment begins with.
  private func name(_ body: Range<Int>) throws(MediaError) -> String {
    let letters = try window.bytes(body.lowerBound, min(body.count, 16)).prefix {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The bytes of a segment with a payload; nil for one that is longer than a segment can be.
  static func bytes(_ marker: Int, _ prefix: String, _ payload: [UInt8]) -> [UInt8]? {
    let length = 2 + prefix.utf8.count + payload.count
    guard length <= 0xFFFF else { return nil }
    var bytes: [UInt8] = [0xFF, UInt8(truncatingIfNeeded: marker)]
    bytes.append(length, width: 2, .big)
    return bytes + Array(prefix.utf8) + payload
  }

  static let exifPrefix = "Exif\0\0"
  static let xmpPrefix = "http://ns.adobe.com/xap/1.0/\0"
  static let photoshopPrefix = "Photoshop 3.0\0"
}
