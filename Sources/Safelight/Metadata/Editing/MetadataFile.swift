/// A file whose metadata is edited: what it is, and where in it the metadata lies.
///
/// Metadata is read block by block; the rest of the file is walked over, not read into memory.
package final class MetadataFile {
  /// How the format keeps metadata.
  enum Layout {
    case jpeg(JPEGLayout)
    case png(PNGLayout)
    case webp(WebPLayout)
    case heif(HEIFLayout)
    case film(FilmLayout)
    /// Directories, blocks or boxes that are walked as they come.
    case tiff, gif, jxl
  }

  /// What is edited; reads count from the beginning of the file.
  package let window: ByteWindow
  /// What the file is.
  package let format: ImageFormat
  /// The stored size of the picture.
  package let size: PixelSize
  /// Frames or pages.
  package let frames: Int
  let layout: Layout

  /// The formats whose metadata can be edited.
  static let formats: Set<ImageFormat> = [
    .jpeg, .png, .webp, .tiff, .heic, .avif, .gif, .jxl, .mp4, .mov,
  ]

  /// The same as messages list them.
  static let editable = "JPEG, PNG, WebP, TIFF, HEIC, AVIF, GIF, JPEG XL, MP4 and MOV"

  /// Reads where metadata lies.
  ///
  /// - Throws: ``MediaError/Code/unsupported`` for a format whose metadata cannot be edited,
  ///   ``MediaError/Code/damagedInput`` for a file that is broken outside its metadata.
  package convenience init(_ input: InputFile) throws(MediaError) {
    try self.init(input, knownScans: [])
  }

  /// Reads where metadata lies in a copy of another file that was edited.
  convenience init(
    _ copy: InputFile, of original: MetadataFile, _ edits: ByteEdits
  ) throws(MediaError) {
    var scans: [Range<Int>] = []
    if case .jpeg(let layout) = original.layout {
      scans = layout.scans.compactMap { edits.position(of: $0) }
    }
    try self.init(copy, knownScans: scans)
  }

  private convenience init(
    _ input: InputFile, knownScans: [Range<Int>]
  ) throws(MediaError) {
    let head = try input.bytes(at: 0, count: FormatSniffer.headLength)
    guard !head.isEmpty else {
      throw MediaError(.damagedInput, "is empty", input: input.label, step: Self.step)
    }
    let kind = try FormatSniffer.kind(of: input, head: head)
    guard let format = kind?.format else {
      throw Self.unsupported(kind, input.label)
    }
    try self.init(
      ByteWindow(input, head: head), format, label: input.label, knownScans: knownScans)
  }

  /// Reads a file that is known to be of a format.
  init(
    _ window: ByteWindow, _ format: ImageFormat, label: String, knownScans: [Range<Int>] = []
  ) throws(MediaError) {
    self.window = window
    self.format = format
    switch format {
    case .jpeg: layout = .jpeg(try JPEGLayout(window, known: knownScans))
    case .png: layout = .png(try PNGLayout(window))
    case .webp: layout = .webp(try WebPLayout(window))
    case .tiff: layout = .tiff
    case .gif: layout = .gif
    case .jxl: layout = .jxl
    case .heic, .avif: layout = .heif(try HEIFLayout(window))
    case .mp4, .mov:
      let film = try FilmLayout(window)
      layout = .film(film)
      (size, frames) = (film.size, 1)
      return
    default: throw Self.unsupported(.image(format), label)
    }
    let info = try HeaderReader.size(window, as: format)
    (size, frames) = (info.stored, info.frames)
  }

  static let step = "metadata"

  static func unsupported(_ kind: MediaKind?, _ label: String) -> MediaError {
    let what =
      switch kind {
      case .image(.raw): "is a camera raw file"
      case .image(let format): "is \(format.rawValue)"
      case .video(let container): "is a video (\(container))"
      case .audio(let container): "is audio (\(container))"
      case nil: "is not a file of a known format"
      }
    return MediaError(
      .unsupported, "\(what); metadata can be edited in \(editable)", input: label, step: step)
  }
}
