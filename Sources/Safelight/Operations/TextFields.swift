/// What stands for the fields of a text in one picture; nil where the picture does not tell.
package struct TextFields: Sendable, Hashable {
  /// `{copyright}`
  package var copyright: String?
  /// `{creator}`
  package var creator: String?
  /// `{date}`: when the picture was taken.
  package var date: ExifDate?
  /// `{name}`: the input's name without its folder.
  package var name: String?

  package init() {}

  /// What a picture tells of itself: by its EXIF, else its XMP, else its IPTC.
  ///
  /// - Parameters:
  ///   - blocks: Its metadata as it was read.
  ///   - label: How messages call the input: a path, or `-`, or `memory`.
  init(_ blocks: MetadataBlocks, label: String) {
    var draft = MetadataDraft(
      exif: ExifDraft(blocks.exif.flatMap { ExifBlock($0) }), xmp: XMPDraft(), iptc: IPTCRecord())
    draft.carryToExif(
      from: blocks.xmp.flatMap { XMPPacket($0) },
      blocks.iptc.map { IPTCRecord($0) } ?? IPTCRecord(),
      dates: true)
    copyright = draft.exif[.copyright].flatMap { Self.line($0.texts.joined(separator: "; ")) }
    creator = draft.exif[.artist]?.text.flatMap(Self.line)
    date =
      draft.exif.date(
        .dateTimeOriginal, fraction: .subSecTimeOriginal, offset: .offsetTimeOriginal)
      ?? draft.exif.date(
        .dateTimeDigitized, fraction: .subSecTimeDigitized, offset: .offsetTimeDigitized)
    if label != Source.standardInput.label, label != Source.bytes([]).label {
      name = label.split(separator: "/").last.flatMap { Self.line(String($0)) }
    }
  }

  /// Longer values are cut: whoever wrote them may not have meant well.
  private static let longest = 200

  /// A stranger's text as one line: white space and what steers the direction of writing gone.
  private static func line(_ text: String) -> String? {
    var words: [String] = [""]
    for scalar in text.unicodeScalars.prefix(64 * longest) {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: words.append("")
      // Joiners shape letters and emoji; other format characters turn what stands around them.
      case .format where !("\u{200C}"..."\u{200D}").contains(scalar): break
      case .surrogate, .unassigned, .privateUse: break
      default: words[words.count - 1].unicodeScalars.append(scalar)
      }
    }
    let line = words.filter { !$0.isEmpty }.joined(separator: " ")
    guard !line.isEmpty else { return nil }
    let isLong = line.unicodeScalars.count > longest
    return isLong
      ? String(String.UnicodeScalarView(line.unicodeScalars.prefix(longest - 1))) + "…" : line
  }

  func value(of field: TextTemplate.Field) -> String? {
    switch field {
    case .copyright: copyright
    case .creator: creator
    case .date(let format): date.map(format.text)
    case .name: name
    case .stem:
      name.map { name in
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
      }
    }
  }
}
