/// The decoder configuration of H.264: the content of the box `avcC` (ISO/IEC 14496-15 §5.3.3.1).
package struct AVCConfiguration: Sendable, Hashable, Codable {
  package var profile: Int
  package var constraints: Int
  package var level: Int
  /// How many bytes the lengths before NAL units have.
  package var lengthWidth: Int
  /// The sequence parameter sets, as NAL units.
  package var sequenceParameters: [[UInt8]]
  /// The picture parameter sets, as NAL units.
  package var pictureParameters: [[UInt8]]

  /// Reads the content of the box; nil when it is broken.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count >= 7, bytes[0] == 1 else { return nil }
    (profile, constraints, level) = (Int(bytes[1]), Int(bytes[2]), Int(bytes[3]))
    lengthWidth = Int(bytes[4] & 3) + 1
    var place = 5
    guard let sequence = Self.units(bytes, &place, mask: 31),
      let picture = Self.units(bytes, &place, mask: 255)
    else { return nil }
    (sequenceParameters, pictureParameters) = (sequence, picture)
  }

  private static func units(_ bytes: [UInt8], _ place: inout Int, mask: UInt8) -> [[UInt8]]? {
    guard place < bytes.count else { return nil }
    let count = Int(bytes[place] & mask)
    place += 1
    var units: [[UInt8]] = []
    for _ in 0..<count {
      guard place + 2 <= bytes.count else { return nil }
      let length = Int(bytes[place]) << 8 | Int(bytes[place + 1])
      place += 2
      guard length <= bytes.count - place else { return nil }
      units.append(Array(bytes[place..<place + length]))
      place += length
    }
    return units
  }

  /// What `CODECS` says of it.
  package var codec: String {
    CodecString.h264(profile: profile, constraints: constraints, level: level)
  }
}
