internal import Glibc
internal import SystemPackage

/// What an output's name tells of its input's content.
struct ContentFacts {
  var format: ImageFormat?
  var camera: [UInt8]?
  var date: ExifDate?
  var hash: [UInt8]?

  /// Reads what the fields need and no more.
  static func read(
    _ input: InputFile, for fields: [TemplateField],
    _ info: (InputFile) throws(MediaError) -> MediaInfo
  ) throws(MediaError) -> ContentFacts {
    var facts = ContentFacts()
    facts.format = try FormatSniffer.kind(of: input)?.format
    if fields.contains(where: \.needsExif) {
      let exif = try info(input).exif
      facts.camera = cameraName(make: exif?.make, model: exif?.model)
      facts.date = exif?.dateTimeOriginal ?? exif?.dateTime
      if facts.date == nil { facts.date = try modification(of: input) }
    }
    if fields.contains(.hash) {
      facts.hash = Array(try ContentHash.sha256(input).utf8.prefix(16))
    }
    return facts
  }

  /// The model, which often begins with its maker already; safe as a file name.
  static func cameraName(make: String?, model: String?) -> [UInt8] {
    let maker = make?.split(separator: " ").first.map(String.init)
    guard let model else { return FileNameText.safe(maker ?? "") ?? Array("unknown".utf8) }
    let hasMaker = maker.map { model.lowercased().hasPrefix($0.lowercased()) } ?? true
    let name = hasMaker ? model : "\(maker ?? "") \(model)"
    return FileNameText.safe(name) ?? Array("unknown".utf8)
  }

  private static func modification(of input: InputFile) throws(MediaError) -> ExifDate? {
    var seconds = try input.status().st_mtim.tv_sec
    var parts = unsafe tm()
    guard unsafe localtime_r(&seconds, &parts) != nil else { return nil }
    let numbers = unsafe [
      parts.tm_mon &+ 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec,
    ]
    let (year, rest) = unsafe (String(parts.tm_year &+ 1900), numbers.map(TemplateDate.padded))
    return ExifDate("\(year):\(rest[0]):\(rest[1]) \(rest[2]):\(rest[3]):\(rest[4])")
  }
}

extension TemplateField {
  /// Whether the input's EXIF tells it.
  var needsExif: Bool {
    switch self {
    case .camera, .date: true
    default: false
    }
  }
}
