/// The EXIF tags that programs ask for most, parsed without trusting the file.
///
/// A tag that is missing, of a wrong type or a fraction over zero is nil.
public struct ExifSummary: Sendable, Hashable, Codable {
  /// Orientation, 1…8.
  public var orientation: Int?
  /// Maker of the camera.
  public var make: String?
  /// Model of the camera.
  public var model: String?
  /// Model of the lens.
  public var lens: String?
  /// When the picture was taken.
  public var dateTimeOriginal: ExifDate?
  /// When the file was last changed.
  public var dateTime: ExifDate?
  /// Exposure time in seconds.
  public var exposureTime: Double?
  /// The aperture's f-number.
  public var fNumber: Double?
  /// The sensitivity as ISO 12232 gives it.
  public var iso: Int?
  /// Focal length in millimetres.
  public var focalLength: Double?
  /// Focal length that gives the same view on 35 mm film, in millimetres.
  public var focalLengthIn35mm: Int?
  /// Whether the flash fired.
  public var flashFired: Bool?
  /// Latitude in degrees, north positive.
  public var latitude: Double?
  /// Longitude in degrees, east positive.
  public var longitude: Double?
  /// Altitude in metres above sea level.
  public var altitude: Double?
  /// Who made the picture.
  public var artist: String?
  /// The copyright notice; the photographer's and the editor's are joined by a semicolon.
  public var copyright: String?
  /// The picture's title or caption.
  public var imageDescription: String?
  /// The program that wrote the file.
  public var software: String?
  /// The user's comment.
  public var userComment: String?
  /// Whether the camera's serial number is in the file.
  public var hasSerialNumber = false
  /// Pixels across, as the file claims.
  public var pixelWidth: Int?
  /// Pixels down, as the file claims.
  public var pixelHeight: Int?

  /// Makes a summary of nothing.
  init() {}

  /// Reads a TIFF structure as ``MetadataBlocks/exif`` holds it; nil when it is none.
  package init?(parsing bytes: [UInt8]) {
    guard let block = ExifBlock(bytes) else { return nil }
    self.init(block)
  }

  init(_ block: ExifBlock) {
    orientation = block[.orientation]?.integer.flatMap { (1...8).contains($0) ? $0 : nil }
    make = block[.make]?.text
    model = block[.model]?.text
    lens = block[.lensModel]?.text
    dateTimeOriginal = Self.date(
      block, .dateTimeOriginal, .offsetTimeOriginal, .subSecTimeOriginal)
    dateTime = Self.date(block, .dateTime, .offsetTime, .subSecTime)
    exposureTime = block[.exposureTime]?.number()
    fNumber = block[.fNumber]?.number()
    iso = block[.iso]?.integer ?? block[.sensitivity]?.integer
    focalLength = block[.focalLength]?.number()
    focalLengthIn35mm = block[.focalLengthIn35mm]?.integer
    flashFired = block[.flash]?.integer.map { $0 & 1 == 1 }
    latitude = Self.angle(block, .gpsLatitude, .gpsLatitudeRef, negative: "S", limit: 90)
    longitude = Self.angle(block, .gpsLongitude, .gpsLongitudeRef, negative: "W", limit: 180)
    altitude = block[.gpsAltitude]?.number().map {
      block[.gpsAltitudeRef]?.integer == 1 ? -$0 : $0
    }
    artist = block[.artist]?.text
    copyright = block[.copyright].flatMap { value in
      value.texts.isEmpty ? nil : value.texts.joined(separator: "; ")
    }
    imageDescription = block[.imageDescription]?.text
    software = block[.software]?.text
    userComment = block[.userComment].flatMap { ExifText.userComment($0.bytes, $0.order) }
    hasSerialNumber = block[.bodySerialNumber]?.text != nil
    pixelWidth = block[.pixelWidth]?.integer
    pixelHeight = block[.pixelHeight]?.integer
  }

  static func date(
    _ block: ExifBlock, _ tag: ExifTag, _ offset: ExifTag, _ fraction: ExifTag
  ) -> ExifDate? {
    ExifDraft(block).date(tag, fraction: fraction, offset: offset)
  }

  private static func angle(
    _ block: ExifBlock, _ tag: ExifTag, _ reference: ExifTag, negative: String, limit: Double
  ) -> Double? {
    guard let value = block[tag], let degrees = value.number(at: 0) else { return nil }
    // Minutes and seconds may be missing or 0/0 when degrees are decimal.
    let angle =
      degrees + (value.number(at: 1) ?? 0) / 60 + (value.number(at: 2) ?? 0) / 3600
    guard angle.magnitude <= limit else { return nil }
    return block[reference]?.text?.uppercased().hasPrefix(negative) == true ? -angle : angle
  }
}
