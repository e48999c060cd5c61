/// Where in a PNG the chunks around its picture data are (PNG third edition).
struct PNGLayout {
  struct Chunk {
    var type: FourCC
    var range: Range<Int>
    var payload: Range<Int>
  }

  /// The chunks but for picture data.
  private(set) var chunks: [Chunk] = []
  /// Where the picture data begins: a frame's control chunk must stay next to it.
  private(set) var firstData: Int
  /// Where the last chunk ends.
  private(set) var end: Int

  /// More chunks than any writer makes beside picture data.
  private static let mostChunks = 100_000

  init(_ window: ByteWindow) throws(MediaError) {
    window.part = "a chunk of the PNG"
    (firstData, end) = (window.size, window.size)
    var place = 8
    var hasData = false
    while window.holds(place, 12) {
      let length = try window.u32(place)
      let type = FourCC(try window.u32(place + 4))
      guard window.holds(place, length + 12) else {
        // Cut off in the middle of its pixels.
        if type == "IDAT" { hasData = true }
        break
      }
      let range = place..<place + length + 12
      switch type {
      case "IDAT", "fdAT", "fcTL":
        if !hasData { firstData = range.lowerBound }
        hasData = true
      default:
        guard chunks.count < Self.mostChunks else {
          throw window.damaged("the PNG has too many chunks")
        }
        chunks.append(
          Chunk(type: type, range: range, payload: place + 8..<range.upperBound - 4))
      }
      place = range.upperBound
      if type == "IEND" {
        end = place
        break
      }
    }
    guard hasData else { throw window.damaged("the PNG has no picture data") }
  }

  /// A packet as a text without compression, language or translated keyword.
  static func xmp(_ packet: [UInt8]) -> [UInt8] {
    bytes("iTXt", Array(PNGText.xmp.utf8) + [0, 0, 0, 0, 0] + packet)
  }

  /// A chunk with its checksum.
  static func bytes(_ type: String, _ payload: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(payload.count, width: 4, .big)
    let checked = Array(type.utf8) + payload
    bytes += checked
    bytes.append(Int(CRC32.of(checked)), width: 4, .big)
    return bytes
  }
}
