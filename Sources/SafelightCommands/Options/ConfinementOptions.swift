import ArgumentParser
import Safelight

/// How workers are confined.
struct ConfinementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Confine the work on untrusted bytes; auto: as far as this machine can.",
      valueName: "mode"))
  var sandbox = SandboxMode.auto

  /// So many processes that read a command's inputs.
  func pool(of size: Int, for command: any WorkingCommand.Type) -> WorkerPool {
    .ofThisProgram(size: size, sandbox: sandbox, preload: command.preload)
  }
}
