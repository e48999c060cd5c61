import ArgumentParser
import Safelight

/// A command that makes a file, or several, of every input.
protocol MakingCommand: OutputCommand {
  /// What is made of each input.
  func variants() throws(MediaError) -> [PictureVariant]

  /// How the outputs are encoded.
  var outputEncoding: Encoding { get }

  /// Refuses what the outputs cannot be, as far as their place tells.
  func checkFormat(_ place: OutputPlace) throws(MediaError)

  /// Whether the smaller outputs of an input are made from the largest.
  var isFast: Bool { get }

  /// Which files in folders are inputs.
  var sought: Sought { get }

  /// What standard output gets when no picture claims it.
  var reportForm: Reporter.Form { get }
}

/// One of the outputs made of each input.
struct PictureVariant: Sendable, Equatable {
  /// The steps.
  var recipe: Recipe
  /// The density of the screen it is for, when several are asked for.
  var density: Int?
  /// The width its name tells, when its name has to.
  var nominalWidth: Int?
}

extension MakingCommand {
  var isFast: Bool { false }

  var sought: Sought { Sought("pictures") { if case .image = $0 { true } else { false } } }

  var reportForm: Reporter.Form { report.json ? .json : report.quiet ? .nothing : .table }

  /// Whether the picture itself goes to standard output: by `-o -`, or because it came from standard
  /// input and nothing else is said.
  var sendsPictureToStandardOutput: Bool {
    if let named = output.output { return named == "-" }
    return !output.inPlace && input.inputs == ["-"] && input.list == nil
  }
}
