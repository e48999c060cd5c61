/// An EXIF block as it stands in a file, read without trusting any offset or length in it.
///
/// There are five directories at most, each read once, so no chain or loop of them can cost time.
package struct ExifBlock: Sendable {
  package let bytes: [UInt8]
  let layout: ExifLayout
  let directories: [ExifTag.Directory: ExifDirectory]

  /// Reads a TIFF structure; nil unless it has a header and a first directory.
  package init?(_ bytes: [UInt8]) {
    let span = bytes.span
    guard let layout = ExifLayout(span), !layout.isBig,
      let first = span.unsigned(at: 4, width: 4, layout.order),
      let image = ExifDirectory(span, at: first, layout)
    else { return nil }
    self.bytes = bytes
    self.layout = layout
    var directories = [ExifTag.Directory.image: image]

    func follow(_ offset: Int?, _ name: ExifTag.Directory) {
      guard let offset, !directories.values.contains(where: { $0.position == offset }) else {
        return
      }
      directories[name] = ExifDirectory(bytes.span, at: offset, layout)
    }
    func pointer(_ tag: ExifTag) -> Int? {
      guard let entry = directories[tag.directory]?[tag.id], let value = entry.value else {
        return nil
      }
      return bytes.span.unsigned(at: value.lowerBound, width: min(value.count, 4), layout.order)
    }
    follow(pointer(.exifPointer), .exif)
    follow(pointer(.gpsPointer), .gps)
    follow(pointer(.interoperabilityPointer), .interoperability)
    follow(image.next, .thumbnail)
    self.directories = directories
  }

  /// The value of a tag; nil when it is not there or does not lie in the block.
  package subscript(tag: ExifTag) -> ExifValue? {
    guard let entry = directories[tag.directory]?[tag.id] else { return nil }
    return value(of: entry)
  }

  /// Whether a tag's value is said to lie where the header or a directory is, and so is none.
  func isMisplaced(_ tag: ExifTag) -> Bool {
    guard let value = directories[tag.directory]?[tag.id]?.outside(layout) else { return false }
    return value.lowerBound < 8
      || directories.values.contains { $0.range(layout).overlaps(value) }
  }

  func value(of entry: ExifDirectory.Entry) -> ExifValue? {
    guard let type = TIFFType(rawValue: entry.type), let range = entry.value, !range.isEmpty
    else { return nil }
    return ExifValue(type: type, order: layout.order, bytes: Array(bytes[range]))
  }

  /// The edits after which tags are set, or removed where the new value is nil.
  func edits(changing changes: [ExifTag: ExifValue?], dropsThumbnail: Bool) -> ByteEdits {
    // Directories and values that lie outside were left out when the block was read.
    let read = { (range: Range<Int>) in bytes.span.copy(range) ?? [] }
    let thumbnail = directories[.thumbnail]?.data(total: bytes.count, layout, read: read)
    return ExifPatch.edits(
      length: bytes.count, layout, directories, changing: changes, thumbnail: thumbnail ?? [],
      dropsThumbnail: dropsThumbnail, read: read)
  }
}
