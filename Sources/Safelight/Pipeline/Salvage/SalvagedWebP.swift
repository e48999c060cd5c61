internal import Vips

/// Saves what there is of a WebP (RFC 9649).
enum SalvagedWebP {
  /// An animation cut behind its last whole frame; nil when not one is whole.
  static func frames(of input: InputFile) throws(MediaError) -> [UInt8]? {
    let window = ByteWindow(input, head: [])
    var place = 12
    var end: Int?
    while window.holds(place, 8) {
      let length = try window.u32(place + 4, .little)
      let next = place + 8 + length + length & 1
      guard window.holds(place, 8 + length) else { break }
      if FourCC(try window.u32(place)) == "ANMF" { end = min(next, window.size) }
      place = next
    }
    guard let end, end < input.size else { return nil }
    var bytes = try input.bytes(at: 0, count: end)
    guard bytes.count > 8 else { return nil }
    bytes.put(bytes.count - 8, at: 4, width: 4, .little)
    return bytes
  }

  /// A still as a TIFF of the rows that are there; nil when none is.
  static func rows(of input: InputFile, _ header: MediaHeader) throws(MediaError) -> [UInt8]? {
    let size = header.info.stored
    let bands = header.info.hasAlpha ? 4 : 3
    guard
      let pixels = PartialWebP.decode(
        try input.bytes(at: 0, count: input.size), width: size.width, height: size.height,
        bands: bands)
    else { return nil }
    return PlainTIFF.file(pixels, size: size, bands: bands, icc: header.blocks.icc)
  }
}
