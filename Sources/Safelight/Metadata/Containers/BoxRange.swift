/// Where a box of an ISO base media file lies in bytes in memory (ISO/IEC 14496-12 §4.2).
struct BoxRange {
  var type: String
  var range: Range<Int>
  var body: Range<Int>

  /// More boxes than one level of a picture holds.
  static let mostBoxes = 10_000

  /// The boxes that fill a range; nil unless they fill it exactly.
  static func boxes(_ bytes: Span<UInt8>, in range: Range<Int>) -> [Self]? {
    var boxes: [Self] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard boxes.count < mostBoxes, var length = bytes.unsigned(at: position, width: 4, .big),
        let type = bytes.range(at: position + 4, length: 4).flatMap({ bytes.copy($0) })
      else { return nil }
      var header = 8
      if length == 1 {
        guard let long = bytes.unsigned(at: position + 8, width: 8, .big) else { return nil }
        (length, header) = (long, 16)
      } else if length == 0 {
        length = range.upperBound - position
      }
      guard length >= header, length <= range.upperBound - position else { return nil }
      boxes.append(
        Self(
          type: ExifText.latin1(type), range: position..<position + length,
          body: position + header..<position + length))
      position += length
    }
    return boxes
  }

  /// A box with its content, of under 4 GiB.
  static func bytes(_ type: String, _ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(content.count + 8, width: 4, .big)
    return bytes + Array(type.utf8) + content
  }

  /// The boxes of a stretch of a file, up to the first that cannot be one; what is wrong behind that
  /// is not told.
  static func boxes(_ window: ByteWindow, in range: Range<Int>) throws(MediaError) -> [Self] {
    var boxes: [Self] = []
    var place = range.lowerBound
    while place <= range.upperBound - 8, boxes.count < mostBoxes {
      var (length, header) = (try window.u32(place), 8)
      let type = FourCC(try window.u32(place + 4)).description
      if length == 1 {
        guard place <= range.upperBound - 16 else { break }
        (length, header) = (try window.u64(place + 8), 16)
      } else if length == 0 {
        length = range.upperBound - place
      }
      guard length >= header, length <= range.upperBound - place else { break }
      boxes.append(
        Self(
          type: type, range: place..<place + length, body: place + header..<place + length))
      place += length
    }
    return boxes
  }

  /// How far boxes with sensible names reach from the beginning of a file.
  static func run(of window: ByteWindow) throws(MediaError) -> Int {
    let boxes = try boxes(window, in: 0..<window.size)
    let names = boxes.prefix { box in
      box.type.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) || $0.value == 0xA9 }
    }
    return names.last?.range.upperBound ?? 0
  }
}
