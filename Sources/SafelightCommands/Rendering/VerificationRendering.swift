import Safelight

/// What checking one presentation found, as it is told.
struct VerificationRendering {
  /// The presentation's name as bytes.
  var input: [UInt8]
  var report: VerificationReport?
  /// Why it could not be checked.
  var error: MediaError?
  var elapsed: Duration
  /// Whether warnings are left out.
  var isQuiet: Bool

  private var findings: [VerificationFinding] {
    (report?.findings ?? []).filter { !isQuiet || $0.severity == .error }
  }

  /// The lines people get: one a finding, and a sum.
  var text: String {
    guard let report else { return "" }
    let lines = findings.map { finding in
      let line = finding.line.map { ":\($0)" } ?? ""
      let values = finding.values
      let reference = VerificationRule.numbered(finding.rule).map { " [\($0.reference)]" } ?? ""
      let message = finding.message + (values.isEmpty ? "" : " (\(values))") + reference
      let file = Printable.name(Array(finding.file.utf8))
      return
        "\(file)\(line): \(finding.severity.rawValue) \(finding.rule): \(Printable.line(message))\n"
    }
    let omitted = report.omitted > 0 ? ", \(report.omitted) more like these" : ""
    let found =
      report.findings.isEmpty
      ? report.locked > 0 ? "every rule that could be checked holds" : "every rule holds"
      : "\(Self.count(report.errors, "error")), \(Self.count(report.warnings, "warning"))\(omitted)"
    return lines.joined()
      + "\(Printable.name(input)): \(found) in \(Self.count(report.playlists, "playlist")), "
      + "\(Self.count(report.segments, "segment")), \(Amounts.bytes(report.bytes))\(locked)\n"
  }

  /// What is said of segments that nobody could look into.
  private var locked: String {
    guard let report, report.locked > 0 else { return "" }
    let (are, were) = report.locked == 1 ? ("is", "was") : ("are", "were")
    return
      "; \(Self.count(report.locked, "segment")) \(are) encrypted and \(were) neither read nor "
      + "decoded (--key-file gives a key of AES-128)"
  }

  /// The lines of `--json`.
  var lines: [UInt8] {
    findings.flatMap { finding in
      JSONValue.object(
        JSONValue.path(input, as: "input") + [
          ("rule", .integer(finding.rule)), ("severity", .string(finding.severity.rawValue)),
          ("file", .string(finding.file)), ("line", .optional(finding.line, JSONValue.integer)),
          ("measured", .optional(finding.measured, JSONValue.string)),
          ("declared", .optional(finding.declared, JSONValue.string)),
          ("expected", .optional(finding.expected, JSONValue.string)),
          ("message", .string(finding.message)),
          (
            "reference",
            .optional(VerificationRule.numbered(finding.rule)?.reference, JSONValue.string)
          ),
        ]
      ).line
    } + summary.line
  }

  private var summary: JSONValue {
    var fields = JSONValue.path(input, as: "input")
    let status = report.map { $0.isConformant ? "ok" : "failed" } ?? "failed"
    fields.append(("status", .string(status)))
    if let report {
      fields += [
        ("errors", .integer(report.errors)), ("warnings", .integer(report.warnings)),
        ("omitted", .integer(report.omitted)), ("playlists", .integer(report.playlists)),
        ("segments", .integer(report.segments)), ("bytes", .integer(report.bytes)),
        ("locked", .integer(report.locked)), ("duration", .number(report.duration)),
      ]
    }
    fields += [
      ("error", .optional(error, ReportLine.json)),
      ("elapsed_ms", .integer(Amounts.milliseconds(elapsed))),
    ]
    return .object(fields)
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
