import ArgumentParser
import Safelight

/// The recipes that come with the program, and how any is carried out.
struct ReadyMadeOptions: ParsableArguments {
  @Flag(help: "List the ready-made recipes.")
  var list = false

  @Option(
    help: ArgumentHelp("Print a ready-made recipe, to keep and change.", valueName: "name"),
    completion: .list(ReadyMadeRecipe.all.map(\.name)))
  var print: String?

  @Flag(
    help: ArgumentHelp(
      "Make the smaller outputs of an input from the largest: quicker, a little softer; as "
        + "'fast: true' in the recipe."))
  var fast = false

  func validate() throws {
    guard !list || print == nil else {
      throw ValidationError("--list and --print exclude each other")
    }
  }
}
