/// Collects what a JPEG's application segments carry.
struct JPEGSegments {
  /// The colour transform Adobe's segment names: 0 none, 1 YCbCr, 2 YCCK.
  private(set) var adobeTransform: Int?
  private var profile: [(number: Int, range: Range<Int>)] = []
  private var profileCount = 0
  private var photoshop: [Range<Int>] = []

  private static let xmp = "http://ns.adobe.com/xap/1.0/\0"

  mutating func read(
    _ marker: Int, _ body: Range<Int>, _ window: ByteWindow, _ header: inout MediaHeader
  ) throws(MediaError) {
    let (place, length) = (body.lowerBound, body.count)
    switch marker {
    case 0xE0: try readJFIF(body, window, &header)
    case 0xE1:
      if try window.matches(place, "Exif\0"), length > 6 {
        if header.blocks.exif == nil { header.take(exif: try window.bytes(place + 6, length - 6)) }
      } else if try window.matches(place, Self.xmp), header.blocks.xmp == nil {
        let skip = Self.xmp.utf8.count
        if length > skip { header.blocks.xmp = try window.bytes(place + skip, length - skip) }
      }
    case 0xE2:
      if length > 14, try window.matches(place, "ICC_PROFILE\0") {
        profile.append((try window.u8(place + 12), place + 14..<body.upperBound))
        profileCount = try window.u8(place + 13)
      } else if length > 12, try window.matches(place, "MPF\0") {
        try readPictures(place + 4..<body.upperBound, window, &header)
      }
    case 0xED:
      let name = PhotoshopResources.name
      let skip = name.utf8.count
      if length > skip, photoshop.count < 256, try window.matches(place, name) {
        photoshop.append(place + skip..<body.upperBound)
      }
    case 0xEE:
      if length >= 12, try window.matches(place, "Adobe") {
        adobeTransform = try window.u8(place + 11)
      }
    default: break
    }
  }

  private func readJFIF(
    _ body: Range<Int>, _ window: ByteWindow, _ header: inout MediaHeader
  ) throws(MediaError) {
    guard body.count >= 12, try window.matches(body.lowerBound, "JFIF\0") else { return }
    let density = Double(try window.u16(body.lowerBound + 8))
    guard density > 0 else { return }
    switch try window.u8(body.lowerBound + 7) {
    case 1: header.info.density = density
    case 2: header.info.density = density * 2.54
    default: break
    }
  }

  /// The Multi-Picture Format's index (CIPA DC-007): how many pictures there are.
  private func readPictures(
    _ range: Range<Int>, _ window: ByteWindow, _ header: inout MediaHeader
  ) throws(MediaError) {
    let index = ByteWindow(try window.bytes(range.lowerBound, range.count), label: "")
    do throws(MediaError) {
      guard let layout = try TIFFLayout.read(index) else { return }
      let directory = try TIFFDirectory(index, layout, at: layout.firstDirectory(index))
      header.info.embeddedPictures = try directory.integer(TIFFTag.mpImages, index) ?? 0
    } catch {
      header.warn("the index of embedded pictures is broken")
    }
  }

  func finish(_ window: ByteWindow, _ header: inout MediaHeader) throws(MediaError) {
    try joinProfile(window, &header)
    guard !photoshop.isEmpty else { return }
    var bytes: [UInt8] = []
    for range in photoshop where header.admits("Photoshop", bytes.count + range.count) {
      bytes += try window.bytes(range.lowerBound, range.count)
    }
    header.blocks.iptc = PhotoshopResources.iptc(bytes)
  }

  /// A profile is split over segments numbered from 1 (ICC.1:2010 annex B.4).
  private func joinProfile(
    _ window: ByteWindow, _ header: inout MediaHeader
  ) throws(MediaError) {
    guard !profile.isEmpty else { return }
    let parts = profile.sorted { $0.number < $1.number }
    guard parts.map(\.number) == Array(1...parts.count), parts.count == profileCount else {
      header.warn("the ICC profile is incomplete and was left out")
      return
    }
    let length = parts.reduce(0) { $0 + $1.range.count }
    guard header.admits("ICC", length) else { return }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    for part in parts { bytes += try window.bytes(part.range.lowerBound, part.range.count) }
    header.blocks.icc = bytes
  }
}
