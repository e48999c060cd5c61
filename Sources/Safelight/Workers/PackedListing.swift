/// A listing on its way from a worker to the front.
///
/// It is one string of strings, each behind its length: as JSON of a thousand small objects it would take
/// longer than all the rest of `exif show`.
struct PackedListing: Codable, Sendable {
  private let text: String

  init(_ listing: MetadataListing) {
    var packer = Packer()
    packer.put(listing.format)
    packer.put(listing.exif)
    packer.put(listing.makerNotes)
    let position = listing.position
    packer.put(position == nil ? "" : "position")
    for part in [position?.latitude, position?.longitude, position?.altitude] { packer.put(part) }
    packer.put(listing.xmp)
    packer.put(listing.iptc)
    packer.put(listing.quickTime)
    packer.put(listing.warnings)
    text = String(decoding: packer.bytes, as: UTF8.self)
  }

  /// The listing; nil when the string is not one that was made here.
  var listing: MetadataListing? {
    var reader = PackedListingReader(text)
    guard let format = reader.text() else { return nil }
    var listing = MetadataListing(format: format)
    guard let exif = reader.groups(), let makerNotes = reader.tags(),
      let hasPosition = reader.text(), let latitude = reader.number(),
      let longitude = reader.number(), let altitude = reader.number(),
      let xmp = reader.properties(), let iptc = reader.properties(),
      let quickTime = reader.groups(), let warnings = reader.texts()
    else { return nil }
    (listing.exif, listing.makerNotes, listing.quickTime) = (exif, makerNotes, quickTime)
    (listing.xmp, listing.iptc, listing.warnings) = (xmp, iptc, warnings)
    if !hasPosition.isEmpty {
      listing.position = .init(latitude: latitude, longitude: longitude, altitude: altitude)
    }
    return listing
  }

  private struct Packer {
    var bytes: [UInt8] = []

    mutating func put(_ text: String) {
      bytes.append(contentsOf: String(text.utf8.count).utf8)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: text.utf8)
    }

    mutating func put(_ number: Int) { put(String(number)) }

    mutating func put(_ number: Double?) { put(number.map { String($0) } ?? "") }

    mutating func put(_ texts: [String]) {
      put(texts.count)
      for text in texts { put(text) }
    }

    mutating func put(_ groups: [MetadataListing.Group]) {
      put(groups.count)
      for group in groups {
        put(group.name)
        put(group.tags)
      }
    }

    mutating func put(_ tags: [MetadataListing.Tag]) {
      put(tags.count)
      for tag in tags {
        put(tag.name)
        put(tag.exiftoolName ?? "")
        put(tag.text)
        if tag.raw == .text(tag.text) { put("=") } else { put(tag.raw) }
      }
    }

    mutating func put(_ properties: [MetadataListing.Property]) {
      put(properties.count)
      for property in properties {
        put(property.name)
        put(property.texts)
      }
    }

    mutating func put(_ value: MetadataValue) {
      switch value {
      case .text(let text):
        put("t")
        put(text)
      case .integer(let number):
        put("i")
        put(number)
      case .number(let number):
        put("n")
        put(number)
      case .list(let values):
        put("l")
        put(values.count)
        for value in values { put(value) }
      case .binary(let length, let head):
        put("b")
        put(length)
        put(head.map { Int($0) }.map { String($0) }.joined(separator: " "))
      }
    }
  }
}
