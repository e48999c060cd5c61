/// The picture that stands in for a camera raw file: the largest JPEG the camera put beside the raw.
enum RawPreviewInput {
  static let warning = "camera raw: the largest embedded preview was used"

  /// Opens it.
  static func open(
    _ input: InputFile, _ header: MediaHeader, control: JobControl
  ) throws(MediaError) -> InputFile {
    guard let preview = header.preview else {
      throw MediaError(
        .unsupported, "is a camera raw file without an embedded preview", input: input.label,
        step: "load")
    }
    let bytes = try input.bytes(at: preview.offset, count: preview.length)
    return try InputFile.open(.bytes(bytes), label: input.label, control: control)
  }
}
