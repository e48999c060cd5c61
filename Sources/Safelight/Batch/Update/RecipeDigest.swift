internal import Crypto
internal import SystemPackage

/// A fingerprint of what is made of an input and where it goes: equal wishes, equal digests, in every
/// run and on every machine.
struct RecipeDigest: Sendable {
  private let base: [UInt8]
  private let usesIndex: Bool

  /// All of a batch that can make a difference to its outputs.
  private struct Wish: Encodable {
    struct Part: Encodable {
      let name: String?
      let recipe: Recipe
      let encoding: Encoding
      let density: Int?
      let width: Int?
      let path: String?
      /// The content of the files it names.
      let files: [String]
    }

    struct Presentation: Encodable {
      let name: String?
      let packaging: HLSPackaging
      let path: String?
      /// The content of the files it names.
      let files: [String]
    }

    let parts: [Part]
    let probe: ProbeOptions?
    let presentation: Presentation?
    /// What reads films, where it matters.
    let filmEngine: String?
    let place: String
    let folder: [UInt8]
    let damage: DamagePolicy
    let isFast: Bool
    let collision: Batch.Collision
    let preserveTimes: Bool
    let backup: String?
  }

  /// - Parameter subject: Of which inputs it is; nil where all get the same.
  init(
    _ batch: Batch, _ rules: [OutputRule], state: UpdateState, for subject: InputSubject? = nil
  ) throws(MediaError) {
    let films = subject == .film ? batch.films : nil
    var parts: [Wish.Part] = []
    for variant in films?.variants ?? batch.variants {
      parts.append(
        Wish.Part(
          name: variant.name, recipe: variant.recipe, encoding: variant.encoding,
          density: variant.density, width: variant.nominalWidth,
          path: variant.path.map { String(describing: $0.pieces) },
          files: try Self.contents(variant)))
    }
    let (place, folder) = try Self.place(batch.destination, state)
    let wish = Wish(
      parts: parts, probe: films == nil ? batch.probe : films?.probe,
      presentation: try films?.presentation.map { (presentation) throws(MediaError) in
        Wish.Presentation(
          name: presentation.name, packaging: presentation.packaging,
          path: presentation.path.map { String(describing: $0.pieces) },
          files: try Self.contents(presentation.packaging.namedFiles))
      }, filmEngine: films.map { _ in EngineIdentity.library("libavcodec.so.59") }, place: place,
      folder: folder, damage: batch.engine.damage,
      isFast: batch.engine.isFast, collision: batch.onCollision,
      preserveTimes: batch.publishing.preserveTimes,
      backup: batch.publishing.backupSuffix)
    do {
      base = try JSONCoding.encode(wish, sorted: true)
    } catch {
      throw MediaError(.usage, "the recipe cannot be written down: \(error)", step: "update")
    }
    usesIndex = rules.contains { $0.isFor(subject) && $0.fields.contains(.index) }
  }

  /// The digest for one input: 64 hexadecimal digits.
  func text(for item: InputItem) -> String {
    var hasher = SHA256()
    hasher.update(data: base)
    // Each is closed by a NUL, which neither a path nor a number holds.
    hasher.update(data: item.relativeFolder.bytes + [0])
    hasher.update(data: Array((usesIndex ? String(item.index) : "").utf8) + [0])
    return hasher.finalize().reduce(into: "") { text, byte in
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }

  private static func place(
    _ destination: Destination, _ state: UpdateState
  ) throws(MediaError) -> (String, [UInt8]) {
    switch destination {
    case .standardOutput: ("-", [])
    case .inPlace: ("in place", [])
    case .file(let path): ("file", try state.key(for: path))
    case .folder(let folder): ("folder", try state.key(for: folder.isEmpty ? "." : folder))
    case .template(let template):
      (String(describing: template.pieces), try state.key(for: "."))
    }
  }

  private static func contents(_ variant: Variant) throws(MediaError) -> [String] {
    var names = variant.recipe.namedFiles
    if case .file(let profile) = variant.encoding.profile { names.append(profile) }
    return try contents(names)
  }

  private static func contents(_ names: [String]) throws(MediaError) -> [String] {
    try names.map { (name) throws(MediaError) in
      try ContentHash.sha256(try InputFile.open(.file(FilePath(name))))
    }
  }
}
