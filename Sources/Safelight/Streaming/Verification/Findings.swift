/// Findings as they are made: a rule broken everywhere is told a few times a file.
struct Findings {
  private static let mostOfARule = 20
  private static let most = 2000

  private(set) var all: [VerificationFinding] = []
  private(set) var omitted = 0
  private var counts: [String: Int] = [:]

  mutating func add(_ finding: VerificationFinding) {
    let place = "\(finding.rule) \(finding.file)"
    let count = counts[place, default: 0]
    counts[place] = count + 1
    guard count < Self.mostOfARule, all.count < Self.most else {
      omitted += 1
      return
    }
    all.append(finding)
  }

  mutating func error(
    _ rule: Int, _ file: String, line: Int? = nil, _ message: String, measured: String? = nil,
    declared: String? = nil, expected: String? = nil
  ) {
    add(
      VerificationFinding(
        rule, .error, file: file, line: line, measured: measured, declared: declared,
        expected: expected, message))
  }

  mutating func warning(
    _ rule: Int, _ file: String, line: Int? = nil, _ message: String, measured: String? = nil,
    declared: String? = nil, expected: String? = nil
  ) {
    add(
      VerificationFinding(
        rule, .warning, file: file, line: line, measured: measured, declared: declared,
        expected: expected, message))
  }

  /// Adds what is wrong in a file by itself.
  mutating func add(_ faults: [PlaylistFault], in file: String) {
    for fault in faults {
      let isWarning = fault.isWarning || VerificationRule.isWarningOnly(fault.rule)
      add(
        VerificationFinding(
          fault.rule, isWarning ? .warning : .error, file: file, line: fault.line,
          measured: fault.measured, declared: fault.declared, expected: fault.expected,
          fault.message))
    }
  }
}
