/// The datasets of an IPTC-IIM block by their names (IIM 4.2; exiftool's spelling).
enum IPTCListing {
  /// Longer datasets are pictures and the like.
  private static let longestText = 32_000

  /// The texts, by name and in the order of the file.
  static func properties(of block: [UInt8]) -> [MetadataListing.Property] {
    var properties: [MetadataListing.Property] = []
    var places: [String: Int] = [:]
    for dataset in IPTCRecord(block).datasets {
      let name = name(of: dataset)
      let text = text(of: dataset)
      if let place = places[name] {
        properties[place].texts.append(text)
      } else {
        places[name] = properties.count
        properties.append(MetadataListing.Property(name: name, texts: [text]))
      }
    }
    return properties
  }

  private static func name(of dataset: IPTCRecord.Dataset) -> String {
    let known =
      switch dataset.record {
      case 1: envelope[dataset.number]
      case 2: application[dataset.number]
      default: nil as String?
      }
    return known ?? "\(dataset.record):\(dataset.number)"
  }

  private static func text(of dataset: IPTCRecord.Dataset) -> String {
    switch (dataset.record, dataset.number, dataset.bytes.count) {
    case (1, 0, 2), (1, 20, 2), (1, 22, 2), (2, 0, 2), (2, 200, 2), (2, 201, 2):
      return String(Int(dataset.bytes[0]) << 8 | Int(dataset.bytes[1]))
    case (1, 90, 3) where dataset.bytes == [0x1B, 0x25, 0x47]: return "UTF8"
    case (2, 202, _), (_, _, (longestText + 1)...): return binary(dataset.bytes)
    default: break
    }
    if dataset.bytes.isEmpty { return "" }
    let isText = dataset.bytes.allSatisfy { $0 >= 0x20 || [9, 10, 13].contains($0) }
    guard isText else { return binary(dataset.bytes) }
    let text = ExifText.decode(dataset.bytes) ?? ""
    return dated(text, dataset) ?? text
  }

  private static func binary(_ bytes: [UInt8]) -> String {
    let rest = bytes.count > 16 ? "…" : ""
    return "(\(bytes.count) bytes) \(ExifValue.hexadecimal(bytes.prefix(16)))\(rest)"
  }

  /// `20240501` as `2024:05:01`, `100000+0200` as `10:00:00+02:00`.
  private static func dated(_ text: String, _ dataset: IPTCRecord.Dataset) -> String? {
    let digits = Array(text.utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    func areDigits(_ range: Range<Int>) -> Bool { digits[range].allSatisfy(Numbers.isDigit) }
    switch (dataset.record, dataset.number) {
    case (1, 70), (2, 30), (2, 37), (2, 47), (2, 55), (2, 62):
      guard digits.count == 8, areDigits(0..<8) else { return nil }
      return "\(part(0..<4)):\(part(4..<6)):\(part(6..<8))"
    case (1, 80), (2, 35), (2, 38), (2, 60), (2, 63):
      guard digits.count == 11, areDigits(0..<6), areDigits(7..<11),
        digits[6] == UInt8(ascii: "+") || digits[6] == UInt8(ascii: "-")
      else { return nil }
      return "\(part(0..<2)):\(part(2..<4)):\(part(4..<6))\(part(6..<9)):\(part(9..<11))"
    default: return nil
    }
  }

  private static let envelope: [UInt8: String] = [
    0: "EnvelopeRecordVersion", 5: "Destination", 20: "FileFormat", 22: "FileVersion",
    30: "ServiceIdentifier", 40: "EnvelopeNumber", 50: "ProductID", 60: "EnvelopePriority",
    70: "DateSent", 80: "TimeSent", 90: "CodedCharacterSet", 100: "UniqueObjectName",
    120: "ARMIdentifier", 122: "ARMVersion",
  ]

  private static let application: [UInt8: String] = [
    0: "ApplicationRecordVersion", 3: "ObjectTypeReference", 4: "ObjectAttributeReference",
    5: "ObjectName", 7: "EditStatus", 8: "EditorialUpdate", 10: "Urgency", 12: "SubjectReference",
    15: "Category", 20: "SupplementalCategories", 22: "FixtureIdentifier", 25: "Keywords",
    26: "ContentLocationCode", 27: "ContentLocationName", 30: "ReleaseDate", 35: "ReleaseTime",
    37: "ExpirationDate", 38: "ExpirationTime", 40: "SpecialInstructions", 42: "ActionAdvised",
    45: "ReferenceService", 47: "ReferenceDate", 50: "ReferenceNumber", 55: "DateCreated",
    60: "TimeCreated", 62: "DigitalCreationDate", 63: "DigitalCreationTime",
    65: "OriginatingProgram", 70: "ProgramVersion", 75: "ObjectCycle", 80: "By-line",
    85: "By-lineTitle", 90: "City", 92: "Sub-location", 95: "Province-State",
    100: "Country-PrimaryLocationCode", 101: "Country-PrimaryLocationName",
    103: "OriginalTransmissionReference", 105: "Headline", 110: "Credit", 115: "Source",
    116: "CopyrightNotice", 118: "Contact", 120: "Caption-Abstract", 121: "LocalCaption",
    122: "Writer-Editor", 125: "RasterizedCaption", 130: "ImageType", 131: "ImageOrientation",
    135: "LanguageIdentifier", 150: "AudioType", 151: "AudioSamplingRate",
    152: "AudioSamplingResolution", 153: "AudioDuration", 154: "AudioOutcue", 184: "JobID",
    185: "MasterDocumentID", 186: "ShortDocumentID", 187: "UniqueDocumentID", 188: "OwnerID",
    200: "ObjectPreviewFileFormat", 201: "ObjectPreviewFileVersion", 202: "ObjectPreviewData",
  ]
}
