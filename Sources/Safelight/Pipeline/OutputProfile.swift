internal import SystemPackage
internal import Vips

/// A profile file that outputs are converted to, read and checked before any pixel is decoded.
struct OutputProfile {
  let profile: ICCProfile
  /// A copy in memory: libvips opens profiles by name, and a worker may open none on disk.
  private let copy: InputFile

  /// The name libvips opens it by.
  var path: String { "/proc/self/fd/\(copy.descriptor.rawValue)" }

  /// More bytes than any profile in use has.
  private static let longest = 16 << 20

  /// Reads the profile a choice names; nil when it names none.
  init?(_ choice: ProfileChoice, format: ImageFormat) throws(MediaError) {
    guard case .file(let path) = choice else { return nil }
    let bytes = try HandedFiles.open(path).bytes(at: 0, count: Self.longest)
    copy = try InputFile.open(.bytes(bytes))
    guard let profile = ICCProfile(parsing: bytes) else {
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
