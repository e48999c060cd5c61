internal import Exif

/// Reads every tag of every directory of a TIFF structure: an EXIF block's, or a TIFF file's own.
struct TIFFListing {
  private let window: ByteWindow
  private let layout: TIFFLayout
  private var found: [Found] = []
  private var seen: Set<Int> = []
  private var warnings: [String] = []
  /// How many nested directories were read.
  private var nested = 0

  /// A directory that was read, and what in it can be shown.
  private struct Found {
    let name: String
    let family: ExifNames.Family
    let directory: ExifTag.Directory
    var entries: [(id: Int, value: ExifValue, length: Int)] = []
  }

  /// More directories than are shown: pages, their previews, and what they refer to.
  private static let mostDirectories = 64
  /// Longer values are shown by their beginning.
  private static let longestValue = 64 << 10
  /// All values of a file together.
  private static let mostBytes = 8 << 20
  private var room = mostBytes

  /// Adds the directories of the structure at the window's beginning to a listing.
  static func add(_ window: ByteWindow, to listing: inout MetadataListing) throws(MediaError) {
    guard let layout = try TIFFLayout.read(window) else {
      listing.warn("the EXIF block has no header that can be read")
      return
    }
    var reader = Self(window, layout)
    try reader.walk()
    listing.exif += reader.groups()
    for warning in reader.warnings { listing.warn(warning) }
  }

  private init(_ window: ByteWindow, _ layout: TIFFLayout) {
    (self.window, self.layout) = (window, layout)
  }

  private mutating func walk() throws(MediaError) {
    var next = try layout.firstDirectory(window)
    var page = 0
    while next != 0, found.count < Self.mostDirectories {
      let name = "IFD\(page)"
      guard
        let directory = try read(
          next, name, .picture, page == 0 ? .image : .thumbnail)
      else { break }
      if page == 0 { try follow(directory) }
      try readNested(directory)
      next = directory.next
      page += 1
    }
    if found.count >= Self.mostDirectories {
      warnings.append("only the first \(Self.mostDirectories) directories are shown")
    }
  }

  /// The directories that the first one names.
  private mutating func follow(_ first: TIFFDirectory) throws(MediaError) {
    if let offset = try first.integer(ExifTag.exifPointer.id, window),
      let exif = try read(offset, "ExifIFD", .picture, .exif),
      let inner = try exif.integer(ExifTag.interoperabilityPointer.id, window)
    {
      _ = try read(inner, "InteropIFD", .interoperability, .interoperability)
    }
    if let offset = try first.integer(ExifTag.gpsPointer.id, window) {
      _ = try read(offset, "GPS", .place, .gps)
    }
  }

  private mutating func readNested(_ parent: TIFFDirectory) throws(MediaError) {
    for offset in try parent.integers(TIFFTag.subDirectories, window, most: 16) {
      guard found.count < Self.mostDirectories else { return }
      let name = nested == 0 ? "SubIFD" : "SubIFD\(nested)"
      guard let directory = try read(offset, name, .picture, .thumbnail) else { continue }
      nested += 1
      try readNested(directory)
    }
  }

