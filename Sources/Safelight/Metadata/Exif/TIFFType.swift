/// The type of a TIFF field (TIFF 6.0 §2; 13 of Adobe's supplement; 16…18 of BigTIFF; 129 of
/// EXIF 3.0).
enum TIFFType: Int, Sendable {
  case byte = 1
  case ascii, short, long, rational
  case signedByte, undefined, signedShort, signedLong, signedRational
  case float, double, directory
  case long8 = 16
  case signedLong8, directory8
  case utf8 = 129

  /// Bytes of one value.
  var width: Int {
    switch self {
    case .byte, .ascii, .signedByte, .undefined, .utf8: 1
    case .short, .signedShort: 2
    case .long, .signedLong, .float, .directory: 4
    case .rational, .signedRational, .double, .long8, .signedLong8, .directory8: 8
    }
  }

  /// Bytes of one number; a rational is two.
  var numberWidth: Int {
    self == .rational || self == .signedRational ? 4 : width
  }
}
