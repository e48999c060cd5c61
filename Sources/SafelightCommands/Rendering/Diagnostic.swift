import Safelight

/// The lines that standard error gets.
enum Diagnostic {
  /// An error as one line, such as
  /// `safelight: IMG_1.jpg: cannot decode: premature end of JPEG (damaged-input)`.
  ///
  /// The code is left out of usage errors, where it says nothing new.
  static func error(_ error: MediaError, input: [UInt8]? = nil) -> String {
    let name = input.map(Printable.name) ?? error.input.map { Printable.name(Array($0.utf8)) }
    var text = error.message
    if let engine = error.engineMessage, !engine.isEmpty { text += ": \(engine)" }
    if error.code != .usage { text += " (\(error.code.rawValue))" }
    return "safelight: " + (name.map { "\($0): " } ?? "") + Printable.message(text)
  }

  /// A warning as one line, such as `safelight: IMG_1.jpg: warning: the profile is broken`.
  static func warning(_ text: String, input: [UInt8]? = nil) -> String {
    let name = input.map { Printable.name($0) + ": " } ?? ""
    return "safelight: \(name)warning: \(Printable.message(text))"
  }

  /// What the parser found wrong, with a hint at the command's help.
  static func usage(_ message: String, command: String?) -> String {
    let help = ["safelight", command, "--help"].compactMap(\.self).joined(separator: " ")
    return "safelight: \(Printable.message(lowercasedStart(message)))\nTry '\(help)'."
  }

  /// The parser's messages begin like sentences; these lines do not.
  private static func lowercasedStart(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
