internal import CExif

/// What libexif knows about tags, whatever file they stand in.
package enum ExifCatalogue {
  /// A tag of one directory.
  package struct Tag: Sendable, Hashable {
    /// Its number there.
    package var id: Int
    /// The standard's name for it, such as `DateTimeOriginal`.
    package var name: String
    /// A few words that people read; nil where libexif has none.
    package var title: String?
    /// A sentence or more; nil where libexif has none.
    package var description: String?
    /// The number of its TIFF type, 1…12; nil where libexif has no opinion.
    package var type: Int?
    /// How many values it has; nil where libexif has no opinion, or any number will do.
    package var count: Int?
  }

  /// The tag of a number in a directory; nil for one that libexif does not know there.
  package static func tag(
    _ id: Int, in directory: CatalogueDirectory
  ) throws(ExifError) -> Tag? {
    try ExifLibrary.ensureStarted()
    guard let number = CUnsignedInt(exactly: id),
      let name = unsafe ExifLibrary.text(cexif_name(number, directory.native))
    else { return nil }
    var tag = Tag(id: id, name: name)
    tag.title = unsafe ExifLibrary.text(cexif_title(number, directory.native))
    tag.description = unsafe ExifLibrary.text(cexif_description(number, directory.native))
    var (type, count): (CInt, Int) = (0, 0)
    if unsafe cexif_shape(number, directory.native, &type, &count) {
      tag.type = Int(type)
      tag.count = count == 0 ? nil : count
    }
    return tag
  }

  /// Every tag that libexif knows in a directory, by number.
  package static func tags(in directory: CatalogueDirectory) throws(ExifError) -> [Tag] {
    try ExifLibrary.ensureStarted()
    let ids = Set((0..<cexif_row_count()).map { Int(cexif_row_tag($0)) })
    var tags: [Tag] = []
    for id in ids.sorted() {
      if let tag = try tag(id, in: directory) { tags.append(tag) }
    }
    return tags
  }
}
