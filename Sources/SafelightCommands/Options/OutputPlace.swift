import Safelight
import SystemPackage

/// Where the pictures go, as far as the command line alone tells.
enum OutputPlace: Sendable, Equatable {
  case standardOutput
  case inPlace
  case file(FilePath)
  case folder(FilePath)
  /// A template's text, its fields not yet read.
  case template([UInt8])

  /// Reads the value of `-o`: `-`, a template, `DIR/` or an existing folder, else a file.
  init(_ text: String) {
    let path = ArgumentBytes.path(text)
    if text == "-" {
      self = .standardOutput
    } else if OutputTemplate.isTemplate(ArgumentBytes.bytes(text)) {
      self = .template(ArgumentBytes.bytes(text))
    } else if text.hasSuffix("/") || PathFacts.isFolder(path) {
      self = .folder(path)
    } else {
      self = .file(path)
    }
  }

  /// Whether it takes more than one output.
  var holdsSeveral: Bool {
    switch self {
    case .standardOutput, .file: false
    case .inPlace, .folder, .template: true
    }
  }

  /// The library's word for it; an error for a template that cannot be read.
  func destination() throws(MediaError) -> Destination {
    switch self {
    case .standardOutput: .standardOutput
    case .inPlace: .inPlace
    case .file(let path): .file(path)
    case .folder(let path): .folder(path)
    case .template(let bytes): .template(try OutputTemplate(bytes: bytes))
    }
  }
}
