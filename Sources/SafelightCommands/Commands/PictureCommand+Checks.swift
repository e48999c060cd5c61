import Safelight

extension PictureCommand {
  /// Checks everything that can be known before an input is read.
  func check(_ place: OutputPlace, _ variants: [PictureVariant]) throws(MediaError) {
    if !place.holdsSeveral, variants.count > 1 {
      throw MediaError(.usage, "several sizes: \(Self.severalHint)")
    }
    try checkInputs(place)
    if place == .inPlace, variants.count > 1 {
      throw MediaError(.usage, "--in-place makes one output of each input, not several")
    }
    if place == .standardOutput, !output.dryRun { try checkStandardOutput() }
    var encoding = outputEncoding
    if case .file(let path) = place {
      encoding.format = try OutputFormat.resolve(encoding.format, path)
    }
    if let format = encoding.format { try EncodingCheck.check(encoding, format: format) }
    if case .file(let profile) = encoding.profile, !PathFacts.isReadable(profile) {
      throw MediaError(.noInput, "cannot read the profile \(profile)")
    }
    for variant in variants { try variant.recipe.checkFiles() }
  }
}
