/// What ``CopyMetadata`` takes from another file.
public enum CopiedMetadata: Sendable, Hashable, Codable {
  /// Metadata that belongs together.
  public enum Group: String, Sendable, Hashable, Codable, CaseIterable {
    /// EXIF, but for what tells how that file's pixels are stored and shown.
    case exif
    /// The XMP packet, with the same exception.
    case xmp
    /// The IPTC datasets.
    case iptc
    /// The colour profile.
    case icc
    /// The position.
    case gps
  }

  case group(Group)
  /// An EXIF tag, by its name.
  case tag(String)
}

extension CopiedMetadata: CustomStringConvertible {
  /// The group's or the tag's name.
  public var description: String {
    switch self {
    case .group(let group): group.rawValue
    case .tag(let name): name
    }
  }

  /// Reads a group's or a tag's name, in any case.
  ///
  /// - Throws: ``MediaError/Code/usage`` for an unknown one, with the nearest.
  public init(parsing text: String) throws(MediaError) {
    if let group = Group(rawValue: text.lowercased()) {
      self = .group(group)
      return
    }
    let tags = try SettableTag.tags(named: text)
    self = .tag(tags.count == 1 ? tags[0].name : text)
  }

  /// Reads names with commas between them.
  package static func list(_ text: String) throws(MediaError) -> [Self] {
    var copied: [Self] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      copied.append(try Self(parsing: ExifText.trimmed(String(word)) ?? ""))
    }
    return copied
  }
}
