import ArgumentParser

/// What is said about the work.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Report on standard output as JSON, one object a line and input.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "On standard error; auto is a bar on a terminal, for work of over half a second.",
      valueName: "mode"))
  var progress = ProgressMode.auto

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more: warnings in full, times, a summary.")
  var verbose = false

  @Flag(name: .customLong("fail-fast"), help: "Stop at the first input that fails.")
  var failFast = false

  /// Whether a last line sums up a run over so many inputs: when asked for, and for people who wait for
  /// several.
  func showsSummary(of inputs: Int) -> Bool {
    verbose || (!quiet && inputs > 1 && Console.shared.drawsOnTerminal)
  }

  func validate() throws {
    guard !quiet || !verbose else { throw ValidationError("-q and -v exclude each other") }
  }
}

extension ProgressMode: ExpressibleByArgument {}
