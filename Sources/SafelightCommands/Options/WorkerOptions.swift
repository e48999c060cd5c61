import ArgumentParser
import Glibc
import Safelight

/// How many workers there are, and how they are confined.
struct WorkerOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Inputs worked on at once (the number of cores).", valueName: "n"),
    transform: LimitValues.jobs)
  var jobs: Int?

  @OptionGroup var confinement: ConfinementOptions

  /// How many inputs are worked on at once.
  var width: Int { jobs ?? Self.cores }

  /// The processor's cores.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The processes that read a command's inputs.
  func pool(for command: any WorkingCommand.Type) -> WorkerPool {
    confinement.pool(of: width, for: command)
  }
}
