/// Text from inside a file, made fit to be part of a file name.
enum FileNameText {
  /// As many bytes as a name has room for beside other fields.
  private static let longest = 64

  /// The text without slashes, control characters, and the dots and spaces that would hide a file or
  /// vanish; nil when nothing is left.
  static func safe(_ text: String) -> [UInt8]? {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar == "/" || scalar == "\\" || scalar.properties.generalCategory == .control
        ? "_" : scalar
    }
    var name = String.UnicodeScalarView()
    for scalar in scalars.drop(while: { $0 == "." || $0 == " " }) {
      guard String(name).utf8.count + String(scalar).utf8.count <= longest else { break }
      name.append(scalar)
    }
    while name.last == " " || name.last == "." { name.removeLast() }
    return name.isEmpty ? nil : Array(String(name).utf8)
  }
}
