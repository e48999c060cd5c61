package import SystemPackage

/// The rule by which an output's format is found: as asked, else by its name, else the input's.
package enum OutputFormat {
  /// The sink's encoding, its format filled in from the name where the name tells one.
  static func resolve(
    _ sink: Sink, from origin: PublishingOrigin
  ) throws(MediaError) -> Encoding {
    var encoding = sink.encoding
    if let format = encoding.format { try checkWritable(format) }
    guard case .file(let path) = sink.destination else { return encoding }
    if sink.publishing.inPlace, origin.isInput(at: path) {
      encoding.format = try resolve(encoding.format, inPlaceOf: origin.file, path)
    } else {
      encoding.format = try resolve(encoding.format, path)
    }
    return encoding
  }

  /// The format told by a path, for an output that keeps its input's format, whatever it is; nil where
  /// the name tells none.
  package static func named(_ path: FilePath) -> ImageFormat? {
    guard let ending = path.lastComponent?.extensionBytes, !ending.isEmpty else { return nil }
    let suffix = String(decoding: ending, as: UTF8.self).lowercased()
    switch suffix {
    case "mp4", "m4v", "3gp": return .mp4
    case "mov", "qt": return .mov
    default: return ImageFormat(fileExtension: suffix)
    }
  }

  /// The input's own format, whatever its name says, which is the only one it may be replaced by.
  private static func resolve(
    _ asked: ImageFormat?, inPlaceOf input: InputFile, _ path: FilePath
  ) throws(MediaError) -> ImageFormat? {
    guard case .image(let format) = try FormatSniffer.kind(of: input) else { return asked }
    guard let asked, asked != format else { return format }
    throw MediaError(
      .usage, "\(path) is \(format): in place it cannot become \(asked)", step: "publish")
  }

  /// The format asked for or told by a path's extension; an error when the two disagree, and for an
  /// extension that tells none when none was asked for.
  package static func resolve(
    _ asked: ImageFormat?, _ path: FilePath
  ) throws(MediaError) -> ImageFormat? {
    guard let ending = path.lastComponent?.extensionBytes, !ending.isEmpty else { return asked }
    let suffix = String(decoding: ending, as: UTF8.self)
    if asked == .mp4 {
      guard ["mp4", "m4v"].contains(suffix.lowercased()) else {
        throw MediaError(
          .usage, "\(path): what is made is an MP4, which is named .mp4 or .m4v", step: "publish")
      }
      return asked
    }
    guard let named = ImageFormat(fileExtension: suffix) else {
      if let asked, self.named(path) == nil { return asked }
      throw MediaError(
        .usage,
        "\(path): no picture is written as .\(suffix); it can be \(EncodingCheck.writable), by "
          + "the name's ending or --format"
          + (self.named(path) == .mp4 ? "; safelight mp4 and safelight run make films" : ""),
        step: "publish")
    }
    guard let asked else {
      try checkWritable(named)
      return named
    }
    guard asked == named else {
      throw MediaError(
        .usage, "\(path) is named as \(named) but \(asked) was asked for", step: "publish")
    }
    return asked
  }

  private static func checkWritable(_ format: ImageFormat) throws(MediaError) {
    if ImageFormat.writable.contains(format) { return }
    throw MediaError(
      .usage, "\(format) cannot be written; it can be \(EncodingCheck.writable)", step: "publish")
  }
}
