internal import FoundationEssentials

/// JSON on one line, for messages between processes of one build.
package enum JSONCoding {
  /// The value as JSON without a line feed; with `sorted` keys, equal values give equal bytes.
  static func encode(_ value: some Encodable, sorted: Bool = false) throws -> [UInt8] {
    let encoder = JSONEncoder()
    if sorted { encoder.outputFormatting = .sortedKeys }
    return Array(try encoder.encode(value))
  }

  /// The value that JSON stands for.
  package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws
    -> Value
  {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}
