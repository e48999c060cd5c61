internal import CExif

/// The directories of an EXIF block, each of which numbers its tags by itself.
package enum CatalogueDirectory: Sendable, Hashable, CaseIterable {
  /// IFD0, about the picture.
  case image
  /// IFD1, about the embedded thumbnail.
  case thumbnail
  /// About the exposure.
  case exif
  /// About the place.
  case gps
  /// About compatibility.
  case interoperability

  var native: cexif_directory {
    switch self {
    case .image: CEXIF_IMAGE
    case .thumbnail: CEXIF_THUMBNAIL
    case .exif: CEXIF_EXIF
    case .gps: CEXIF_GPS
    case .interoperability: CEXIF_INTEROPERABILITY
    }
  }
}
