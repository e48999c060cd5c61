/// How the value of an attribute is written (RFC 8216 §4.2).
enum AttributeForm {
  case quoted
  case integer
  case decimal
  case signedDecimal
  case hexadecimal
  case resolution
  case flag
  case oneOf(Set<String>)
  /// A group between quotation marks, or the word `NONE`.
  case groupOrNone

  /// Whether a value is written so.
  func matches(_ value: AttributeList.Value) -> Bool {
    switch (self, value) {
    case (.quoted, .quoted), (.groupOrNone, .quoted): true
    case (.groupOrNone, .plain(let text)): text == "NONE"
    case (.integer, .plain(let text)): Self.isInteger(text)
    case (.decimal, .plain(let text)): Self.isDecimal(text)
    case (.signedDecimal, .plain(let text)):
      Self.isDecimal(text.hasPrefix("-") ? text.dropFirst() : text[...])
    case (.hexadecimal, .plain(let text)):
      (text.hasPrefix("0x") || text.hasPrefix("0X")) && text.utf8.count > 2
        && text.dropFirst(2).allSatisfy { $0.isASCII && $0.isHexDigit }
    case (.resolution, .plain(let text)): Self.resolution(text) != nil
    case (.flag, .plain(let text)): text == "YES" || text == "NO"
    case (.oneOf(let words), .plain(let text)): words.contains(text)
    default: false
    }
  }

  /// What it looks like, for messages.
  var description: String {
    switch self {
    case .quoted: "a quoted string"
    case .integer: "a whole number"
    case .decimal, .signedDecimal: "a decimal number"
    case .hexadecimal: "hexadecimal digits behind 0x"
    case .resolution: "a size such as 1280x720"
    case .flag: "YES or NO"
    case .oneOf(let words): "one of " + words.sorted().joined(separator: ", ")
    case .groupOrNone: "a quoted string or NONE"
    }
  }

  static func resolution(_ text: some StringProtocol) -> PixelSize? {
    let parts = text.split(separator: "x", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let width = DecimalInteger.read(parts[0]),
      let height = DecimalInteger.read(parts[1]), 1...1_000_000 ~= width, 1...1_000_000 ~= height
    else { return nil }
    return PixelSize(width: width, height: height)
  }

  private static func isInteger(_ text: String) -> Bool {
    text.utf8.count <= 20 && UInt64(text) != nil && text.utf8.allSatisfy(Numbers.isDigit)
  }

  private static func isDecimal(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(Numbers.isDigit) }
  }

  /// The attributes of the tags that have lists; those that stand nowhere here are not judged.
  static let byTag: [String: [String: AttributeForm]] = [
    "EXT-X-MEDIA": [
      "TYPE": .oneOf(["AUDIO", "VIDEO", "SUBTITLES", "CLOSED-CAPTIONS"]), "URI": .quoted,
      "GROUP-ID": .quoted, "LANGUAGE": .quoted, "ASSOC-LANGUAGE": .quoted, "NAME": .quoted,
      "STABLE-RENDITION-ID": .quoted, "DEFAULT": .flag, "AUTOSELECT": .flag, "FORCED": .flag,
      "INSTREAM-ID": .quoted, "CHARACTERISTICS": .quoted, "CHANNELS": .quoted,
      "BIT-DEPTH": .integer, "SAMPLE-RATE": .integer,
    ],
    "EXT-X-STREAM-INF": streams.merging(
      [
        "FRAME-RATE": .decimal, "AUDIO": .quoted, "SUBTITLES": .quoted,
        "CLOSED-CAPTIONS": .groupOrNone,
      ], uniquingKeysWith: { $1 }),
    "EXT-X-I-FRAME-STREAM-INF": streams.merging(["URI": .quoted], uniquingKeysWith: { $1 }),
    "EXT-X-KEY": keys, "EXT-X-SESSION-KEY": keys,
    "EXT-X-MAP": ["URI": .quoted, "BYTERANGE": .quoted],
    "EXT-X-START": ["TIME-OFFSET": .signedDecimal, "PRECISE": .flag],
    "EXT-X-SESSION-DATA": [
      "DATA-ID": .quoted, "VALUE": .quoted, "URI": .quoted, "LANGUAGE": .quoted,
    ],
    "EXT-X-DATERANGE": [
      "ID": .quoted, "CLASS": .quoted, "START-DATE": .quoted, "END-DATE": .quoted,
      "DURATION": .decimal, "PLANNED-DURATION": .decimal, "END-ON-NEXT": .oneOf(["YES"]),
    ],
  ]

  private static let streams: [String: AttributeForm] = [
    "BANDWIDTH": .integer, "AVERAGE-BANDWIDTH": .integer, "SCORE": .decimal, "CODECS": .quoted,
    "SUPPLEMENTAL-CODECS": .quoted, "RESOLUTION": .resolution,
    "HDCP-LEVEL": .oneOf(["TYPE-0", "TYPE-1", "NONE"]), "ALLOWED-CPC": .quoted,
    "VIDEO-RANGE": .oneOf(["SDR", "HLG", "PQ"]), "STABLE-VARIANT-ID": .quoted, "VIDEO": .quoted,
    "PATHWAY-ID": .quoted, "PROGRAM-ID": .integer,
  ]

  private static let keys: [String: AttributeForm] = [
    "METHOD": .oneOf(["NONE", "AES-128", "SAMPLE-AES", "SAMPLE-AES-CTR"]), "URI": .quoted,
    "IV": .hexadecimal, "KEYFORMAT": .quoted, "KEYFORMATVERSIONS": .quoted,
  ]
}
