/// Serialises EXIF tags to a TIFF structure of their own.
enum ExifWriter {
  /// IFD0 with the exposure and place directories behind it; nil when there is nothing to write.
  static func bytes(_ tags: [ExifTag: ExifValue], order: Endianness = .little) -> [UInt8]? {
    guard !tags.isEmpty else { return nil }
    let layout = ExifLayout(order: order)
    let image = directory(.image, of: tags, layout) ?? ExifDirectoryWriter(layout)
    var exif = directory(.exif, of: tags, layout)
    let gps = directory(.gps, of: tags, layout)
    let interoperability = directory(.interoperability, of: tags, layout)
    if exif == nil, interoperability != nil { exif = emptyExif(layout) }

    // The pointers' values depend on the lengths of the directories, not the other way round.
    let header = 8
    let imagePointers = [exif.map { _ in ExifTag.exifPointer }, gps.map { _ in .gpsPointer }]
      .compactMap(\.self)
    let exifPointers = interoperability.map { _ in [ExifTag.interoperabilityPointer] } ?? []
    let afterImage = header + length(image, with: imagePointers)
    let afterExif = afterImage + (exif.map { length($0, with: exifPointers) } ?? 0)
    let afterGPS = afterExif + (gps?.bytes(at: 0, next: 0).count ?? 0)

    var result = image
    if exif != nil { result.add(ExifTag.exifPointer.id, .long(afterImage)) }
    if gps != nil { result.add(ExifTag.gpsPointer.id, .long(afterExif)) }
    if interoperability != nil {
      exif?.add(ExifTag.interoperabilityPointer.id, .long(afterGPS))
    }
    return layout.header(firstDirectory: header) + result.bytes(at: header, next: 0)
      + (exif?.bytes(at: afterImage, next: 0) ?? []) + (gps?.bytes(at: afterExif, next: 0) ?? [])
      + (interoperability?.bytes(at: afterGPS, next: 0) ?? [])
  }

  private static func length(_ directory: ExifDirectoryWriter, with pointers: [ExifTag]) -> Int {
    var directory = directory
    for pointer in pointers { directory.add(pointer.id, .long(0)) }
    return directory.bytes(at: 0, next: 0).count
  }

  private static func emptyExif(_ layout: ExifLayout) -> ExifDirectoryWriter {
    var directory = ExifDirectoryWriter(layout)
    directory.add(ExifTag.exifVersion.id, .raw(Array("0232".utf8)))
    return directory
  }

  /// A directory of its tags, with the version the standard demands.
  static func directory(
    _ name: ExifTag.Directory, of tags: [ExifTag: ExifValue], _ layout: ExifLayout
  ) -> ExifDirectoryWriter? {
    var directory = ExifDirectoryWriter(layout)
    for (tag, value) in tags where tag.directory == name { directory.add(tag.id, value) }
    guard !directory.fields.isEmpty else { return nil }
    if name == .exif, tags[.exifVersion] == nil {
      directory.add(ExifTag.exifVersion.id, .raw(Array("0232".utf8)))
    }
    if name == .gps, tags[.gpsVersion] == nil {
      directory.add(ExifTag.gpsVersion.id, .raw([2, 3, 0, 0], .byte))
    }
    return directory
  }
}
