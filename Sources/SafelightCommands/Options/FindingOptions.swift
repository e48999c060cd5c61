import ArgumentParser
import Safelight

/// What probing finds out beyond the header.
struct FindingOptions: ParsableArguments {
  @Flag(help: "Decode everything and fail (65) on damage.")
  var check = false

  @Flag(help: "Add a perceptual hash of 64 bits, alike for pictures that look alike.")
  var phash = false

  @Flag(name: .customLong("sha256"), help: "Add the SHA-256 of the file.")
  var sha256 = false

  @Flag(help: "Add a BlurHash, a short text that paints a blurred preview.")
  var blurhash = false

  @Flag(help: "Add a ThumbHash, the same with alpha and shape, in base 64.")
  var thumbhash = false

  @Option(
    help: ArgumentHelp("Add the N most prominent colours, 1 to 32.", valueName: "n"),
    transform: { try Numbers.whole($0, in: 1...32) })
  var colors: Int?

  @Flag(help: "Add the ladder that safelight hls would make of a film.")
  var plan = false

  @Flag(help: "Print the recipe that these options make, for safelight run.")
  var explain = false

  /// What is to be found out.
  var options: ProbeOptions {
    var options = ProbeOptions()
    options.check = check
    options.phash = phash
    options.sha256 = sha256
    options.blurhash = blurhash
    options.thumbhash = thumbhash
    options.colors = colors
    options.plan = plan
    return options
  }
}
