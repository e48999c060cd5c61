/// What probing found, as the `media` object of a report.
package enum MediaJSON {
  package static func object(_ result: ProbeResult) -> JSONValue {
    let film = result.film.map { FilmJSON.fields($0) } ?? []
    let picture = result.info.map { header($0) } ?? []
    return .object(film + picture + findings(result))
  }

  private static func header(_ info: MediaInfo) -> [(name: String, value: JSONValue)] {
    [
      ("format", .string(info.format.rawValue)), ("mime", .string(info.mimeType)),
      ("variant", .optional(info.variant, JSONValue.string)), ("bytes", .integer(info.bytes)),
      ("width", .integer(info.display.width)), ("height", .integer(info.display.height)),
      ("stored_width", .integer(info.stored.width)),
      ("stored_height", .integer(info.stored.height)),
      ("orientation", .integer(info.orientation)), ("depth", .integer(info.depth)),
      ("channels", .integer(info.channels)), ("color_space", .string(info.colorSpace)),
      ("transfer", .optional(info.transfer, JSONValue.string)),
      ("profile", .optional(info.profile, JSONValue.string)), ("alpha", .bool(info.hasAlpha)),
      ("frames", .integer(info.frames)),
      ("sequence_frames", .optional(info.sequenceFrames, JSONValue.integer)),
      ("loop", .optional(info.loop, JSONValue.integer)),
      ("delays_ms", .array(info.delays.map(JSONValue.integer))),
      ("duration_ms", .optional(info.duration, JSONValue.integer)),
      ("progressive", .bool(info.isProgressive)),
      ("palette", .optional(info.palette, JSONValue.integer)),
      ("chroma", .optional(info.chroma, JSONValue.string)),
      ("compression", .optional(info.compression, JSONValue.string)),
      ("quality", .optional(info.quality, JSONValue.integer)),
      ("density_dpi", .optional(info.density, JSONValue.number)),
      ("preview_width", .optional(info.preview?.width, JSONValue.integer)),
      ("preview_height", .optional(info.preview?.height, JSONValue.integer)),
      ("thumbnail", .bool(info.hasThumbnail)), ("gain_map", .bool(info.hasGainMap)),
      ("motion", .bool(info.hasMotion)), ("embedded_pictures", .integer(info.embeddedPictures)),
      ("metadata", .array(info.metadata.map(JSONValue.string))),
      ("exif", .optional(info.exif, exif)),
    ]
  }

  /// What was asked for beyond the header; what was not is left out.
  private static func findings(_ result: ProbeResult) -> [(name: String, value: JSONValue)] {
    var fields: [(name: String, value: JSONValue)] = []
    let texts = [
      ("sha256", result.sha256), ("phash", result.phash), ("blurhash", result.blurhash),
      ("thumbhash", result.thumbhash),
    ]
    for case (let name, let text?) in texts { fields.append((name, .string(text))) }
    if let plan = result.plan { fields.append(("plan", .array(plan.rungs.map(FilmJSON.rung)))) }
    if !result.colors.isEmpty {
      fields.append(("colors", .array(result.colors.map(JSONValue.string))))
    }
    return fields
  }

  /// The tags that are there.
  private static func exif(_ exif: ExifSummary) -> JSONValue {
    let fields: [(name: String, value: JSONValue?)] = [
      ("make", exif.make.map(JSONValue.string)), ("model", exif.model.map(JSONValue.string)),
      ("lens", exif.lens.map(JSONValue.string)),
      ("taken", exif.dateTimeOriginal.map { .string($0.description) }),
      ("changed", exif.dateTime.map { .string($0.description) }),
      ("exposure_time", exif.exposureTime.map(JSONValue.number)),
      ("f_number", exif.fNumber.map(JSONValue.number)), ("iso", exif.iso.map(JSONValue.integer)),
      ("focal_length", exif.focalLength.map(JSONValue.number)),
      ("focal_length_35mm", exif.focalLengthIn35mm.map(JSONValue.integer)),
      ("flash", exif.flashFired.map(JSONValue.bool)), ("gps", gps(exif)),
      ("artist", exif.artist.map(JSONValue.string)),
      ("copyright", exif.copyright.map(JSONValue.string)),
      ("description", exif.imageDescription.map(JSONValue.string)),
      ("software", exif.software.map(JSONValue.string)),
      ("comment", exif.userComment.map(JSONValue.string)),
      ("serial_number", exif.hasSerialNumber ? .bool(true) : nil),
    ]
    return .object(fields.compactMap { field in field.value.map { (field.name, $0) } })
  }

  private static func gps(_ exif: ExifSummary) -> JSONValue? {
    guard exif.latitude != nil || exif.longitude != nil || exif.altitude != nil else { return nil }
    return .object([
      ("latitude", .optional(exif.latitude, JSONValue.number)),
      ("longitude", .optional(exif.longitude, JSONValue.number)),
      ("altitude", .optional(exif.altitude, JSONValue.number)),
    ])
  }
}
