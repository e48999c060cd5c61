import ArgumentParser
import Safelight

/// What happens to what is there, and how outputs are written.
struct WritingOptions: ParsableArguments {
  @Flag(name: .customLong("no-clobber"), help: "Fail when an output exists (code exists).")
  var noClobber = false

  @Flag(name: .customLong("skip-existing"), help: "Skip an input whose outputs exist.")
  var skipExisting = false

  @Option(
    help: ArgumentHelp(
      "Make only what is missing or out of date; verify also reads the outputs to tell.",
      discussion: """
        An input is out of date when its content, the options, safelight or its engine changed. An \
        interrupted run is resumed by the same command. Outputs are flushed as with --fsync.
        """,
      valueName: "mode"))
  var update: UpdateMode?

  @Option(
    help: ArgumentHelp(
      "Where --update remembers what was made (.safelight.sqlite in the output folder).",
      valueName: "file"),
    completion: .file())
  var state: String?

  @Option(
    name: .customLong("on-collision"),
    help: "When two inputs would make one path: fail, or add a number to the name.")
  var onCollision = Batch.Collision.error

  @Flag(
    name: [.customShort("p"), .customLong("preserve-times")],
    help: "Give outputs their input's modification time.")
  var preserveTimes = false

  @Flag(help: "Flush each output to the disk before it counts as made.")
  var fsync = false

  @Flag(name: .customLong("dry-run"), help: "Print what would be written; write nothing.")
  var dryRun = false

  @Flag(
    help: "Print the recipe that these options make, for safelight run; with -v also how it is met."
  )
  var explain = false

  /// How outputs take their names.
  var publishing: Publishing {
    var publishing = Publishing()
    if noClobber { publishing.existing = .refuse }
    publishing.preserveTimes = preserveTimes
    publishing.synchronize = fsync
    publishing.createFolders = true
    return publishing
  }

  func validate() throws {
    guard update == nil || !(noClobber || skipExisting) else {
      throw ValidationError(
        "--update replaces what is out of date: it excludes --no-clobber and --skip-existing")
    }
    guard state == nil || update != nil else { throw ValidationError("--state needs --update") }
    guard state != "" else { throw ValidationError("the state has no name") }
    guard !noClobber || !skipExisting else {
      throw ValidationError("--no-clobber and --skip-existing exclude each other")
    }
  }
}

/// How `--update` tells that an output is as it was made.
enum UpdateMode: String, ExpressibleByArgument, CaseIterable {
  /// By its size and the time it was modified.
  case quick
  /// By its content.
  case verify
}
