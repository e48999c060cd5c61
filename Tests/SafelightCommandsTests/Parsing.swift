import Safelight
import Testing

@testable import SafelightCommands

/// A command line, parsed as `main` does it.
func parse<Command>(_ words: [String], as type: Command.Type = Command.self) throws -> Command {
  let command = try SafelightCommands.Tool.parse(words: SafelightCommands.Tool.completed(words))
  return try #require(command as? Command)
}

/// `safelight resize` with an input, an output and these options.
func resize(_ options: String...) throws -> ResizeCommand { try resize(options) }

func resize(_ options: [String]) throws -> ResizeCommand {
  try parse(["resize", "in.jpg", "-o", "out.jpg"] + options)
}

/// The steps that these options of `safelight resize` make.
func steps(_ options: String...) throws -> Recipe {
  let variants = try resize(options).variants()
  try #require(variants.count == 1)
  return variants[0].recipe
}

/// The one resize among the steps.
func resizeStep(_ options: String...) throws -> Resize {
  let found = try resize(options).variants().flatMap(\.recipe.steps).compactMap { $0 as? Resize }
  try #require(found.count == 1)
  return found[0]
}
