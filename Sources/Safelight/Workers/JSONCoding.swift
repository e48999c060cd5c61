internal import FoundationEssentials

/// JSON on one line, for messages between processes of one build.
enum JSONCoding {
  /// The value as JSON without a line feed.
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    Array(try JSONEncoder().encode(value))
  }

  /// The value that JSON stands for.
  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}
