internal import Libav

/// What a key frame is worth, by the type of its first slice.
enum KeyFrameKind {
  /// Nothing after it reaches back before it.
  case closed
  /// Frames that are shown before it may.
  case open

  /// Units before a picture's first slice: delimiters, parameter sets, messages.
  private static let mostUnits = 64

  /// - Parameters:
  ///   - bytes: The packet's first bytes; a slice's first one is enough.
  ///   - codec: `h264` or `hevc`; others have no such difference.
  ///   - lengthWidth: How many bytes tell a unit's length; nil where start codes part them.
  /// - Returns: nil where no slice is found.
  init?(_ bytes: [UInt8], codec: String, lengthWidth: Int?) {
    guard codec == "h264" || codec == "hevc" else { return nil }
    guard let lengthWidth else {
      let kinds = NALUnits.startCoded(bytes).prefix(Self.mostUnits)
        .map { Self.kind(bytes[$0.lowerBound], codec) }
      guard let found = kinds.compactMap(\.self).first else { return nil }
      self = found
      return
    }
    var place = 0
    for _ in 0..<Self.mostUnits {
      guard place + lengthWidth < bytes.count else { return nil }
      let length = bytes[place..<place + lengthWidth].reduce(0) { $0 << 8 | Int($1) }
      if let kind = Self.kind(bytes[place + lengthWidth], codec) {
        self = kind
        return
      }
      place += lengthWidth + length
    }
    return nil
  }

  /// By the byte a unit begins with; nil for what is no slice (ITU-T H.264 table 7-1, H.265 table 7-1).
  private static func kind(_ header: UInt8, _ codec: String) -> Self? {
    if codec == "h264" {
      switch header & 0x1F {
      case 5: return .closed
      case 1...4: return .open
      default: return nil
      }
    }
    switch header >> 1 & 0x3F {
    case 19, 20: return .closed
    case 0...31: return .open
    default: return nil
    }
  }
}
