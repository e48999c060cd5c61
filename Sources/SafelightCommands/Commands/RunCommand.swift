import ArgumentParser
import Safelight

/// The command `safelight run`.
struct RunCommand: PlannedCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Make what a recipe asks for of pictures and films: many outputs from one decode.",
    usage: """
      safelight run RECIPE INPUT… -o DIR/ [options]
             safelight run --list | --print NAME
      """,
    discussion: """
      The first word is the recipe: a YAML or JSON file, or the name of a ready-made one (--list). Of \
      pictures it makes pictures (image:), of films (video:) presentations for streaming (hls), films \
      (mp4), posters, storyboards and previews; of both probe.json. All outputs of an input appear \
      together or not at all. Options for limits come before the recipe's; where neither says, \
      films may take 4GiB of memory and as long as they need.

      Example: safelight run web photos/ -o public/
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Recipe") var recipes: ReadyMadeOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions
}
