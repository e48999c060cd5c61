import ArgumentParser
import Safelight

/// A command that reads files and writes files.
protocol OutputCommand: PlannedCommand {
  associatedtype Outputs: OutputGroup
  associatedtype Limitation: LimitGroup

  var output: Outputs { get }
  var limits: Limitation { get }
  var report: ReportOptions { get }
  /// What standard output may hold, in a word.
  static var product: String { get }
}

extension OutputCommand {
  static var product: String { "picture" }

  /// Where the outputs go; an error when nothing says so, or it cannot be.
  func place() throws(MediaError) -> OutputPlace {
    if output.inPlace {
      guard !input.inputs.contains("-") else {
        throw MediaError(.usage, "--in-place: standard input has no place")
      }
      return .inPlace
    }
    guard let text = output.output else {
      guard input.inputs == ["-"], input.list == nil else {
        let last = Outputs.offersInPlace ? ", -o - or --in-place" : " or -o -"
        throw MediaError(.usage, "where to? add -o FILE, -o DIR/, -o 'TEMPLATE'\(last)")
      }
      return .standardOutput
    }
    return OutputPlace(text)
  }

  /// Refuses several inputs where one output can be.
  func checkInputs(_ place: OutputPlace) throws(MediaError) {
    guard !place.holdsSeveral, input.inputs.count > 1 || input.list != nil else { return }
    throw MediaError(.usage, "several inputs: \(Self.severalHint)")
  }

  static var severalHint: String {
    "write to a folder (-o DIR/) or a template such as -o '{stem}-{width}.{ext}'"
  }

  /// Refuses to write to a standard output that something else claims.
  func checkStandardOutput() throws(MediaError) {
    try Console.shared.checkStandardOutput(for: Self.product, report)
  }
}
