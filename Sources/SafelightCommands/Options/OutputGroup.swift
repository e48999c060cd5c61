import ArgumentParser
import Safelight

/// The options of a command that say where its outputs go and how they are written.
protocol OutputGroup: ParsableArguments {
  var naming: OutputNameOptions { get }
  var writing: WritingOptions { get }
  /// Whether outputs may take their inputs' places.
  static var offersInPlace: Bool { get }
  /// Whether each output takes its input's place.
  var inPlace: Bool { get }
  /// What is added to the names of inputs that are kept beside outputs in their place.
  var backup: String? { get }
}

extension OutputGroup {
  /// The value of `-o`.
  var output: String? { naming.output }

  /// How outputs take their names.
  var publishing: Publishing {
    var publishing = writing.publishing
    publishing.inPlace = inPlace
    publishing.backupSuffix = backup
    return publishing
  }
}
