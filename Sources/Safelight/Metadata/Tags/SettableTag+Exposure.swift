extension SettableTag {
  /// The tags of the directory about the exposure (EXIF 2.32 §4.6.5, EXIF 3.0).
  static let exposure: [Self] = dates + camera + lens + surroundings + makers

  private static let dates: [Self] = [
    Self(
      "DateTimeOriginal", .dateTimeOriginal,
      .date(fraction: .subSecTimeOriginal, offset: .offsetTimeOriginal),
      [.dateCreated, .exifDateTimeOriginal], dataset: IPTCRecord.Number.dateCreated),
    Self(
      "DateTimeDigitized", .dateTimeDigitized,
      .date(fraction: .subSecTimeDigitized, offset: .offsetTimeDigitized),
      [.createDate, exif("DateTimeDigitized")], also: ["CreateDate"],
      dataset: IPTCRecord.Number.dateDigitized),
    Self("OffsetTime", .offsetTime, .offset),
    Self("OffsetTimeOriginal", .offsetTimeOriginal, .offset),
    Self("OffsetTimeDigitized", .offsetTimeDigitized, .offset),
    Self("SubSecTime", .subSecTime, .digits),
    Self("SubSecTimeOriginal", .subSecTimeOriginal, .digits),
    Self("SubSecTimeDigitized", .subSecTimeDigitized, .digits),
    technical("ExifVersion", 0x9000, .version),
    technical("FlashpixVersion", 0xA000, .version, also: ["FlashPixVersion"]),
    technical("ColorSpace", 0xA001, .choice(.colorSpace)),
    technical(
      "ComponentsConfiguration", 0x9101, .integers(.undefined, 0...6, counts: 4...4, .components)),
    technical("CompressedBitsPerPixel", 0x9102, .fraction),
    technical("PixelXDimension", 0xA002, .integer(.long), also: ["ExifImageWidth"]),
    technical(
      "PixelYDimension", 0xA003, .integer(.long), also: ["ExifImageHeight", "ExifImageLength"]),
  ]

  private static let camera: [Self] = [
    Self("ExposureTime", .exposureTime, .fraction, [exif("ExposureTime")]),
    Self("FNumber", .fNumber, .fraction, [exif("FNumber")]),
    plain("ExposureProgram", 0x8822, .choice(.exposureProgram)),
    plain("SpectralSensitivity", 0x8824, .text),
    Self(
      "ISO", .iso, .integer(), [exif("ISOSpeedRatings"), exifEX("PhotographicSensitivity")],
      also: ["PhotographicSensitivity", "ISOSpeedRatings"]),
    extended("SensitivityType", 0x8830, .choice(.sensitivityType)),
    extended("StandardOutputSensitivity", 0x8831, .integer(.long)),
    extended("RecommendedExposureIndex", 0x8832, .integer(.long)),
    extended("ISOSpeed", 0x8833, .integer(.long)),
    extended("ISOSpeedLatitudeyyy", 0x8834, .integer(.long)),
    extended("ISOSpeedLatitudezzz", 0x8835, .integer(.long)),
    Self(
      "TimeZoneOffset", ExifTag(.exif, 0x882A),
      .integers(.signedShort, -12...14, counts: 1...2, [:])),
    Self("SelfTimerMode", ExifTag(.exif, 0x882B), .integer()),
    plain("ShutterSpeedValue", 0x9201, .shutterSpeed),
    plain("ApertureValue", 0x9202, .aperture),
    plain("BrightnessValue", 0x9203, .signedFraction),
    plain("ExposureBiasValue", 0x9204, .signedFraction, also: ["ExposureCompensation"]),
    plain("MaxApertureValue", 0x9205, .aperture),
    plain("SubjectDistance", 0x9206, .fraction),
    plain("MeteringMode", 0x9207, .choice(.meteringMode)),
    plain("LightSource", 0x9208, .choice(.lightSource)),
    plain("Flash", 0x9209, .choice(.flash)),
    Self("ImageNumber", ExifTag(.exif, 0x9211), .integer(.long)),
    Self(
      "SecurityClassification", ExifTag(.exif, 0x9212),
      .letter([
        "C": "Confidential", "R": "Restricted", "S": "Secret", "T": "Top Secret",
        "U": "Unclassified",
      ])),
    Self("ImageHistory", ExifTag(.exif, 0x9213)),
    plain(
      "SubjectArea", 0x9214, .integers(.short, 0...0xFFFF, counts: 2...4, [:])),
    plain("FlashEnergy", 0xA20B, .fraction),
    plain("FocalPlaneXResolution", 0xA20E, .fraction),
    plain("FocalPlaneYResolution", 0xA20F, .fraction),
    plain("FocalPlaneResolutionUnit", 0xA210, .choice(.focalPlaneUnit)),
    plain(
      "SubjectLocation", 0xA214, .integers(.short, 0...0xFFFF, counts: 2...2, [:])),
    plain("ExposureIndex", 0xA215, .fraction),
    plain("SensingMethod", 0xA217, .choice(.sensingMethod)),
    plain("FileSource", 0xA300, .choice(.fileSource, .undefined)),
    plain("SceneType", 0xA301, .choice(.sceneType, .undefined)),
    plain("CustomRendered", 0xA401, .choice(.customRendered)),
    plain("ExposureMode", 0xA402, .choice(.exposureMode)),
    plain("WhiteBalance", 0xA403, .choice(.whiteBalance)),
    plain("DigitalZoomRatio", 0xA404, .fraction),
    plain("SceneCaptureType", 0xA406, .choice(.sceneCaptureType)),
    plain("GainControl", 0xA407, .choice(.gainControl)),
    plain("Contrast", 0xA408, .choice(.strength)),
    plain("Saturation", 0xA409, .choice(.strength)),
    plain("Sharpness", 0xA40A, .choice(.sharpness)),
    plain("SubjectDistanceRange", 0xA40C, .choice(.distanceRange)),
    extended("CompositeImage", 0xA460, .choice(.compositeImage)),
    extended(
      "CompositeImageCount", 0xA461, .integers(.short, 0...0xFFFF, counts: 2...2, [:]),
      also: ["SourceImageNumberOfCompositeImage"]),
    extended("Gamma", 0xA500, .fraction),
  ]

  private static let lens: [Self] = [
    Self("FocalLength", .focalLength, .fraction, [exif("FocalLength")]),
    Self(
      "FocalLengthIn35mmFormat", .focalLengthIn35mm, .integer(), [exif("FocalLengthIn35mmFilm")],
      also: ["FocalLengthIn35mmFilm"]),
    extended(
      "LensInfo", 0xA432, .fractions(isSigned: false, counts: 4...4), also: ["LensSpecification"]),
    Self("LensMake", .lensMake, .text, [exifEX("LensMake")]),
    Self("LensModel", .lensModel, .text, [exifEX("LensModel"), aux("Lens")]),
    Self(
      "LensSerialNumber", ExifTag(.exif, 0xA435), .text,
      [exifEX("LensSerialNumber"), aux("LensSerialNumber")]),
  ]

  private static let surroundings: [Self] = [
    extended("AmbientTemperature", 0x9400, .signedFraction, also: ["Temperature"]),
    extended("Humidity", 0x9401, .fraction),
    extended("Pressure", 0x9402, .fraction),
    extended("WaterDepth", 0x9403, .signedFraction),
    extended("Acceleration", 0x9404, .fraction),
    extended("CameraElevationAngle", 0x9405, .signedFraction),
  ]

  private static let makers: [Self] = [
    Self("UserComment", .userComment, .comment, [.exifUserComment]),
    plain("RelatedSoundFile", 0xA004, .text),
    plain("ImageUniqueID", 0xA420, .text),
    Self(
      "OwnerName", .ownerName, .text, [exifEX("CameraOwnerName"), aux("OwnerName")],
      also: ["CameraOwnerName"]),
    Self(
      "SerialNumber", .bodySerialNumber, .text, [exifEX("BodySerialNumber"), aux("SerialNumber")],
      also: ["BodySerialNumber"]),
    extended("ImageTitle", 0xA436, .text),
    extended("Photographer", 0xA437, .text),
    extended("ImageEditor", 0xA438, .text),
    extended("CameraFirmware", 0xA439, .text),
    extended("RAWDevelopingSoftware", 0xA43A, .text),
    extended("ImageEditingSoftware", 0xA43B, .text),
    extended("MetadataEditingSoftware", 0xA43C, .text),
  ]

  /// A tag whose XMP property has its name.
  private static func plain(
    _ name: String, _ id: Int, _ form: TagForm, also aliases: [String] = []
  ) -> Self {
    Self(name, ExifTag(.exif, id), form, [exif(name)], also: aliases)
  }

  /// A tag that EXIF 2.3 or later added, and so another XMP schema.
  private static func extended(
    _ name: String, _ id: Int, _ form: TagForm, also aliases: [String] = []
  ) -> Self {
    Self(
      name, ExifTag(.exif, id), form, [exifEX(aliases.first ?? name), exifEX(name)], also: aliases)
  }

  private static func technical(
    _ name: String, _ id: Int, _ form: TagForm, also aliases: [String] = []
  ) -> Self {
    Self(name, ExifTag(.exif, id), form, [exif(name)], also: aliases, isTechnical: true)
  }
}
