/// Reads the values of encoding options.
package enum EncodingValues {
  @Sendable package static func format(_ text: String) throws -> ImageFormat {
    let names = ImageFormat.writable.map(\.rawValue)
    guard let format = ImageFormat(fileExtension: text), ImageFormat.writable.contains(format)
    else {
      let near = Names.nearest(to: text, among: names).map { "; did you mean \($0)?" } ?? ""
      throw OptionError("expected \(Names.alternatives(names))\(near)")
    }
    return format
  }

  @Sendable package static func quality(_ text: String) throws -> Int {
    try Numbers.whole(text, in: 1...100)
  }

  @Sendable package static func effort(_ text: String) throws -> Int {
    try Numbers.whole(text, in: 0...9)
  }

  @Sendable package static func palette(_ text: String) throws -> Int {
    try Numbers.whole(text, in: 2...256)
  }

  @Sendable package static func frame(_ text: String) throws -> Int {
    try Numbers.whole(text, in: 0...999_999)
  }

  @Sendable package static func bytes(_ text: String) throws -> Int { try Units.bytes(text) }

  @Sendable package static func profile(_ text: String) throws -> ProfileChoice {
    switch text.lowercased() {
    case "srgb": return .srgb
    case "p3": return .p3
    case "keep": return .keep
    case "": throw OptionError("expected srgb, p3, keep or a file")
    default: return .file(text)
    }
  }

  @Sendable package static func assignment(_ text: String) throws -> TagAssignment {
    guard text.contains("="), !text.hasPrefix("=") else { throw OptionError("expected TAG=VALUE") }
    do {
      let assignment = try TagAssignment(parsing: text)
      try assignment.checkForEncoding()
      return assignment
    } catch {
      throw OptionError(error)
    }
  }
}
