import ArgumentParser
import Safelight

/// The options of a command that say what one input may cost, and how much runs at once.
protocol LimitGroup: ParsableArguments {
  /// The limits these options set.
  var overrides: RecipeLimits { get }
  /// What an input may cost unless they say otherwise.
  static var usual: Limits { get }
  /// What becomes of damaged inputs, if it was said.
  var onDamage: DamagePolicy? { get }
  /// How many inputs are worked on at once.
  var width: Int { get }

  /// The processes that read a command's inputs.
  func pool(for command: any WorkingCommand.Type) -> WorkerPool
}

extension LimitGroup {
  /// The limits these options describe.
  var limits: Limits { overrides.over(Self.usual) }

  /// What does the work.
  func engine(for command: any WorkingCommand.Type) -> Engine {
    Engine(limits: limits, damage: onDamage ?? .fail, workers: pool(for: command))
  }
}
