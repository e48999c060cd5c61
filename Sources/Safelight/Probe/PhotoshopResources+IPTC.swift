internal import Crypto

extension PhotoshopResources {
  /// A digest of the IPTC-IIM datasets, by which readers see that XMP is in line with them.
  private static let digest = 0x0425

  /// The resources with other IPTC-IIM datasets, or none; all else stays, readable or not.
  static func replacingIPTC(_ new: [UInt8]?, in bytes: [UInt8]) -> [UInt8] {
    let span = bytes.span
    var result: [UInt8] = []
    var rest = new.map(wrapping) ?? []
    let oldDigest = iptc(bytes).map { Array(Insecure.MD5.hash(data: $0)) }
    var place = 0
    while span.holds("8BIM", at: place), let id = span.unsigned(at: place + 4, width: 2, .big),
      let name = span.unsigned(at: place + 6, width: 1, .big)
    {
      let data = place + 6 + (name + 2) & ~1
      guard let length = span.unsigned(at: data, width: 4, .big) else { break }
      let end = min(bytes.count, data + 4 + (length + 1) & ~1)
      if id == iptc {
        result += rest
        rest = []
      } else if id == digest, let new, let oldDigest, span.copy(data + 4..<end) == oldDigest {
        result += bytes[place..<data + 4]
        result += Insecure.MD5.hash(data: new)
      } else {
        result += bytes[place..<end]
      }
      place = end
    }
    return result + rest + bytes[place...]
  }
}
