/// Image resources as Photoshop writes them ("8BIM" blocks), a wrapping of IPTC.
enum PhotoshopResources {
  /// What precedes the resources in a JPEG segment.
  static let name = "Photoshop 3.0\0"
  private static let iptc = 0x0404

  /// The IPTC-IIM datasets among the resources.
  static func iptc(_ bytes: [UInt8]) -> [UInt8]? {
    let window = ByteWindow(bytes, label: "")
    var place = bytes.starts(with: name.utf8) ? name.utf8.count : 0
    do throws(MediaError) {
      while try window.matches(place, "8BIM") {
        let id = try window.u16(place + 4)
        // A Pascal string, its length byte included, padded to an even length.
        let data = place + 6 + (try window.u8(place + 6) + 2) & ~1
        let length = try window.u32(data)
        if id == Self.iptc, length > 0 {
          return try window.bytes(data + 4, min(length, bytes.count - data - 4))
        }
        place = data + 4 + (length + 1) & ~1
      }
      return nil
    } catch {
      return nil
    }
  }
}
