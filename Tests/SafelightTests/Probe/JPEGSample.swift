/// JPEG headers built byte by byte; the scan holds nothing.
struct JPEGSample {
  var marker: UInt8 = 0xC0
  var width = 320
  var height = 200
  var sampling: [UInt8] = [0x22, 0x11, 0x11]
  var segments: [[UInt8]] = []

  var bytes: [UInt8] {
    var components: [UInt8] = []
    for (index, factor) in sampling.enumerated() { components += [UInt8(index + 1), factor, 0] }
    let frame = [8] + Packed.big(height, 2) + Packed.big(width, 2) + [UInt8(sampling.count)]
    return [0xFF, 0xD8] + segments.joined() + Packed.segment(marker, frame + components)
      + Packed.segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0, 0xFF, 0xD9]
  }

  static func exif(orientation: Int) -> [UInt8] {
    Packed.segment(
      0xE1, Array("Exif\0\0".utf8) + Packed.tiff([(0x112, 3, orientation)]))
  }

  static func profile(_ part: Int, of count: Int, _ bytes: [UInt8]) -> [UInt8] {
    Packed.segment(
      0xE2, Array("ICC_PROFILE\0".utf8) + [UInt8(part), UInt8(count)] + bytes)
  }

  static func adobe(transform: UInt8) -> [UInt8] {
    Packed.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, transform])
  }

  static func photoshop(iptc: [UInt8]) -> [UInt8] {
    let other = Array("8BIM".utf8) + [4, 1, 3, 0x61, 0x62, 0x63] + Packed.big(3) + [1, 2, 3, 0]
    let wanted = Array("8BIM".utf8) + [4, 4, 0, 0] + Packed.big(iptc.count) + iptc
    return Packed.segment(0xED, Array("Photoshop 3.0\0".utf8) + other + wanted)
  }
}
