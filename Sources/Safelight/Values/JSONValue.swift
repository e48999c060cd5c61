/// A value to write as JSON; objects keep the order in which their fields stand.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// The value as one line of UTF-8, line end included.
  package var line: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// Appends the value as compact JSON.
  package func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number):
      bytes.append(contentsOf: (number.isFinite ? Numbers.plain(number) : "null").utf8)
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let values):
      Self.writeList(values, between: ("[", "]"), to: &bytes) { $0.write(to: &$1) }
    case .object(let fields):
      Self.writeList(fields, between: ("{", "}"), to: &bytes) { field, bytes in
        Self.write(field.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        field.value.write(to: &bytes)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], between ends: (Unicode.Scalar, Unicode.Scalar), to bytes: inout [UInt8],
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: ends.0))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(element, &bytes)
    }
    bytes.append(UInt8(ascii: ends.1))
  }

  /// Control characters are escaped, those that JSON would let pass too: a report may meet a terminal.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: #"\""#.utf8)
      case "\\": bytes.append(contentsOf: #"\\"#.utf8)
      case "\n": bytes.append(contentsOf: #"\n"#.utf8)
      case "\r": bytes.append(contentsOf: #"\r"#.utf8)
      case "\t": bytes.append(contentsOf: #"\t"#.utf8)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        bytes.append(
          contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONValue {
  /// The value, or null.
  package static func optional<Value>(_ value: Value?, _ wrap: (Value) -> Self) -> Self {
    value.map(wrap) ?? .null
  }

  /// A path under `name`, repaired where it is not UTF-8; then its bytes follow as `name_base64`.
  package static func path(_ bytes: [UInt8], as name: String) -> [(name: String, value: JSONValue)]
  {
    let repaired = (name: name, value: Self.string(String(decoding: bytes, as: UTF8.self)))
    guard String(validating: bytes, as: UTF8.self) == nil else { return [repaired] }
    return [repaired, (name: name + "_base64", value: .string(Base64.encode(bytes)))]
  }
}
