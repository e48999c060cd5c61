/// A frame of AAC behind the header that transport streams give each (ISO/IEC 13818-7 §6.2).
struct ADTSFrame {
  /// The AudioSpecificConfig that says the same as the header.
  let configuration: [UInt8]
  /// Where the frame itself lies.
  let payload: Range<Int>

  /// Reads the header; nil where it is none, or is followed by more than one frame.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 7, bytes[0] == 0xFF, bytes[1] & 0xF6 == 0xF0, bytes[6] & 3 == 0 else {
      return nil
    }
    // Without a checksum the header has seven bytes.
    let head = bytes[1] & 1 == 1 ? 7 : 9
    let length = Int(bytes[3] & 3) << 11 | Int(bytes[4]) << 3 | Int(bytes[5]) >> 5
    guard length > head, length == bytes.count else { return nil }
    payload = head..<length
    let object = bytes[2] >> 6 + 1
    let rate = bytes[2] >> 2 & 15
    let channels = (bytes[2] & 1) << 2 | bytes[3] >> 6
    configuration = [object << 3 | rate >> 1, (rate & 1) << 7 | channels << 3]
  }
}
