internal import Vips

/// The font that a text mark asks for, found; none stands in for another.
struct TextFont {
  let fonts: Fonts
  /// A Pango font description.
  let description: String
  /// The family to take in place of the description's.
  let family: String?
  /// Pixels an em, where the font's own size counts.
  let size: Double

  /// The families that fontconfig chooses from what there is.
  private static let generic = [
    "sans", "sans-serif", "serif", "monospace", "mono", "cursive", "fantasy", "system-ui",
  ]

  /// Finds it.
  ///
  /// - Throws: ``MediaError/Code/unavailable`` when it is not installed, and what is wrong with a
  ///   font file.
  init(_ mark: TextMark) throws(MediaError) {
    fonts = try FontShelf.fonts(of: mark.fontFile)
    let parsed: FontDescription
    do {
      parsed = try FontDescription(mark.font ?? "")
    } catch {
      throw MediaError(.unavailable, "cannot draw text here", engineMessage: error.message)
    }
    description = mark.font ?? ""
    size = min(max(parsed.size ?? 32, 1), 4096)
    if let file = mark.fontFile {
      family = try Self.family(parsed.families, of: fonts.familiesOfFile, in: file)
    } else {
      family = try Self.family(parsed.families, of: fonts.installedFamilies)
    }
  }

  private static func family(
    _ asked: [String], of families: [String], in file: String
  ) throws(MediaError) -> String? {
    guard let first = families.first else {
      throw MediaError(.unsupported, "the font \(file) has no name")
    }
    if asked.isEmpty { return first }
    let known = Set(families.map(key))
    guard asked.contains(where: { known.contains(key($0)) }) else {
      throw MediaError(.usage, "the font \(file) holds \(first), not \(shown(asked))")
    }
    return nil
  }

  private static func family(
    _ asked: [String], of families: [String]
  ) throws(MediaError) -> String? {
    guard !families.isEmpty else {
      throw MediaError(
        .unavailable,
        "no font is installed; install one, such as fonts-dejavu-core, or name a font file")
    }
    if asked.isEmpty { return "Sans" }
    let known = Set(families.map(key) + generic)
    guard !asked.contains(where: { known.contains(key($0)) }) else { return nil }
    let near = asked.first.flatMap { NearestName.of($0, among: families) }
    let hint = near.map { "did you mean \($0)?" } ?? "fc-list names those that are;"
    throw MediaError(
      .unavailable,
      "the font \(shown(asked)) is not installed for all users; \(hint) --font-file takes one from anywhere"
    )
  }

  private static func key(_ family: String) -> String {
    family.lowercased().filter { $0 != " " }
  }

  private static func shown(_ families: [String]) -> String {
    Names.alternatives(families.prefix(4).map { "'\($0.prefix(80))'" })
  }
}
