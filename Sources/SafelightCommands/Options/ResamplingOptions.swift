import ArgumentParser
import Safelight

/// How pixels are computed when the size changes.
struct ResamplingOptions: ParsableArguments {
  @Option(help: "How new pixels are weighed from old ones.")
  var kernel = Kernel.lanczos3

  @Option(
    help: ArgumentHelp(
      "Sharpen at the end: off, mild, or a SIGMA of 0.3 to 10 pixels (off).", valueName: "amount"),
    completion: .list(["off", "mild"]), transform: ResamplingOptions.sharpen)
  var sharpen: Sharpening = .off

  @Flag(help: "Average light instead of its encoding: truer fine bright detail, slower.")
  var linear = false

  /// Sharpening, or none.
  enum Sharpening: Sendable, Equatable {
    case off
    case on(Sharpen)
  }

  @Sendable static func sharpen(_ text: String) throws -> Sharpening {
    switch text {
    case "off": return .off
    case "mild": return .on(.mild)
    default:
      do {
        return .on(Sharpen(sigma: try Numbers.decimal(text, in: 0.3...10)))
      } catch {
        throw OptionError("expected off, mild or a number from 0.3 to 10")
      }
    }
  }
}
