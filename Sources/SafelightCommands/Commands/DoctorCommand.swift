import ArgumentParser
import Safelight

/// The command `safelight doctor`.
struct DoctorCommand: WorkingCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell what this machine gives: engine, formats, sandbox, limits.",
    usage: "safelight doctor [--json] [--sandbox MODE]",
    discussion: """
      Nothing is taken on trust: formats are read and written, and a worker tries to break out of its \
      sandbox. Exit code 69 when the picture engine is missing.

      Example: safelight doctor --json | jq .sandbox
      """)

  @Flag(help: "Report on standard output as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Confine the work on untrusted bytes; auto: as far as this machine can.",
      valueName: "mode"))
  var sandbox = SandboxMode.auto

  func plan() throws(MediaError) -> any Work {
    DoctorWork(workers: try WorkerPool(size: 1, sandbox: sandbox, preloads: false), isJSON: json)
  }
}
