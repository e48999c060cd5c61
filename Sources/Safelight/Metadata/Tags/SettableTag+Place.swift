extension SettableTag {
  /// The tags of the directory about the place (EXIF 2.32 §4.6.6).
  static let place: [Self] = [
    Self(
      "GPS", .gpsLatitude, .position,
      [exif("GPSLatitude"), exif("GPSLongitude"), exif("GPSAltitude"), exif("GPSAltitudeRef")]),
    version,
    hidden("GPSLatitudeRef", 0x01, .letter(sides)),
    angle("GPSLatitude", 0x02, "N", "S", 90),
    hidden("GPSLongitudeRef", 0x03, .letter(ends)),
    angle("GPSLongitude", 0x04, "E", "W", 180),
    Self(
      "GPSAltitudeRef", .gpsAltitudeRef, .choice(.altitudeReference, .byte),
      [exif("GPSAltitudeRef")]),
    Self(
      "GPSAltitude", .gpsAltitude, .altitude(reference: .gpsAltitudeRef),
      [exif("GPSAltitude"), exif("GPSAltitudeRef")]),
    hidden("GPSTimeStamp", 0x07, .clock),
    plain("GPSSatellites", 0x08, .text),
    plain("GPSStatus", 0x09, .letter(["A": "Measurement Active", "V": "Measurement Void"])),
    plain(
      "GPSMeasureMode", 0x0A,
      .letter(["2": "2-Dimensional Measurement", "3": "3-Dimensional Measurement"])),
    plain("GPSDOP", 0x0B, .fraction),
    plain("GPSSpeedRef", 0x0C, .letter(["K": "km/h", "M": "mph", "N": "knots"])),
    plain("GPSSpeed", 0x0D, .fraction),
    plain("GPSTrackRef", 0x0E, .letter(norths)),
    plain("GPSTrack", 0x0F, .fraction),
    plain("GPSImgDirectionRef", 0x10, .letter(norths)),
    plain("GPSImgDirection", 0x11, .fraction),
    plain("GPSMapDatum", 0x12, .text),
    hidden("GPSDestLatitudeRef", 0x13, .letter(sides)),
    angle("GPSDestLatitude", 0x14, "N", "S", 90),
    hidden("GPSDestLongitudeRef", 0x15, .letter(ends)),
    angle("GPSDestLongitude", 0x16, "E", "W", 180),
    plain("GPSDestBearingRef", 0x17, .letter(norths)),
    plain("GPSDestBearing", 0x18, .fraction),
    plain(
      "GPSDestDistanceRef", 0x19,
      .letter(["K": "Kilometers", "M": "Miles", "N": "Nautical Miles"])),
    plain("GPSDestDistance", 0x1A, .fraction),
    plain("GPSProcessingMethod", 0x1B, .comment),
    plain("GPSAreaInformation", 0x1C, .comment),
    hidden("GPSDateStamp", 0x1D, .day),
    plain("GPSDifferential", 0x1E, .choice(.differential)),
    plain("GPSHPositioningError", 0x1F, .fraction),
  ]

  private static let sides = ["N": "North", "S": "South"]
  private static let ends = ["E": "East", "W": "West"]
  private static let norths = ["M": "Magnetic North", "T": "True North"]

  private static let version = Self(
    "GPSVersionID", .gpsVersion, .integers(.byte, 0...255, counts: 4...4, [:]),
    isTechnical: true)

  private static func plain(_ name: String, _ id: Int, _ form: TagForm) -> Self {
    Self(name, ExifTag(.gps, id), form, [exif(name)])
  }

  /// A tag that XMP has within another property only.
  private static func hidden(_ name: String, _ id: Int, _ form: TagForm) -> Self {
    Self(name, ExifTag(.gps, id), form)
  }

  private static func angle(
    _ name: String, _ id: Int, _ positive: String, _ negative: String, _ limit: Double
  ) -> Self {
    Self(
      name, ExifTag(.gps, id),
      .angle(
        reference: ExifTag(.gps, id - 1), positive: positive, negative: negative, limit: limit),
      [exif(name)])
  }
}
