import ArgumentParser
import Safelight

/// The recipes that come with the program.
struct ReadyMadeOptions: ParsableArguments {
  @Flag(help: "List the ready-made recipes.")
  var list = false

  @Option(
    help: ArgumentHelp("Print a ready-made recipe, to keep and change.", valueName: "name"),
    completion: .list(ReadyMadeRecipe.all.map(\.name)))
  var print: String?

  func validate() throws {
    guard !list || print == nil else {
      throw ValidationError("--list and --print exclude each other")
    }
  }
}
