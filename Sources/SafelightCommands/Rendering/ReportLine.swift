import Safelight

/// What came of one input, as a report tells it.
struct ReportLine: Sendable {
  /// The input's name as bytes; `-` for standard input.
  var input: [UInt8]
  var status: InputResult.Status
  var outputs: [Report.Output] = []
  var documents: [Report.Document] = []
  /// The presentation that was made of a film.
  var presentation: HLSReport?
  var warnings: [String] = []
  var error: MediaError?
  var elapsed: Duration
  /// What was found in it.
  var media: Media?
  /// What would be made, in a dry run.
  var planned: [PlannedOutput] = []

  /// The line of `--json`.
  var json: JSONValue {
    var fields = JSONValue.path(input, as: "input")
    fields += [
      ("status", .string(status.rawValue)),
      (
        "outputs",
        .array(
          outputs.map(Self.json) + documents.map(Self.json) + planned.map(Self.json)
            + [presentation].compactMap { $0.map(PresentationRendering.json) })
      ),
      ("warnings", .array(warnings.map(JSONValue.string))),
      ("error", .optional(error, Self.json)),
      ("elapsed_ms", .integer(Amounts.milliseconds(elapsed))),
    ]
    if let media { fields.append(("media", media.json)) }
    return .object(fields)
  }

  /// The lines people get: one an output, or what probing found.
  var table: String {
    let name = Printable.name(input)
    if let media { return media.table(name: name) }
    if status == .skipped { return "\(name)  skipped\n" }
    return plannedTable
      + (presentation.map { PresentationRendering.table($0, name: name) } ?? "")
      + outputs.map { output in
        let path = output.path.map(Printable.name) ?? "-"
        let frames = output.frames > 1 ? "  \(output.frames) frames" : ""
        let isCopied =
          output.movie.map { $0.videoIsCopied && $0.sounds.allSatisfy(\.isCopied) } ?? false
        return "\(name) -> \(path)  \(output.width)x\(output.height)\(frames)  "
          + "\(output.format.rawValue)  \(Amounts.bytes(output.bytes))"
          + (isCopied ? "  copied\n" : "\n")
      }.joined()
      + documents.map { document in
        let path = document.path.map(Printable.name) ?? "-"
        return "\(name) -> \(path)  \(document.format)  \(Amounts.bytes(document.bytes))\n"
      }.joined()
  }

  private var plannedTable: String {
    let name = Printable.name(input)
    return planned.map { output in
      let path = output.path.map { Printable.name($0.bytes) } ?? "-"
      let size = output.size.map { "\($0.width)x\($0.height)  " } ?? ""
      let note = output.exists ? "not written, exists" : "not written"
      return "\(name) -> \(path)  \(size)\(output.kind)  \(note)\n"
    }.joined()
  }

  private static func json(_ output: PlannedOutput) -> JSONValue {
    let name = output.name.map { [("name", JSONValue.string($0))] } ?? []
    return .object(
      name + (output.path.map { JSONValue.path($0.bytes, as: "path") } ?? [("path", .null)]) + [
        ("format", .string(output.kind)),
        ("width", .optional(output.size) { .integer($0.width) }),
        ("height", .optional(output.size) { .integer($0.height) }), ("bytes", .null),
        ("exists", .bool(output.exists)),
      ])
  }

  private static func json(_ document: Report.Document) -> JSONValue {
    var fields: [(name: String, value: JSONValue)] = []
    if let name = document.name { fields.append(("name", .string(name))) }
    fields += document.path.map { JSONValue.path($0, as: "path") } ?? [("path", .null)]
    return .object(
      fields + [
        ("format", .string(document.format)), ("width", .null), ("height", .null),
        ("bytes", .integer(document.bytes)),
      ])
  }

  private static func json(_ output: Report.Output) -> JSONValue {
    var fields: [(name: String, value: JSONValue)] = []
    if let name = output.name { fields.append(("name", .string(name))) }
    fields += output.path.map { JSONValue.path($0, as: "path") } ?? [("path", .null)]
    fields += [
      ("format", .string(output.format.rawValue)), ("width", .integer(output.width)),
      ("height", .integer(output.height)), ("frames", .integer(output.frames)),
      ("bytes", .integer(output.bytes)),
    ]
    if let quality = output.quality { fields.append(("quality", .integer(quality))) }
    if let movie = output.movie { fields += json(movie) }
    return .object(fields)
  }

  private static func json(_ movie: Report.Movie) -> [(name: String, value: JSONValue)] {
    [
      ("duration", .number(movie.duration)), ("copied", .bool(movie.videoIsCopied)),
      (
        "audio",
        .array(
          movie.sounds.map {
            .object([
              ("language", .optional($0.language, JSONValue.string)),
              ("channels", .integer($0.channels)), ("copied", .bool($0.isCopied)),
            ])
          })
      ),
      ("notes", .array(movie.notes.map(JSONValue.string))),
    ]
  }

  static func json(_ error: MediaError) -> JSONValue {
    let engine = error.engineMessage.flatMap { $0.isEmpty ? nil : ": \($0)" } ?? ""
    return .object([
      ("code", .string(error.code.rawValue)), ("message", .string(error.message + engine)),
      ("step", .optional(error.step, JSONValue.string)),
    ])
  }
}

extension ReportLine {
  /// What a batch says of one input.
  init(_ result: InputResult) {
    self.init(
      input: result.input, status: result.status, outputs: result.report?.outputs ?? [],
      documents: result.report?.documents ?? [], presentation: result.report?.presentation,
      warnings: result.warnings, error: result.error, elapsed: result.elapsed)
  }
}

extension ReportLine {
  /// What was found in an input.
  enum Media: Sendable {
    /// By `probe`.
    case probed(ProbeResult)
    /// By `exif show`.
    case listed(MetadataListing)

    var warnings: [String] {
      switch self {
      case .probed(let result): result.warnings
      case .listed(let listing): listing.warnings
      }
    }

    var json: JSONValue {
      switch self {
      case .probed(let result): MediaJSON.object(result)
      case .listed(let listing): MetadataJSON.object(listing)
      }
    }

    func table(name: String) -> String {
      switch self {
      case .probed(let result): MediaTable.text(name: name, result)
      case .listed(let listing): MetadataTable.text(name: name, listing)
      }
    }
  }
}
