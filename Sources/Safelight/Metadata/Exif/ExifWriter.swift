/// Serialises EXIF tags to a TIFF structure of their own.
enum ExifWriter {
  /// IFD0 with the exposure and place directories behind it; nil when there is nothing to write.
  static func bytes(_ tags: [ExifTag: ExifValue], order: Endianness = .little) -> [UInt8]? {
    guard !tags.isEmpty else { return nil }
    let layout = ExifLayout(order: order)
    var image = ExifDirectoryWriter(layout)
    for (tag, value) in tags where tag.directory == .image { image.add(tag.id, value) }
    let parts = [(ExifTag.exifPointer, ExifTag.Directory.exif), (.gpsPointer, .gps)]
      .compactMap { pointer, name -> (pointer: ExifTag, directory: ExifDirectoryWriter)? in
        guard let directory = directory(name, of: tags, layout) else { return nil }
        return (pointer, directory)
      }

    // The pointers' values depend on the length of IFD0, not the other way round.
    let header = 8
    var sized = image
    for part in parts { sized.add(part.pointer.id, .long(0)) }
    var position = header + sized.bytes(at: header, next: 0).count
    var tail: [UInt8] = []
    for part in parts {
      image.add(part.pointer.id, .long(position))
      let bytes = part.directory.bytes(at: position, next: 0)
      position += bytes.count
      tail += bytes
    }
    return layout.header(firstDirectory: header) + image.bytes(at: header, next: 0) + tail
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