  private mutating func read(
    _ offset: Int, _ name: String, _ family: ExifNames.Family, _ directory: ExifTag.Directory
  ) throws(MediaError) -> TIFFDirectory? {
    guard seen.insert(offset).inserted else {
      warnings.append("\(name) is a directory that was read before; the chain of directories loops")
      return nil
    }
    guard offset > 0, window.holds(layout.base + offset, layout.isBig ? 8 : 2) else {
      warnings.append("\(name) does not lie in the file")
      return nil
    }
    let read = try TIFFDirectory(window, layout, at: offset)
    let claimed =
      layout.isBig
      ? try window.u64(layout.base + offset, layout.order)
      : try window.u16(layout.base + offset, layout.order)
    if read.entries.count < claimed {
      warnings.append("\(name) claims \(claimed) tags, of which \(read.entries.count) are there")
    }
    var one = Found(name: name, family: family, directory: directory)
    for entry in read.entries where !Self.isPointer(entry.tag, directory) {
      guard let type = TIFFType(rawValue: entry.type), let length = entry.length else {
        if entry.type != 0 || entry.tag != 0 { warnings.append(Self.missing(entry, name)) }
        continue
      }
      let taken = min(length, Self.longestValue, room) / type.width * type.width
      guard taken > 0 else { continue }
      room -= taken
      let value = ExifValue(
        type: type, order: layout.order == .big ? .big : .little,
        bytes: try window.bytes(entry.place, taken))
      one.entries.append((entry.tag, value, length))
    }
    if room <= 0 { warnings.append("more than \(Self.mostBytes) bytes of tags are left out") }
    found.append(one)
    return read
  }

  private static func missing(_ entry: TIFFDirectory.Entry, _ name: String) -> String {
    let tag = ExifNames.of(entry.tag, .picture)?.name ?? number(entry.tag)
    return entry.count == 0
      ? "\(tag) in \(name) is empty"
      : TIFFType(rawValue: entry.type) == nil
        ? "\(tag) in \(name) is of an unknown type, \(entry.type)"
        : "the value of \(tag) in \(name) does not lie in the file"
  }

  /// What only says where another directory is, which is shown as a group.
  private static func isPointer(_ id: Int, _ directory: ExifTag.Directory) -> Bool {
    switch directory {
    case .image, .thumbnail:
      [ExifTag.exifPointer.id, ExifTag.gpsPointer.id, TIFFTag.subDirectories].contains(id)
    case .exif: id == ExifTag.interoperabilityPointer.id
    case .gps, .interoperability: false
    }
  }

  private static func number(_ id: Int) -> String {
    let digits = String(id, radix: 16)
    return "0x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The directories as they are shown.
  private mutating func groups() -> [MetadataListing.Group] {
    var values: [ExifTag: ExifValue] = [:]
    for one in found where one.directory != .thumbnail {
      for entry in one.entries {
        let tag = ExifTag(one.directory, entry.id)
        if values[tag] == nil { values[tag] = entry.value }
      }
    }
    let wording = ExifWording(values: values)
    var groups: [MetadataListing.Group] = []
    for one in found {
      var names: Set<String> = []
      var group = MetadataListing.Group(name: one.name, tags: [])
      for entry in one.entries {
        let tag = Self.tag(entry.id, entry.value, entry.length, one, wording)
        guard names.insert(tag.name).inserted else {
          warnings.append("\(one.name) has \(tag.name) more than once; the first is shown")
          continue
        }
        group.tags.append(tag)
      }
      groups.append(group)
    }
    return groups
  }

  private static func tag(
    _ id: Int, _ value: ExifValue, _ length: Int, _ directory: Found, _ wording: ExifWording
  ) -> MetadataListing.Tag {
    var names = ExifNames.of(id, directory.family)
    var words = names == nil ? nil : wording.words(value, of: id, directory.family)
    let raw = wording.raw(value, id, directory.family, length)
    if case .binary = raw {
      words = words ?? ExifValue.shortened(value.bytes, length: length)
    }
    if names == nil {
      names = ExifNames.found(id, in: directory.directory.catalogue)
      if names != nil, words == nil, !value.isText {
        words = value.described(as: id, in: directory.directory.catalogue)
      }
    }
    return MetadataListing.Tag(
      name: names?.name ?? number(id), raw: raw, text: words ?? value.plainWords(length: length),
      exiftoolName: names?.exiftool)
  }
}

extension ExifTag.Directory {
  /// How libexif is told the directory.
  var catalogue: CatalogueDirectory {
    switch self {
    case .image: .image
    case .exif: .exif
    case .gps: .gps
    case .interoperability: .interoperability
    case .thumbnail: .thumbnail
    }
  }
}
