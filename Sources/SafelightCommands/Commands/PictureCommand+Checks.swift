import Safelight

extension PictureCommand {
  /// Where the pictures go; an error when nothing says so, or it cannot be.
  func place() throws(MediaError) -> OutputPlace {
    if output.inPlace {
      guard !input.inputs.contains("-") else {
        throw MediaError(.usage, "--in-place: standard input has no place")
      }
      return .inPlace
    }
    guard let text = output.output else {
      guard input.inputs == ["-"], input.list == nil else {
        throw MediaError(
          .usage, "where to? add -o FILE, -o DIR/, -o 'TEMPLATE', -o - or --in-place")
      }
      return .standardOutput
    }
    return OutputPlace(text)
  }

  /// Checks everything that can be known before an input is read.
  func check(_ place: OutputPlace, _ variants: [PictureVariant]) throws(MediaError) {
    let isSeveral = input.inputs.count > 1 || input.list != nil
    if !place.holdsSeveral {
      let hint = "write to a folder (-o DIR/) or a template such as -o '{stem}-{width}.{ext}'"
      guard variants.count == 1 else { throw MediaError(.usage, "several sizes: \(hint)") }
      guard !isSeveral else { throw MediaError(.usage, "several inputs: \(hint)") }
    }
    if place == .inPlace, variants.count > 1 {
      throw MediaError(.usage, "--in-place makes one output of each input, not several")
    }
    if place == .standardOutput, !output.dryRun { try checkStandardOutput() }
    var encoding = encoding.encoding
    if case .file(let path) = place {
      encoding.format = try OutputFormat.resolve(encoding.format, path)
    }
    if let format = encoding.format { try EncodingCheck.check(encoding, format: format) }
    if case .file(let profile) = encoding.profile, !PathFacts.isReadable(profile) {
      throw MediaError(.noInput, "cannot read the profile \(profile)")
    }
    for variant in variants { try variant.recipe.checkFiles() }
  }

  private func checkStandardOutput() throws(MediaError) {
    guard !report.json else {
      throw MediaError(.usage, "--json and the picture both claim standard output")
    }
    guard !Console.shared.writesToTerminal else {
      throw MediaError(
        .usage, "a terminal shows no picture: redirect standard output, or name an output with -o")
    }
  }
}
