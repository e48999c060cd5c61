/// Where in a WebP its chunks are (RFC 9649).
struct WebPLayout {
  struct Chunk {
    var type: FourCC
    /// With the padding byte.
    var range: Range<Int>
    var payload: Range<Int>
  }

  private(set) var chunks: [Chunk] = []
  /// Where the RIFF ends, as far as it is there.
  let end: Int

  /// More than an animation of as many frames as are read has.
  private static let mostChunks = 100_000

  init(_ window: ByteWindow) throws(MediaError) {
    window.part = "a chunk of the WebP"
    let size = try window.u32(4, .little)
    end = min(window.size, 8 + size)
    var place = 12
    while place <= end - 8 {
      let type = FourCC(try window.u32(place))
      let length = try window.u32(place + 4, .little)
      // The last chunk may be cut off, or lack its padding.
      let range = place..<min(end, place + 8 + length + length % 2)
      guard chunks.count < Self.mostChunks else {
        throw window.damaged("the WebP has too many chunks")
      }
      chunks.append(
        Chunk(type: type, range: range, payload: place + 8..<min(end, place + 8 + length)))
      place = range.upperBound
    }
    guard !chunks.isEmpty else { throw window.damaged("the WebP has no chunks") }
  }

  /// A chunk, padded to an even length.
  static func bytes(_ type: String, _ payload: [UInt8]) -> [UInt8] {
    var bytes = Array(type.utf8)
    bytes.append(payload.count, width: 4, .little)
    bytes += payload
    if !payload.count.isMultiple(of: 2) { bytes.append(0) }
    return bytes
  }

  /// Bits of the extended header's first byte.
  enum Flag {
    static let xmp: UInt8 = 0x04
    static let exif: UInt8 = 0x08
    static let alpha: UInt8 = 0x10
    static let profile: UInt8 = 0x20
  }

  /// Mends the RIFF's length and the extended header's flags after other edits.
  func mend(
    _ edits: inout ByteEdits, _ window: ByteWindow, clearing flags: UInt8, setting: UInt8 = 0
  ) throws(MediaError) {
    if let first = chunks.first, first.type == "VP8X", !first.payload.isEmpty {
      let place = first.payload.lowerBound
      let old = UInt8(truncatingIfNeeded: try window.u8(place))
      let new = old & ~flags | setting
      if new != old { edits.replace(place..<place + 1, with: [new]) }
    }
    let size = edits.position(of: end) - 8
    guard !edits.isEmpty, size != (try window.u32(4, .little)) else { return }
    guard size <= 0xFFFF_FFFE else { throw window.damaged("the WebP would be too long") }
    var field: [UInt8] = []
    field.append(size, width: 4, .little)
    edits.replace(4..<8, with: field)
  }
}
