/// A listing as the `media` object of a report.
package enum MetadataJSON {
  package static func object(_ listing: MetadataListing) -> JSONValue {
    var fields: [(name: String, value: JSONValue)] = [
      ("format", .string(listing.format)), ("exif", groups(listing.exif)),
      ("gps", .optional(listing.position, position)), ("xmp", properties(listing.xmp)),
      ("iptc", properties(listing.iptc)),
    ]
    if !listing.makerNotes.isEmpty {
      fields.append(("maker_notes", tags(listing.makerNotes)))
    }
    if !listing.quickTime.isEmpty { fields.append(("quicktime", groups(listing.quickTime))) }
    return .object(fields)
  }

  private static func groups(_ groups: [MetadataListing.Group]) -> JSONValue {
    .object(groups.map { ($0.name, tags($0.tags)) })
  }

  private static func tags(_ tags: [MetadataListing.Tag]) -> JSONValue {
    .object(
      tags.map { tag in
        var fields: [(name: String, value: JSONValue)] = [
          ("raw", value(tag.raw)), ("human", .string(tag.text)),
        ]
        if let name = tag.exiftoolName { fields.append(("exiftool", .string(name))) }
        return (tag.name, .object(fields))
      })
  }

  private static func value(_ value: MetadataValue) -> JSONValue {
    switch value {
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .number(let number): .optional(number, JSONValue.number)
    case .list(let values): .array(values.map(Self.value))
    case .binary(let length, let head):
      .object([("bytes", .integer(length)), ("head_base64", .string(Base64.encode(head)))])
    }
  }

  private static func position(_ position: MetadataListing.Position) -> JSONValue {
    let parts = [
      ("latitude", position.latitude), ("longitude", position.longitude),
      ("altitude", position.altitude),
    ]
    return .object(parts.compactMap { name, value in value.map { (name, .number($0)) } })
  }

  private static func properties(_ properties: [MetadataListing.Property]) -> JSONValue {
    .object(properties.map { ($0.name, .array($0.texts.map(JSONValue.string))) })
  }
}
