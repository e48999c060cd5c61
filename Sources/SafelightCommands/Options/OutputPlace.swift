import Safelight
import SystemPackage

/// Where the pictures go, as far as the command line alone tells.
enum OutputPlace: Sendable, Equatable {
  case standardOutput
  case inPlace
  case file(FilePath)
  case folder(FilePath)
  /// A template's text, its fields not yet read.
  case template(String)

  /// Reads the value of `-o`: `-`, a template, `DIR/` or an existing folder, else a file.
  init(_ text: String, isFolder: (FilePath) -> Bool) {
    let path = ArgumentBytes.path(text)
    if text == "-" {
      self = .standardOutput
    } else if text.contains("{") {
      self = .template(text)
    } else if text.hasSuffix("/") || isFolder(path) {
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
}
