internal import CExif

/// A field of what a camera's maker keeps in its own way.
package struct MakerNoteField: Sendable, Hashable, Codable {
  /// Its number in the maker's numbering.
  package var id: Int
  /// libexif's name for it, such as `ImageStabilization`.
  package var name: String
  /// A few words that people read; nil where libexif has none.
  package var title: String?
  /// What it says, in English.
  package var text: String

  /// More fields than any camera writes.
  private static let most = 2048

  /// The fields of the maker note in an EXIF block, which begins with its TIFF header; empty for a
  /// maker that libexif does not know.
  ///
  /// Here libexif parses what the file says, in ways that have gone wrong before: confine the process.
  package static func all(in block: [UInt8]) throws(ExifError) -> [Self] {
    try ExifLibrary.ensureStarted()
    let whole = Array("Exif\0\0".utf8) + block
    let handle = unsafe whole.withUnsafeBytes { buffer -> OpaquePointer? in
      guard let start = buffer.baseAddress else { return nil }
      return unsafe cexif_open(start, buffer.count)
    }
    guard let handle = unsafe handle else { throw ExifError("no memory") }
    defer { unsafe cexif_close(handle) }
    var fields: [Self] = []
    for index in 0..<min(unsafe cexif_note_count(handle), CUnsignedInt(most)) {
      let id = unsafe Int(cexif_note_tag(handle, index))
      let text = unsafe ExifLibrary.written { text, size in
        unsafe cexif_note_text(handle, index, text, size)
      }
      guard let text else { continue }
      let name = unsafe ExifLibrary.text(cexif_note_name(handle, index))
      let hexadecimal = String(id, radix: 16)
      let zeros = String(repeating: "0", count: max(0, 4 - hexadecimal.count))
      fields.append(
        Self(
          id: id, name: name ?? "0x\(zeros)\(hexadecimal)",
          title: unsafe ExifLibrary.text(cexif_note_title(handle, index)), text: text))
    }
    return fields
  }
}
