internal import Vips

/// A profile file that outputs are converted to, read and checked before any pixel is decoded.
struct OutputProfile {
  let path: String
  let profile: ICCProfile

  /// More bytes than any profile in use has.
  private static let longest = 16 << 20

  /// Reads the profile a choice names; nil when it names none.
  init?(_ choice: ProfileChoice, format: ImageFormat) throws(MediaError) {
    guard case .file(let path) = choice else { return nil }
    self.path = path
    let file = try HandedFiles.open(path)
    guard let profile = try ICCProfile(parsing: file.bytes(at: 0, count: Self.longest)) else {
      throw Self.usage("\(path) is not an ICC profile")
    }
    self.profile = profile
    switch profile.colorSpace {
    case .rgb, .gray: break
    case .cmyk where !format.carriesProfile || format.carries(.cmyk): break
    case .cmyk: throw Self.usage("\(path) is for CMYK, which \(format.rawValue) cannot hold")
    default: throw Self.usage("\(path) is for no space that pictures are written in")
    }
  }

  private static func usage(_ message: String) -> MediaError {
    MediaError(.usage, message, step: "plan")
  }
}
