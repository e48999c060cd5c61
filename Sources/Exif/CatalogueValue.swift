internal import CExif

/// A value as it stands in a file, for libexif to put into words.
package struct CatalogueValue: Sendable {
  package var tag: Int
  package var directory: CatalogueDirectory
  /// The number of its TIFF type, 1…12.
  package var type: Int
  package var isBigEndian: Bool
  package var bytes: [UInt8]

  package init(
    tag: Int, directory: CatalogueDirectory, type: Int, isBigEndian: Bool, bytes: [UInt8]
  ) {
    (self.tag, self.directory, self.type) = (tag, directory, type)
    (self.isBigEndian, self.bytes) = (isBigEndian, bytes)
  }

  /// What it means, in English and at most a thousand bytes; nil when libexif cannot tell.
  ///
  /// libexif gets these bytes alone, and nothing of the block they come from.
  package func text() throws(ExifError) -> String? {
    try ExifLibrary.ensureStarted()
    guard let tag = CUnsignedInt(exactly: tag), let type = CInt(exactly: type),
      (1...12).contains(type), !bytes.isEmpty
    else { return nil }
    return unsafe bytes.withUnsafeBytes { buffer -> String? in
      guard let start = buffer.baseAddress else { return nil }
      var value = unsafe cexif_value(
        tag: tag, directory: directory.native, type: type, big_endian: isBigEndian, bytes: start,
        size: buffer.count)
      return unsafe ExifLibrary.written { text, size in
        unsafe cexif_describe(&value, text, size)
      }
    }
  }
}
