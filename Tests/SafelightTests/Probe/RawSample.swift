/// Camera raw files that the fixtures have none of, in shape only.
enum RawSample {
  /// A JPEG of 240 × 160, longer than what is taken for noise.
  static let preview = JPEGSample(
    width: 240, height: 160,
    segments: [
      JPEGSample.exif(orientation: 6), Packed.segment(0xFE, Array(repeating: 1, count: 99)),
    ]
  ).bytes

  static var all: [(name: String, bytes: [UInt8])] {
    [("raf", fuji), ("cr3", canon), ("rw2", panasonic), ("orf", olympus), ("pef", pentax)]
  }

  static var fuji: [UInt8] {
    let directory =
      Packed.big(1) + Packed.big(0x100, 2) + Packed.big(4, 2)
      + Packed.big(3000, 2) + Packed.big(4000, 2)
    var bytes = Array("FUJIFILMCCD-RAW 0201".utf8)
    bytes += Array(repeating: 0, count: 84 - bytes.count)
    bytes += Packed.big(108) + Packed.big(preview.count)
    bytes += Packed.big(108 + preview.count) + Packed.big(directory.count)
    bytes += Array(repeating: 0, count: 8)
    return bytes + preview + directory
  }

  static var canon: [UInt8] {
    let first = Packed.tiff([(0x100, 4, 6000), (0x101, 4, 4000), (0x112, 3, 8)])
    let header: [UInt8] = Packed.big(0x85C0_B687) + Array(repeating: 0, count: 12)
    let small = Packed.big(0) + Packed.big(0) + Packed.big(1) + Packed.big(preview.count)
    return Packed.box("ftyp", Array("crx ".utf8), Packed.big(1), Array("crx isom".utf8))
      + Packed.box("moov", Packed.box("uuid", header, Packed.box("CMT1", first)))
      + Packed.box(
        "uuid", Packed.big(0xEAF4_2B5E) + Array(repeating: 0, count: 20),
        Packed.box("PRVW", small, preview))
  }

  static var panasonic: [UInt8] {
    let fields = [(4, 3, 8), (5, 3, 16), (6, 3, 3008), (7, 3, 4016), (46, 7, 0)]
    var bytes = Packed.tiff(fields, magic: [0x49, 0x49, 0x55, 0])
    let place = bytes.count
    // The preview is the value of a field: its count and offset are set once they are known.
    bytes.replaceSubrange(
      (10 + 4 * 12 + 4)..<(10 + 5 * 12), with: Packed.little(preview.count) + Packed.little(place))
    return bytes + preview
  }

  static var olympus: [UInt8] {
    tiffBased([0x49, 0x49, 0x52, 0x4F], compression: 1, photometric: 1)
  }

  static var pentax: [UInt8] {
    tiffBased([0x49, 0x49, 42, 0], compression: 65535, photometric: 32803)
  }

  private static func tiffBased(
    _ magic: [UInt8], compression: Int, photometric: Int
  ) -> [UInt8] {
    let place = 8 + 2 + 7 * 12 + 4
    return Packed.tiff(
      [
        (0x100, 4, 4000), (0x101, 4, 3000), (0x103, 3, compression), (0x106, 3, photometric),
        (0x112, 3, 3), (0x201, 4, place), (0x202, 4, preview.count),
      ], magic: magic) + preview
  }
}
