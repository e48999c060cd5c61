internal import SystemPackage

/// Tells for one run which inputs are up to date, and records those that are made.
struct UpdateCheck: Sendable {
  private let state: UpdateState
  /// What is asked for, of films and of pictures where that differs.
  private let digests: [(subject: InputSubject?, digest: RecipeDigest)]

  init(_ state: UpdateState, _ batch: Batch, _ rules: [OutputRule]) throws(MediaError) {
    self.state = state
    let subjects: [InputSubject?] = batch.films == nil ? [nil] : [.picture, .film]
    digests = try subjects.map { (subject) throws(MediaError) in
      (subject, try RecipeDigest(batch, rules, state: state, for: subject))
    }
  }

  /// The outputs of an input, when all are there and would be made no differently; else nil.
  ///
  /// The input is read only when it does not look as it did; how it looks now is then remembered, if
  /// it `refreshes`.
  func outputs(of item: InputItem, refreshes: Bool = true) throws(MediaError) -> [FilePath]? {
    guard let path = item.path, let database = state.database(), let now = Self.status(path),
      let known = try database.input(try state.key(for: path)), let id = known.id,
      let record = try record(of: id, item, in: database),
      record.engine == state.engine, try areIntact(record.outputs),
      try hash(of: path, known, InputStamp(now), refreshing: refreshes ? database : nil)
        == record.inputHash
    else { return nil }
    return record.outputs.map { state.path(for: $0.path) }
  }

  /// What was made of an input by the recipe that is for its kind.
  private func record(
    of id: Int64, _ item: InputItem, in database: UpdateDatabase
  ) throws(MediaError) -> UpdateRecord? {
    for (_, digest) in digests {
      if let record = try database.record(of: id, recipe: digest.text(for: item)) { return record }
    }
    return nil
  }

  /// Records what was made of an input that looked like `stamp` at the moment `checked`, before it
  /// was read; records nothing of one that changed meanwhile, nor of a pipe.
  func record(
    _ item: InputItem, _ input: InputFile, _ stamp: InputStamp, checked: Int64,
    _ report: Report, _ subject: InputSubject?, isInPlace: Bool
  ) throws(MediaError) {
    guard let digest = digests.first(where: { $0.subject == subject })?.digest else { return }
    var made =
      report.outputs.map { (path: $0.path, bytes: $0.bytes) }
      + report.documents.map { (path: $0.path, bytes: $0.bytes) }
    if let presentation = report.presentation {
      made += presentation.files.map { file in
        (path: presentation.path + Array("/\(file.path)".utf8), bytes: file.bytes)
      }
    }
    guard let path = item.path, Self.status(path) != nil, !made.isEmpty else { return }
    var outputs: [UpdateRecord.Output] = []
    for output in made {
      guard let bytes = output.path, let kept = try Self.look(at: FilePath(bytes: bytes)),
        kept.stamp.size == output.bytes
      else { return }
      outputs.append(
        UpdateRecord.Output(
          path: try state.key(for: FilePath(bytes: bytes)), size: kept.stamp.size,
          modified: kept.stamp.modified, hash: kept.hash))
    }
    // What was replaced by its output has that for input from now on.
    guard var known = isInPlace ? try Self.look(at: path) : try Self.look(at: input),
      isInPlace || known.stamp == stamp
    else { return }
    if !isInPlace { known.checked = checked }
    known.format = try FormatSniffer.kind(of: input)?.format
    let record = UpdateRecord(
      recipe: digest.text(for: item), engine: state.engine, inputHash: known.hash,
      outputs: outputs)
    try state.databaseToWrite()?.save(known, at: try state.key(for: path), record)
  }

  private func areIntact(_ outputs: [UpdateRecord.Output]) throws(MediaError) -> Bool {
    for output in outputs {
      let path = state.path(for: output.path)
      guard let status = Self.status(path) else { return false }
      let stamp = InputStamp(status)
      guard stamp.size == output.size, stamp.modified == output.modified else { return false }
      if state.verifiesOutputs, try Self.look(at: path)?.hash != output.hash { return false }
    }
    return !outputs.isEmpty
  }

  private func hash(
    of path: FilePath, _ known: KnownInput, _ now: InputStamp, refreshing database: UpdateDatabase?
  ) throws(MediaError) -> String? {
    if known.isCurrent(now) { return known.hash }
    guard var found = try Self.look(at: path) else { return nil }
    if found.hash == known.hash {
      found.format = known.format
      try database?.save(found, at: try state.key(for: path))
    }
    return found.hash
  }

  private static func look(at path: FilePath) throws(MediaError) -> KnownInput? {
    try look(at: InputFile.open(.file(path)))
  }

  /// Reads a file; nil when it changed meanwhile.
  private static func look(at input: InputFile) throws(MediaError) -> KnownInput? {
    let checked = InputStamp.now()
    let stamp = InputStamp(try input.status())
    let hash = try ContentHash.sha256(input)
    guard InputStamp(try input.status()) == stamp else { return nil }
    return KnownInput(stamp: stamp, checked: checked, hash: hash)
  }

  /// A regular file's status; nil for anything else.
  private static func status(_ path: FilePath) -> Stat? {
    // What cannot be looked at is not up to date; the reason is given when it is opened.
    guard let status = (try? FileSystem.status(path)) ?? nil, status.type == .regular else {
      return nil
    }
    return status
  }
}
