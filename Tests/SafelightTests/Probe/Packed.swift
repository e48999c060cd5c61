/// Builds the parts that picture files are made of.
enum Packed {
  /// A number, most significant byte first.
  static func big(_ value: Int, _ width: Int = 4) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ((width - 1 - $0) * 8)) }
  }

  /// A number, least significant byte first.
  static func little(_ value: Int, _ width: Int = 4) -> [UInt8] { big(value, width).reversed() }

  /// A box of an ISO base media file.
  static func box(_ type: String, _ body: [UInt8]...) -> [UInt8] {
    let body = Array(body.joined())
    return big(body.count + 8) + Array(type.utf8) + body
  }

  /// A JPEG segment.
  static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(body.count + 2, 2) + body
  }

  /// A PNG chunk; its checksum is left zero, for headers are read without it.
  static func chunk(_ type: String, _ body: [UInt8]) -> [UInt8] {
    big(body.count) + Array(type.utf8) + body + [0, 0, 0, 0]
  }

  /// A RIFF chunk.
  static func riff(_ type: String, _ body: [UInt8]) -> [UInt8] {
    Array(type.utf8) + little(body.count) + body + (body.count % 2 == 0 ? [] : [0])
  }

  /// A little-endian TIFF structure of one directory whose values all fit their fields.
  static func tiff(
    _ fields: [(tag: Int, type: Int, value: Int)], magic: [UInt8] = [0x49, 0x49, 42, 0],
    next: Int = 0
  ) -> [UInt8] {
    magic + little(8) + little(fields.count, 2)
      + fields.flatMap { little($0.tag, 2) + little($0.type, 2) + little(1) + little($0.value) }
      + little(next)
  }
}
