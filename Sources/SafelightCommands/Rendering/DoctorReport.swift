import Safelight

/// What `safelight doctor` found.
struct DoctorReport: Sendable {
  let worker: WorkerFacts
  let formats: [FormatTrial]
  let cores: Int
  /// Bytes of memory this machine has.
  let memory: Int
  /// What one input may cost when nothing else is said.
  let limits: Limits

  /// For people: sections with a row a finding.
  var text: String {
    section("engine", [("libvips", worker.engineVersion ?? "missing: \(problem)")])
      + section("video", filmRows)
      + section("formats", formats.map { ($0.format.rawValue, Self.words($0)) })
      + section("sandbox", sandboxRows)
      + section(
        "limits",
        [
          ("cores", "\(cores)"), ("memory", Amounts.bytes(memory)),
          ("an input", "\(limits.pixels / 1_000_000) megapixels, \(limits.frames) frames"),
          ("its memory", Amounts.bytes(limits.memory)),
          ("its time", Amounts.time(.seconds(limits.timeout))),
        ])
  }

  /// For programs: one object.
  var json: JSONValue {
    .object([
      ("version", .string(Version.current)),
      (
        "engine",
        .object([
          ("libvips", .optional(worker.engineVersion, JSONValue.string)),
          ("problem", .optional(worker.engineProblem, JSONValue.string)),
        ])
      ),
      (
        "video",
        .object([
          ("libav", .optional(worker.film?.version, JSONValue.string)),
          ("problem", .optional(worker.film?.problem, JSONValue.string)),
          ("present", .array((worker.film?.present ?? []).map(JSONValue.string))),
          ("missing", .array((worker.film?.missing ?? []).map(JSONValue.string))),
        ])
      ),
      ("formats", .object(formats.map { ($0.format.rawValue, Self.json($0)) })),
      (
        "sandbox",
        .object([
          ("landlock", .integer(worker.sandbox.landlockVersion)),
          ("seccomp", .bool(worker.sandbox.filtersCalls)),
          ("attempts", .array(worker.attempts.map(Self.json))),
        ])
      ),
      (
        "limits",
        .object([
          ("cores", .integer(cores)), ("machine_memory", .integer(memory)),
          ("pixels", .integer(limits.pixels)), ("frames", .integer(limits.frames)),
          ("memory", .integer(limits.memory)), ("timeout", .number(limits.timeout)),
        ])
      ),
    ])
  }

  private var problem: String { worker.engineProblem ?? "it does not start" }

  private var filmRows: [(String, String)] {
    guard let film = worker.film, let version = film.version else {
      return [("libav", "missing: \(worker.film?.problem ?? "it does not start")")]
    }
    return [("libav", "FFmpeg \(version)")] + film.present.map { ($0, "yes") }
      + film.missing.map { ($0, "missing") }
  }

  private var sandboxRows: [(String, String)] {
    let open = worker.attempts.filter { !$0.isRefused }.map(\.name)
    let refused = "\(worker.attempts.count - open.count) of \(worker.attempts.count) refused"
    return [
      (
        "Landlock",
        worker.sandbox.landlockVersion > 0
          ? "version \(worker.sandbox.landlockVersion)" : "not used"
      ),
      ("seccomp", worker.sandbox.filtersCalls ? "yes" : "not used"),
      ("break-outs", refused + (open.isEmpty ? "" : "; possible: " + open.joined(separator: ", "))),
    ]
  }

  private static func words(_ trial: FormatTrial) -> String {
    switch (trial.reads, trial.writes) {
    case (true, true): "read, write"
    case (true, _): "read"
    case (false, true): "write"
    case (false, _): "missing"
    }
  }

  private static func json(_ trial: FormatTrial) -> JSONValue {
    .object([("read", .bool(trial.reads)), ("write", .bool(trial.writes ?? false))])
  }

  private static func json(_ attempt: ConfinementAttempt) -> JSONValue {
    .object([
      ("name", .string(attempt.name)), ("refused", .bool(attempt.isRefused)),
      ("errno", .integer(attempt.errorNumber)),
    ])
  }

  private func section(_ title: String, _ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return title + "\n"
      + rows.map { row in
        let gap = String(repeating: " ", count: width - row.0.count + 2)
        return "  \(row.0)\(gap)\(Printable.message(row.1))\n"
      }.joined()
  }
}
