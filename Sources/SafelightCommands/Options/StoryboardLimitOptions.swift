import ArgumentParser
import Safelight

/// What a film and its storyboard may cost, and how much runs at once.
struct StoryboardLimitOptions: LimitGroup {
  @OptionGroup var film: FilmLimitOptions

  @Option(
    name: .customLong("max-frames"),
    help: ArgumentHelp("Most frames of a storyboard (10000).", valueName: "n"),
    transform: LimitValues.frames)
  var maxFrames: Int?

  static let usual = FilmLimitOptions.usual

  var overrides: RecipeLimits {
    var limits = film.overrides
    limits.frames = maxFrames
    return limits
  }

  var onDamage: DamagePolicy? { film.onDamage }
  var width: Int { film.width }

  func pool(for command: any WorkingCommand.Type) -> WorkerPool { film.pool(for: command) }
}
