/// What ``StripMetadata`` leaves in a file although its scope would take it out.
public enum KeptMetadata: Sendable, Hashable, Codable {
  /// Metadata that belongs together.
  public enum Group: String, Sendable, Hashable, Codable, CaseIterable {
    /// EXIF, but for what has a group of its own.
    case exif
    /// The XMP packet.
    case xmp
    /// The IPTC datasets.
    case iptc
    /// The colour profile.
    case icc
    /// The embedded thumbnail.
    case thumbnail
    /// What the camera's maker wrote in a way of their own, often with serial numbers.
    case makernotes
    /// The position.
    case gps
  }

  case group(Group)
  /// An EXIF tag, by its name.
  case tag(String)
}

extension KeptMetadata: CustomStringConvertible {
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
    let word = text.lowercased()
    if let group = Group(rawValue: word) ?? Group(rawValue: word + "s") {
      self = .group(group)
    } else {
      self = .tag(text)
      _ = try Self.tags(named: text)
    }
  }

  /// The tags that a name stands for, and those that say more of their values.
  static func tags(named name: String) throws(MediaError) -> [ExifTag] {
    guard FixedTag.reason(name) == nil else {
      throw MediaError(
        .usage,
        "\(name) cannot be kept by itself; the groups are "
          + Names.alternatives(Group.allCases.map(\.rawValue)))
    }
    return try SettableTag.tags(named: name).flatMap(\.companions)
  }

  /// Reads names with commas between them.
  package static func list(_ text: String) throws(MediaError) -> [Self] {
    var kept: [Self] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      kept.append(try Self(parsing: ExifText.trimmed(String(word)) ?? ""))
    }
    return kept
  }
}
