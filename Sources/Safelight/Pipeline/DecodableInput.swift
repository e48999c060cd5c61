/// What a decoder is given for an input: the file itself, or a copy of what it can read of it.
struct DecodableInput {
  /// What the decoder reads.
  let file: InputFile
  /// The header of what the decoder reads.
  let header: MediaHeader
  /// The format of what the decoder reads, where the header tells another.
  private(set) var decodedAs: ImageFormat?
  /// What stands in for the input, if something does.
  private(set) var warnings: [String] = []
  /// The pictures of a film, decoded already; empty where the file is to be decoded.
  private(set) var stills: [StillPicture] = []

  /// Takes an input whose header was read; for camera raw, the largest JPEG the camera put beside
  /// the raw; for files that an engine would misread, a mended copy in memory.
  init(
    _ input: InputFile, _ header: MediaHeader, control: JobControl
  ) throws(MediaError) {
    if header.info.format == .raw {
      guard let preview = header.preview else {
        throw MediaError(
          .unsupported, "is a camera raw file without an embedded preview", input: input.label,
          step: "load")
      }
      let bytes = try input.bytes(at: preview.offset, count: preview.length)
      file = try InputFile.open(.bytes(bytes), label: input.label, control: control)
      var embedded = try HeaderReader.read(file)
      embedded.info.orientation = preview.orientation
      embedded.blocks = header.blocks
      self.header = embedded
      let size = embedded.info.stored
      warnings = [
        "camera raw: the largest embedded preview was used, \(size.width)x\(size.height)"
      ]
    } else if header.patches.isEmpty {
      (file, self.header) = (input, header)
    } else {
      var bytes = try input.bytes(at: 0, count: input.size)
      for patch in header.patches where patch.offset + patch.bytes.count <= bytes.count {
        bytes.replaceSubrange(patch.offset..<patch.offset + patch.bytes.count, with: patch.bytes)
      }
      file = try InputFile.open(.bytes(bytes), label: input.label, control: control)
      self.header = header
    }
  }

  /// Takes a film whose pictures were decoded.
  init(_ film: InputFile, _ header: MediaHeader, stills: [StillPicture], warnings: [String]) {
    (file, self.header, self.stills, self.warnings) = (film, header, stills, warnings)
  }

  /// Takes a file that stands in for the one whose header this is.
  init(_ file: InputFile, _ header: MediaHeader, decodedAs format: ImageFormat) {
    (self.file, self.header, decodedAs) = (file, header, format)
  }
}
