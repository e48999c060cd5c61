/// The descriptive blocks a picture file carries, as they stand in it, bounded and unparsed.
package struct MetadataBlocks: Sendable, Hashable {
  /// A TIFF structure beginning with `II*\0` or `MM\0*`, without the `Exif\0\0` prefix.
  package var exif: [UInt8]?
  /// An XMP packet as UTF-8 XML.
  package var xmp: [UInt8]?
  /// IPTC-IIM datasets (each beginning with 0x1C), without Photoshop's resource wrapping.
  package var iptc: [UInt8]?
  /// An ICC profile.
  package var icc: [UInt8]?

  package init(
    exif: [UInt8]? = nil, xmp: [UInt8]? = nil, iptc: [UInt8]? = nil, icc: [UInt8]? = nil
  ) {
    self.exif = exif
    self.xmp = xmp
    self.iptc = iptc
    self.icc = icc
  }
}
