import ArgumentParser
import Safelight

/// What a film may cost, and how much runs at once.
struct FilmLimitOptions: LimitGroup {
  @Option(
    name: .customLong("max-pixels"),
    help: ArgumentHelp("Most pixels of a frame (512MP).", valueName: "pixels"),
    transform: LimitValues.pixels)
  var maxPixels: Int?

  @Option(
    help: ArgumentHelp("Most memory each worker may take (4GiB).", valueName: "bytes"),
    transform: LimitValues.memory)
  var memory: Int?

  @Option(
    help: ArgumentHelp("Longest the work on one input may take (no limit).", valueName: "time"),
    transform: LimitValues.seconds)
  var timeout: Double?

  @Option(
    help: ArgumentHelp("Longest that a pipe may stay silent (60s).", valueName: "time"),
    transform: LimitValues.seconds)
  var stall: Double?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Films, or parts of one, worked on at once (the number of cores).", valueName: "n"),
    transform: LimitValues.jobs)
  var jobs: Int?

  @Option(
    name: .customLong("on-damage"),
    help: ArgumentHelp(
      "A damaged film fails, or what there is of it is used with a warning (fail).",
      valueName: "policy"))
  var onDamage: DamagePolicy?

  @OptionGroup var confinement: ConfinementOptions

  var overrides: RecipeLimits {
    var limits = RecipeLimits()
    limits.pixels = maxPixels
    limits.memory = memory
    limits.timeout = timeout
    limits.stall = stall
    limits.damage = onDamage
    return limits
  }

  static let usual = Limits.video

  var width: Int { jobs ?? WorkerOptions.cores }

  func pool(for command: any WorkingCommand.Type) -> WorkerPool {
    confinement.pool(of: width, for: command)
  }
}
