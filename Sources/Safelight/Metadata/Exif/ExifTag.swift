/// A tag of an EXIF block: the directory it stands in and its number there.
package struct ExifTag: Sendable, Hashable {
  /// The directories of an EXIF block.
  package enum Directory: Sendable, Hashable, CaseIterable {
    /// IFD0, about the picture.
    case image
    /// About the exposure.
    case exif
    /// About the place.
    case gps
    /// About compatibility; named by ``exif``.
    case interoperability
    /// IFD1, about the embedded thumbnail.
    case thumbnail
  }

  package var directory: Directory
  package var id: Int

  package init(_ directory: Directory, _ id: Int) {
    self.directory = directory
    self.id = id
  }

  static let imageWidth = Self(.image, 0x0100)
  static let imageHeight = Self(.image, 0x0101)
  static let imageDescription = Self(.image, 0x010E)
  static let make = Self(.image, 0x010F)
  static let model = Self(.image, 0x0110)
  static let orientation = Self(.image, 0x0112)
  static let software = Self(.image, 0x0131)
  static let dateTime = Self(.image, 0x0132)
  static let artist = Self(.image, 0x013B)
  static let hostComputer = Self(.image, 0x013C)
  static let copyright = Self(.image, 0x8298)
  static let exifPointer = Self(.image, 0x8769)
  static let gpsPointer = Self(.image, 0x8825)

  static let exposureTime = Self(.exif, 0x829A)
  static let fNumber = Self(.exif, 0x829D)
  static let iso = Self(.exif, 0x8827)
  static let sensitivity = Self(.exif, 0x8831)
  static let exifVersion = Self(.exif, 0x9000)
  static let dateTimeOriginal = Self(.exif, 0x9003)
  static let dateTimeDigitized = Self(.exif, 0x9004)
  static let offsetTime = Self(.exif, 0x9010)
  static let offsetTimeOriginal = Self(.exif, 0x9011)
  static let offsetTimeDigitized = Self(.exif, 0x9012)
  static let flash = Self(.exif, 0x9209)
  static let focalLength = Self(.exif, 0x920A)
  static let makerNote = Self(.exif, 0x927C)
  static let userComment = Self(.exif, 0x9286)
  static let subSecTime = Self(.exif, 0x9290)
  static let subSecTimeOriginal = Self(.exif, 0x9291)
  static let subSecTimeDigitized = Self(.exif, 0x9292)
  static let pixelWidth = Self(.exif, 0xA002)
  static let pixelHeight = Self(.exif, 0xA003)
  static let interoperabilityPointer = Self(.exif, 0xA005)
  static let focalLengthIn35mm = Self(.exif, 0xA405)
  static let ownerName = Self(.exif, 0xA430)
  static let bodySerialNumber = Self(.exif, 0xA431)
  static let lensMake = Self(.exif, 0xA433)
  static let lensModel = Self(.exif, 0xA434)

  static let gpsVersion = Self(.gps, 0)
  static let gpsLatitudeRef = Self(.gps, 1)
  static let gpsLatitude = Self(.gps, 2)
  static let gpsLongitudeRef = Self(.gps, 3)
  static let gpsLongitude = Self(.gps, 4)
  static let gpsAltitudeRef = Self(.gps, 5)
  static let gpsAltitude = Self(.gps, 6)
  static let gpsTimeStamp = Self(.gps, 7)
  static let gpsDateStamp = Self(.gps, 0x1D)

  static let thumbnailOffset = Self(.thumbnail, 0x0201)
  static let thumbnailLength = Self(.thumbnail, 0x0202)
}
