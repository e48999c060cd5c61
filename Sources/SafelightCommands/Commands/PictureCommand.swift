import ArgumentParser
import Safelight

/// A command that reads pictures and writes pictures.
protocol PictureCommand: MakingCommand {
  var encoding: EncodingOptions { get }

  /// The colour space of the outputs where none is asked for.
  var usualProfile: ProfileChoice { get }
}

extension PictureCommand {
  var usualProfile: ProfileChoice { .srgb }

  /// How the outputs are encoded.
  var outputEncoding: Encoding {
    var chosen = encoding.encoding
    chosen.profile = encoding.profile ?? usualProfile
    return chosen
  }

  func checkFormat(_ place: OutputPlace) throws(MediaError) {
    var encoding = outputEncoding
    if case .file(let path) = place {
      encoding.format = try OutputFormat.resolve(encoding.format, path)
    }
    if let format = encoding.format { try EncodingCheck.check(encoding, format: format) }
    if case .file(let profile) = encoding.profile, !PathFacts.isReadable(profile) {
      throw MediaError(.noInput, "cannot read the profile \(profile)")
    }
  }
}
