/// The document `report.json` of a presentation: what it offers, and every file in it.
struct PackagingReport {
  static let name = "report.json"

  let job: PackagingJob.Result
  let packaging: HLSPackaging
  /// The lengths of all files but this one, by their paths in the presentation.
  let files: [(path: String, bytes: Int)]

  var json: JSONValue {
    .object([
      ("kind", .string("hls")),
      ("duration", .number(job.duration)),
      ("segment_ms", .integer(packaging.segmentMilliseconds)),
      ("container", .string(packaging.container.rawValue)),
      ("encrypted", .bool(packaging.encryption != nil)),
      ("preset", .string(packaging.preset.rawValue)),
      ("copy", .string(packaging.copying.rawValue)),
      ("watermarks", .integer(packaging.watermarks.count)),
      ("renditions", .array(renditions.map(Self.json))),
      ("subtitles", .array(job.subtitles.map(\.json))),
      ("pictures", .array(job.pictures.map(Self.json))),
      ("notes", .array(job.notes.map(JSONValue.string))),
      ("warnings", .array(job.warnings.map(JSONValue.string))),
      (
        "files",
        .array(
          files.map { .object([("path", .string($0.path)), ("bytes", .integer($0.bytes))]) }
            + [.object([("path", .string(Self.name))])])
      ),
    ])
  }

  /// What the presentation offers.
  var renditions: [HLSReport.Rendition] {
    job.renditions.enumerated().map { index, rendition in
      let rate = job.playlists.rates[index]
      var size: PixelSize?
      if case .video(let pixels) = rendition.kind { size = pixels }
      return HLSReport.Rendition(
        name: rendition.name, size: size, frameRate: rendition.frameRate?.approximate,
        codecs: job.playlists.codecs[index], peakRate: rate.peak, averageRate: rate.average,
        language: rendition.language?.text, segments: rendition.segments.count,
        frames: size == nil ? 0 : rendition.frames,
        bytes: rendition.segments.reduce(0) { $0 + $1.bytes }, isCopied: rendition.isCopied)
    }
  }

  private static func json(_ picture: (file: String, size: PixelSize)) -> JSONValue {
    .object([
      ("path", .string(picture.file)), ("width", .integer(picture.size.width)),
      ("height", .integer(picture.size.height)),
    ])
  }

  private static func json(_ rendition: HLSReport.Rendition) -> JSONValue {
    var fields: [(name: String, value: JSONValue)] = [("name", .string(rendition.name))]
    if let size = rendition.size {
      fields += [
        ("width", .integer(size.width)), ("height", .integer(size.height)),
        ("frames", .integer(rendition.frames)),
        ("frame_rate", .optional(rendition.frameRate) { .number(($0 * 1000).rounded() / 1000) }),
      ]
    }
    if let language = rendition.language { fields.append(("language", .string(language))) }
    return .object(
      fields + [
        ("codecs", .string(rendition.codecs)), ("peak_rate", .integer(rendition.peakRate)),
        ("average_rate", .integer(rendition.averageRate)),
        ("segments", .integer(rendition.segments)), ("bytes", .integer(rendition.bytes)),
        ("copied", .bool(rendition.isCopied)),
      ])
  }
}

extension HLSReport.Subtitles {
  /// As reports have it.
  package var json: JSONValue {
    .object([
      ("name", .string(name)), ("title", .string(title)),
      ("language", .optional(language, JSONValue.string)), ("forced", .bool(isForced)),
    ])
  }
}
