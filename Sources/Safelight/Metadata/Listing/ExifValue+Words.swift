internal import Exif

extension ExifValue {
  /// libexif's words for the value; nil when it has none, or is not there.
  func described(as id: Int, in directory: CatalogueDirectory) -> String? {
    let value = CatalogueValue(
      tag: id, directory: directory, type: type.rawValue, isBigEndian: order == .big, bytes: bytes)
    return (try? value.text()).flatMap { $0 }
  }

  /// The value without knowing what it means: text, numbers, or how many bytes there are.
  func plainWords(length: Int) -> String {
    if isText { return text ?? "" }
    guard type != .undefined, count <= Self.mostListed, length == bytes.count else {
      return Self.shortened(bytes, length: length)
    }
    return (0..<count).map { numeral(at: $0) }.joined(separator: " ")
  }
}

extension ExifValue {
  /// Bytes by how many there are and the first of them.
  static func shortened(_ bytes: [UInt8], length: Int) -> String {
    let head = bytes.prefix(headLength)
    return "(\(length) bytes) \(hexadecimal(head))\(length > head.count ? "…" : "")"
  }
}

extension ExifWording {
  /// The value for other programs; what is text or numbers in the disguise of bytes, as that.
  func raw(
    _ value: ExifValue, _ id: Int, _ family: ExifNames.Family, _ length: Int
  ) -> MetadataValue {
    switch (family, id) {
    case (.picture, 0x9000), (.picture, 0xA000), (.interoperability, 2):
      .text(value.plainText)
    case (.picture, 0x9286), (.place, 0x1B), (.place, 0x1C):
      value.comment.map { .text($0) } ?? value.listed(length: length)
    case (.picture, 0x9C9B...0x9C9F) where value.type.width == 1:
      .text(ExifText.trimmed(ExifText.utf16(value.bytes[...], .little)) ?? "")
    case (.picture, 0x02BC), (.picture, 0x83BB), (.picture, 0x8649), (.picture, 0x8773):
      .binary(length: length, head: Array(value.bytes.prefix(ExifValue.headLength)))
    case (.picture, ExifTag.copyright.id): .text(value.texts.joined(separator: "\n"))
    case (.picture, 0xA300), (.picture, 0xA301):
      value.integer.map { .integer($0) } ?? value.listed(length: length)
    case (.picture, 0x9101): .list(value.bytes.prefix(8).map { .integer(Int($0)) })
    default: value.listed(length: length)
    }
  }
}
