import ArgumentParser
import Safelight

/// A command whose options were checked as far as possible without reading an input, ready to run.
protocol Work: Sendable {
  /// Does the work and returns the exit code; stops early when its task is cancelled.
  func run() async -> Int32
}

/// A command that does work.
protocol WorkingCommand: ParsableCommand {
  /// Checks the options against each other and says what is to be done.
  func plan() throws(MediaError) -> any Work

  /// What every input needs, so that workers load it before they have one.
  static var preload: EnginePreload { get }
}

extension WorkingCommand {
  static var preload: EnginePreload { .pictures }
}

/// A command that does work on inputs.
protocol PlannedCommand: WorkingCommand {
  var input: InputOptions { get set }
}
