/// Makes names and messages safe to print on a terminal, unambiguous and on one line.
enum Printable {
  /// A path: as it stands when that is harmless, else in double quotes with C escapes, as git does.
  static func name(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self),
      text.unicodeScalars.allSatisfy({ !isControl($0) && $0 != "\"" && $0 != "\\" })
    {
      return text
    }
    var quoted = "\""
    var rest = bytes[...]
    while let byte = rest.first {
      let scalar = leadingScalar(rest)
      if let scalar, !isControl(scalar) {
        quoted += scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : String(scalar)
        rest.removeFirst(UTF8.width(scalar))
      } else {
        quoted += escape(byte)
        rest.removeFirst()
      }
    }
    return quoted + "\""
  }

  /// A message: control characters but line ends become C escapes.
  static func message(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 != "\n" && isUnsafe($0) }) else { return text }
    var safe = ""
    for scalar in text.unicodeScalars {
      if ArgumentBytes.reserved.contains(scalar.value) {
        safe += escape(UInt8(truncatingIfNeeded: scalar.value))
      } else if scalar != "\n", isControl(scalar) {
        safe += String(scalar).utf8.map(escape).joined()
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// A text out of a file, on one line: control characters and line ends become C escapes.
  static func line(_ text: String) -> String {
    message(text).split(separator: "\n", omittingEmptySubsequences: false).joined(
      separator: "\\n")
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    isControl(scalar) || ArgumentBytes.reserved.contains(scalar.value)
  }

  /// Control characters, and those that turn the direction of writing.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func leadingScalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var decoder = UTF8()
    var source = bytes.prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&source) else { return nil }
    return scalar
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\n"): return "\\n"
    case UInt8(ascii: "\t"): return "\\t"
    case UInt8(ascii: "\r"): return "\\r"
    default:
      let digits = String(byte, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }
  }
}
