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

  @OptionGroup var confinement: ConfinementOptions

  static let preload = EnginePreload.nothing

  func plan() throws(MediaError) -> any Work {
    DoctorWork(workers: confinement.pool(of: 1, for: Self.self), isJSON: json)
  }
}
