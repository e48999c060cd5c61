import Safelight

/// What came of one job.
struct JobResult: Sendable {
  var id: JobRequest.Identifier?
  var line: ReportLine

  /// The line of `--json` with the job's id.
  var json: JSONValue {
    let name: JSONValue =
      switch id {
      case nil: .null
      case .text(let text): .string(text)
      case .number(let number): .integer(number)
      }
    guard case .object(let fields) = line.json else { return line.json }
    return .object([("id", name)] + fields)
  }
}
