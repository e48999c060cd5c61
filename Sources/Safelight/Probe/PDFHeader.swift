/// Reads a PDF's page count and first page size where they stand in plain sight (ISO 32000-1).
///
/// A PDF is not parsed: its objects are searched for, in the beginning, the end, and the object
/// streams found there.
struct PDFHeader {
  private var size: PixelSize?
  private var pages = 0
  private var isTurned = false

  private static let searched = 512 << 10
  private static let mostStreams = 16

  static func read(_ window: ByteWindow) throws(MediaError) -> MediaHeader {
    window.part = "the PDF"
    var found = Self()
    let head = try window.bytes(0, min(window.size, searched))
    found.search(head[...], streams: mostStreams)
    if window.size > searched, found.size == nil || found.pages == 0 {
      let start = max(searched, window.size - searched)
      found.search(try window.bytes(start, window.size - start)[...], streams: mostStreams)
    }
    let size = found.size ?? PixelSize(width: 612, height: 792)
    var header = MediaHeader(
      MediaInfo(
        format: .pdf, bytes: window.size, stored: found.isTurned ? size.transposed : size))
    header.info.frames = max(1, found.pages)
    header.info.density = 72
    (header.info.hasAlpha, header.info.channels) = (true, 4)
    if found.size == nil {
      header.warn("the page size was not found; US Letter assumed")
    }
    return header
  }

  private mutating func search(_ bytes: ArraySlice<UInt8>, streams: Int) {
    var streamsLeft = streams
    var place = bytes.startIndex
    while let slash = bytes[place...].firstIndex(of: 0x2F) {
      place = slash + 1
      let rest = bytes[place...]
      if rest.starts(with: "MediaBox".utf8), size == nil {
        size = Self.box(rest.dropFirst(8))
      } else if rest.starts(with: "Count".utf8) {
        let numbers = Self.numbers(rest.dropFirst(5).prefix(16), most: 1)
        if let count = numbers.first, count >= 1, count < 1e6 { pages = max(pages, Int(count)) }
      } else if rest.starts(with: "Rotate".utf8) {
        let angle = Self.numbers(rest.dropFirst(6).prefix(16), most: 1).first ?? 0
        if angle == 90 || angle == 270 { isTurned = true }
      } else if rest.starts(with: "ObjStm".utf8), streamsLeft > 0 {
        streamsLeft -= 1
        if let data = Self.stream(rest) {
          search(Inflate.zlib(data, limit: Self.searched).bytes[...], streams: 0)
        }
      }
    }
  }

  /// The bytes after the keyword `stream` of an object that begins nearby.
  private static func stream(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let near = bytes.prefix(512)
    for place in near.indices where near[place...].starts(with: "stream".utf8) {
      return bytes[(place + 6)...].drop { $0 == 13 || $0 == 10 }
    }
    return nil
  }

  private static func box(_ bytes: ArraySlice<UInt8>) -> PixelSize? {
    let corners = numbers(bytes.prefix(128), most: 4)
    guard corners.count == 4 else { return nil }
    let (width, height) = (abs(corners[2] - corners[0]), abs(corners[3] - corners[1]))
    guard (1...1e6).contains(width), (1...1e6).contains(height) else { return nil }
    return PixelSize(width: Int(width.rounded()), height: Int(height.rounded()))
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>, most: Int) -> [Double] {
    let words = bytes.drop { $0 <= 0x20 || $0 == 0x5B }
      .prefix { $0 != 0x2F && 0x2B...0x39 ~= $0 || $0 <= 0x20 }.split { $0 <= 0x20 }
    return words.prefix(most).compactMap { Double(String(decoding: $0, as: UTF8.self)) }
  }
}
