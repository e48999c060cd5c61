/// Where a URI in a playlist leads, seen from the presentation's folder (RFC 3986 §5.2).
enum RelativeURI {
  /// Why a URI is not followed.
  enum Refusal: Error, Equatable {
    /// It names a host, a scheme or a place from the root on.
    case isAbsolute
    /// It leads out of the folder.
    case escapes
    /// It is no file's name.
    case isInvalid

    var sentence: String {
      switch self {
      case .isAbsolute: "the URI is absolute and was not opened"
      case .escapes: "the URI leads out of the presentation's folder and was not opened"
      case .isInvalid: "the URI names no file"
      }
    }
  }

  /// The path of what a URI names, relative to the presentation's folder, without `.` and `..`.
  ///
  /// - Parameters:
  ///   - uri: As it stands in the playlist.
  ///   - playlist: The playlist's own path.
  static func path(of uri: String, in playlist: String) throws(Refusal) -> String {
    let bare = uri.prefix { $0 != "?" && $0 != "#" }
    if bare.hasPrefix("/") || hasScheme(bare) { throw .isAbsolute }
    var parts = playlist.split(separator: "/", omittingEmptySubsequences: true).dropLast().map(
      String.init)
    for part in bare.split(separator: "/", omittingEmptySubsequences: true) {
      guard let name = decoded(part) else { throw .isInvalid }
      switch name {
      case ".": continue
      case "..": if parts.popLast() == nil { throw .escapes }
      default:
        guard name.utf8.count <= 255, !name.contains("/") else { throw .isInvalid }
        parts.append(name)
      }
    }
    guard !bare.isEmpty, !bare.hasSuffix("/"), let last = parts.last, last != ".." else {
      throw .isInvalid
    }
    return parts.joined(separator: "/")
  }

  private static func hasScheme(_ uri: Substring) -> Bool {
    guard let colon = uri.firstIndex(of: ":") else { return false }
    let scheme = uri[..<colon]
    return scheme.first?.isLetter == true
      && scheme.utf8.allSatisfy {
        Numbers.isDigit($0) || $0 | 32 >= 97 && $0 | 32 <= 122 || [43, 45, 46].contains($0)
      }
  }

  /// The text with its percent escapes resolved; nil when they are broken, or hide a zero.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "%") {
        bytes.append(byte)
        continue
      }
      guard let value = Hexadecimal.read(String(decoding: rest.prefix(2), as: UTF8.self), most: 1),
        value.count == 1
      else { return nil }
      bytes += value
      rest = rest.dropFirst(2)
    }
    return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }
}
