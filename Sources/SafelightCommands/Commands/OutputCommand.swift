import ArgumentParser
import Safelight

/// A command that reads files and writes files.
protocol OutputCommand: PlannedCommand {
  var output: OutputOptions { get }
  var limits: LimitOptions { get }
  var report: ReportOptions { get }
}

extension OutputCommand {
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
        throw MediaError(
          .usage, "where to? add -o FILE, -o DIR/, -o 'TEMPLATE', -o - or --in-place")
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
    guard !report.json else {
      throw MediaError(.usage, "--json and the picture both claim standard output")
    }
    guard !Console.shared.writesToTerminal else {
      throw MediaError(
        .usage, "a terminal shows no picture: redirect standard output, or name an output with -o")
    }
  }
}
