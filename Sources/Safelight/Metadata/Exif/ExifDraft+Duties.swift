extension ExifDraft {
  /// Adds the tags that the standard demands of directories which are new (EXIF 2.32, table 17…19).
  ///
  /// - Parameters:
  ///   - size: the picture's, as it is stored.
  ///   - isTIFF: whether directories of the file tell size and samples.
  ///   - toAll: also of directories that are there already.
  ///   - density: Pixels to an inch or centimetre, where the file tells them elsewhere too.
  mutating func addDuties(
    size: PixelSize, density: (x: Int, y: Int, isMetric: Bool)?, toAll: Bool = false,
    isTIFF: Bool
  ) {
    guard toAll || changes.contains(where: { $0.value != nil }) else { return }
    if !isTIFF, toAll || isNew(.image) {
      let duties: [(ExifTag, ExifValue)] = [
        (ExifTag(.image, 0x011A), .rational([density?.x ?? 72, 1])),
        (ExifTag(.image, 0x011B), .rational([density?.y ?? 72, 1])),
        (ExifTag(.image, 0x0128), .short(density?.isMetric == true ? 3 : 2)),
        (ExifTag(.image, 0x0213), .short(1)),
      ]
      for (tag, value) in duties where self[tag] == nil { self[tag] = value }
    }
    let fillsExif = changes.contains { $0.key.directory == .exif && $0.value != nil }
    if toAll || isNew(.exif) && fillsExif {
      let duties: [(ExifTag, ExifValue)] = [
        (.exifVersion, .raw(Array("0232".utf8))),
        (ExifTag(.exif, 0xA000), .raw(Array("0100".utf8))),
        (ExifTag(.exif, 0xA001), .short(0xFFFF)),
      ]
      let pictureDuties: [(ExifTag, ExifValue)] = [
        (ExifTag(.exif, 0x9101), .raw([1, 2, 3, 0])), (.pixelWidth, .long(size.width)),
        (.pixelHeight, .long(size.height)),
      ]
      for (tag, value) in duties + (isTIFF ? [] : pictureDuties) where self[tag] == nil {
        self[tag] = value
      }
    }
  }
}
