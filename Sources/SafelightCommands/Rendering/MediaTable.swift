import Safelight

/// What probing found, as a table for people: a name and indented rows.
enum MediaTable {
  static func text(name: String, _ result: ProbeResult) -> String {
    let film = result.film.map { FilmTable.rows($0) } ?? []
    let plan = result.plan.map { FilmTable.rows($0) } ?? []
    let rows = film + plan + (result.info.map(header) ?? []) + findings(result)
    let width = rows.map(\.label.count).max() ?? 0
    return name + "\n"
      + rows.map { row in
        let gap = String(repeating: " ", count: width - row.label.count + 2)
        return "  \(row.label)\(gap)\(row.value)\n"
      }.joined()
  }

  private typealias Row = (label: String, value: String)

  private static func header(_ info: MediaInfo) -> [Row] {
    var rows: [Row] = [
      ("type", joined([info.mimeType, info.variant, info.compression])),
      ("bytes", "\(info.bytes) (\(Amounts.bytes(info.bytes)))"),
      ("size", size(info)),
      ("colour", color(info)),
      ("alpha", info.hasAlpha ? "yes" : "no"),
    ]
    if info.frames > 1 || info.sequenceFrames != nil { rows.append(("frames", frames(info))) }
    if let palette = info.palette { rows.append(("palette", "\(palette) colours")) }
    if info.isProgressive { rows.append(("progressive", "yes")) }
    if let quality = info.quality { rows.append(("quality", "about \(quality)")) }
    if let density = info.density {
      rows.append(("density", "\(Amounts.threeDigits(density)) pixels an inch"))
    }
    if !info.metadata.isEmpty { rows.append(("metadata", joined(info.metadata.map(\.self)))) }
    let extras: [(String, Bool)] = [
      ("thumbnail", info.hasThumbnail), ("gain map", info.hasGainMap), ("video", info.hasMotion),
    ]
    let present = extras.filter(\.1).map(\.0)
    if !present.isEmpty { rows.append(("embedded", present.joined(separator: ", "))) }
    return rows + (info.exif.map(exif) ?? [])
  }

  private static func size(_ info: MediaInfo) -> String {
    let shown = "\(info.display.width)x\(info.display.height)"
    guard info.orientation != 1 else { return shown }
    let stored = "\(info.stored.width)x\(info.stored.height)"
    return "\(shown), stored \(stored) with orientation \(info.orientation)"
  }

  private static func color(_ info: MediaInfo) -> String {
    joined([
      info.colorSpace, "\(info.depth) bits", info.chroma, info.transfer,
      info.profile.map(line),
    ])
  }

  private static func frames(_ info: MediaInfo) -> String {
    joined([
      "\(info.frames)", info.sequenceFrames.map { "the first of \($0)" },
      info.duration.map { Amounts.time(.milliseconds($0)) },
      info.loop.map { $0 == 0 ? "for ever" : "\($0) times" },
    ])
  }

  private static func exif(_ exif: ExifSummary) -> [Row] {
    let camera = [exif.make, exif.model].compactMap(\.self).joined(separator: " ")
    let exposure = joined([
      exif.exposureTime.map {
        $0 > 0 && $0 < 0.3 ? "1/\(Amounts.threeDigits(1 / $0)) s" : "\(Amounts.threeDigits($0)) s"
      },
      exif.fNumber.map { "f/\(Amounts.threeDigits($0))" }, exif.iso.map { "ISO \($0)" },
      exif.focalLength.map { "\(Amounts.threeDigits($0)) mm" },
    ])
    let fields: [(String, String?)] = [
      ("camera", camera), ("lens", exif.lens), ("taken", exif.dateTimeOriginal?.description),
      ("exposure", exposure), ("position", position(exif)), ("artist", exif.artist),
      ("copyright", exif.copyright), ("description", exif.imageDescription),
      ("software", exif.software), ("comment", exif.userComment),
    ]
    return fields.compactMap { label, value in
      value.flatMap { $0.isEmpty ? nil : (label, line($0)) }
    }
  }

  private static func position(_ exif: ExifSummary) -> String? {
    guard let latitude = exif.latitude, let longitude = exif.longitude else { return nil }
    return joined([
      "\(Amounts.microdegrees(latitude)), \(Amounts.microdegrees(longitude))",
      exif.altitude.map { "\(Amounts.threeDigits($0)) m" },
    ])
  }

  private static func findings(_ result: ProbeResult) -> [Row] {
    let colors = result.colors.isEmpty ? nil : result.colors.joined(separator: " ")
    let fields = [
      ("sha256", result.sha256), ("phash", result.phash), ("blurhash", result.blurhash),
      ("thumbhash", result.thumbhash), ("colours", colors),
    ]
    return fields.compactMap { label, value in value.map { (label, $0) } }
  }

  static func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).joined(separator: ", ")
  }

  /// Text out of a file, on one line and harmless.
  static func line(_ text: String) -> String { Printable.name(Array(text.utf8)) }
}
