import ArgumentParser
import Safelight

/// What one input may cost, and how much runs at once.
struct LimitOptions: LimitGroup {
  @Option(
    name: .customLong("max-pixels"),
    help: ArgumentHelp(
      "Most pixels of an input, all frames together (512MP).", valueName: "pixels"),
    transform: LimitValues.pixels)
  var maxPixels: Int?

  @Option(
    name: .customLong("max-frames"),
    help: ArgumentHelp("Most frames or pages of an input (10000).", valueName: "n"),
    transform: LimitValues.frames)
  var maxFrames: Int?

  @Option(
    help: ArgumentHelp("Most memory the work on one input may take (1GiB).", valueName: "bytes"),
    transform: LimitValues.memory)
  var memory: Int?

  @Option(
    help: ArgumentHelp("Longest the work on one input may take (5m).", valueName: "time"),
    transform: LimitValues.seconds)
  var timeout: Double?

  @Option(
    help: ArgumentHelp("Longest without a sign of progress (60s).", valueName: "time"),
    transform: LimitValues.seconds)
  var stall: Double?

  @OptionGroup var workers: WorkerOptions

  @Option(
    help: ArgumentHelp(
      "Also read these formats: svg, pdf, jxl, jp2, bmp, ppm, hdr; commas between.",
      valueName: "formats"),
    completion: .list(LimitValues.allowable.map(\.rawValue)), transform: LimitValues.formats)
  var allow: [Set<ImageFormat>] = []

  @Option(
    name: .customLong("on-damage"),
    help: ArgumentHelp(
      "A damaged input fails, or what there is of it is salvaged with a warning (fail).",
      valueName: "policy"))
  var onDamage: DamagePolicy?

  var overrides: RecipeLimits {
    var limits = RecipeLimits()
    limits.pixels = maxPixels
    limits.frames = maxFrames
    limits.memory = memory
    limits.timeout = timeout
    limits.stall = stall
    limits.allowedFormats = allow.reduce([]) { $0.union($1) }
    limits.damage = onDamage
    return limits
  }

  static let usual = Limits.standard

  var width: Int { workers.width }

  func pool(for command: any WorkingCommand.Type) -> WorkerPool { workers.pool(for: command) }
}
