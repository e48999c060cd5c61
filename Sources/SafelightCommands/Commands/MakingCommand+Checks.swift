import Safelight

extension MakingCommand {
  /// Checks everything that can be known before an input is read.
  func check(_ place: OutputPlace, _ variants: [PictureVariant]) throws(MediaError) {
    if !place.holdsSeveral, variants.count > 1 {
      throw MediaError(.usage, "several sizes: \(Self.severalHint)")
    }
    try checkInputs(place)
    if place == .inPlace, variants.count > 1 {
      throw MediaError(.usage, "--in-place makes one output of each input, not several")
    }
    if place == .standardOutput, !output.writing.dryRun { try checkStandardOutput() }
    try checkFormat(place)
    for variant in variants { try variant.recipe.checkFiles() }
  }
}
