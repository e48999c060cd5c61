/// EXIF's tags by name: the standard's names and exiftool's where they differ (Exif 2.32, TIFF 6.0).
enum ExifTagNames {
  /// The tags of a name, in any case; `MakerNote` and what lies in GPS are groups of their own.
  ///
  /// - Throws: ``MediaError/Code/usage`` for an unknown name, with the nearest.
  static func tags(named name: String) throws(MediaError) -> [ExifTag] {
    let wanted = name.lowercased()
    if let tag = all.first(where: { $0.name.lowercased() == wanted }) { return [tag.tag] }
    let groups = KeptMetadata.Group.allCases.map(\.rawValue)
    let near = NearestName.of(name, among: all.map(\.name) + groups)
    throw MediaError(
      .usage,
      "unknown tag '\(name)'" + (near.map { "; did you mean \($0)?" } ?? "")
        + "; the groups are \(Names.alternatives(groups))")
  }

  static let all: [(name: String, tag: ExifTag)] =
    image.map { ($0, ExifTag(.image, $1)) } + exif.map { ($0, ExifTag(.exif, $1)) }

  private static let image: KeyValuePairs<String, Int> = [
    "ProcessingSoftware": 0x000B, "ImageDescription": 0x010E, "Make": 0x010F, "Model": 0x0110,
    "Orientation": 0x0112, "XResolution": 0x011A, "YResolution": 0x011B, "ResolutionUnit": 0x0128,
    "PageName": 0x011D, "DocumentName": 0x010D, "TransferFunction": 0x012D, "Software": 0x0131,
    "DateTime": 0x0132, "ModifyDate": 0x0132, "Artist": 0x013B, "HostComputer": 0x013C,
    "WhitePoint": 0x013E, "PrimaryChromaticities": 0x013F, "YCbCrCoefficients": 0x0211,
    "YCbCrPositioning": 0x0213, "ReferenceBlackWhite": 0x0214, "Rating": 0x4746,
    "RatingPercent": 0x4749, "Copyright": 0x8298, "XPTitle": 0x9C9B, "XPComment": 0x9C9C,
    "XPAuthor": 0x9C9D, "XPKeywords": 0x9C9E, "XPSubject": 0x9C9F,
  ]

  private static let exif: KeyValuePairs<String, Int> = [
    "ExposureTime": 0x829A, "FNumber": 0x829D, "ExposureProgram": 0x8822,
    "SpectralSensitivity": 0x8824, "ISO": 0x8827, "ISOSpeedRatings": 0x8827,
    "PhotographicSensitivity": 0x8827, "SensitivityType": 0x8830,
    "RecommendedExposureIndex": 0x8832, "ExifVersion": 0x9000, "DateTimeOriginal": 0x9003,
    "DateTimeDigitized": 0x9004, "CreateDate": 0x9004, "OffsetTime": 0x9010,
    "OffsetTimeOriginal": 0x9011, "OffsetTimeDigitized": 0x9012, "ComponentsConfiguration": 0x9101,
    "CompressedBitsPerPixel": 0x9102, "ShutterSpeedValue": 0x9201, "ApertureValue": 0x9202,
    "BrightnessValue": 0x9203, "ExposureBiasValue": 0x9204, "ExposureCompensation": 0x9204,
    "MaxApertureValue": 0x9205, "SubjectDistance": 0x9206, "MeteringMode": 0x9207,
    "LightSource": 0x9208, "Flash": 0x9209, "FocalLength": 0x920A, "SubjectArea": 0x9214,
    "UserComment": 0x9286, "SubSecTime": 0x9290, "SubSecTimeOriginal": 0x9291,
    "SubSecTimeDigitized": 0x9292, "FlashpixVersion": 0xA000, "ColorSpace": 0xA001,
    "PixelXDimension": 0xA002, "ExifImageWidth": 0xA002, "PixelYDimension": 0xA003,
    "ExifImageHeight": 0xA003, "FocalPlaneXResolution": 0xA20E, "FocalPlaneYResolution": 0xA20F,
    "FocalPlaneResolutionUnit": 0xA210, "SubjectLocation": 0xA214, "ExposureIndex": 0xA215,
    "SensingMethod": 0xA217, "FileSource": 0xA300, "SceneType": 0xA301, "CustomRendered": 0xA401,
    "ExposureMode": 0xA402, "WhiteBalance": 0xA403, "DigitalZoomRatio": 0xA404,
    "FocalLengthIn35mmFilm": 0xA405, "FocalLengthIn35mmFormat": 0xA405, "SceneCaptureType": 0xA406,
    "GainControl": 0xA407, "Contrast": 0xA408, "Saturation": 0xA409, "Sharpness": 0xA40A,
    "SubjectDistanceRange": 0xA40C, "ImageUniqueID": 0xA420, "CameraOwnerName": 0xA430,
    "OwnerName": 0xA430, "BodySerialNumber": 0xA431, "SerialNumber": 0xA431,
    "LensSpecification": 0xA432, "LensInfo": 0xA432, "LensMake": 0xA433, "LensModel": 0xA434,
    "LensSerialNumber": 0xA435, "CompositeImage": 0xA460, "Gamma": 0xA500,
  ]
}
