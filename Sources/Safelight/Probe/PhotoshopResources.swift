/// Image resources as Photoshop writes them ("8BIM" blocks), a wrapping of IPTC.
enum PhotoshopResources {
  /// What precedes the resources in a JPEG segment.
  static let name = "Photoshop 3.0\0"
  static let iptc = 0x0404

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

  /// Resources that hold metadata of a kind which has a place of its own in a picture: EXIF and XMP.
  static let embedded: Set<Int> = [0x0422, 0x0423, 0x0424]

  /// Whether there are resources of some numbers.
  static func holds(_ ids: Set<Int>, _ bytes: [UInt8]) -> Bool {
    removing(ids, from: bytes) != removing([], from: bytes)
  }

  /// The resources without those of some numbers; what cannot be parsed goes too.
  static func removing(_ ids: Set<Int>, from bytes: [UInt8]) -> [UInt8] {
    let window = ByteWindow(bytes, label: "")
    var kept: [UInt8] = []
    var place = 0
    do throws(MediaError) {
      while try window.matches(place, "8BIM") {
        let id = try window.u16(place + 4)
        let data = place + 6 + (try window.u8(place + 6) + 2) & ~1
        let end = min(bytes.count, data + 4 + (try window.u32(data) + 1) & ~1)
        if !ids.contains(id) { kept += bytes[place..<end] }
        place = end
      }
    } catch {
      return kept
    }
    return kept
  }

  /// IPTC datasets as a resource of their own, padded to an even length.
  static func wrapping(_ iptc: [UInt8]) -> [UInt8] {
    var bytes = Array("8BIM".utf8)
    bytes.append(Self.iptc, width: 2, .big)
    bytes.append(0, width: 2, .big)
    bytes.append(iptc.count, width: 4, .big)
    bytes += iptc
    if !iptc.count.isMultiple(of: 2) { bytes.append(0) }
    return bytes
  }
}
