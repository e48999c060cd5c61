/// Reads the header of a picture file of any format, in bounded time and memory.
package enum HeaderReader {
  /// What `input`'s header tells.
  ///
  /// Throws `unsupported` for what is not a picture, `damagedInput` for a header that is broken or
  /// cut off, `ioError` when reading fails.
  package static func read(_ input: InputFile) throws(MediaError) -> MediaHeader {
    let head = try input.bytes(at: 0, count: FormatSniffer.headLength)
    if head.isEmpty {
      throw MediaError(.damagedInput, "is empty", input: input.label, step: "probe")
    }
    switch try FormatSniffer.kind(of: input, head: head) {
    case .image(let format): return try read(ByteWindow(input, head: head), as: format)
    case .video("hls"):
      throw MediaError(
        .unsupported, "is a playlist (hls), which only names other files", input: input.label,
        step: "probe")
    case .video(let container):
      throw MediaError(
        .unsupported, "is a video (\(container)), not a picture", input: input.label, step: "probe")
    case .audio(let container):
      throw MediaError(
        .unsupported, "is audio (\(container)), not a picture", input: input.label, step: "probe")
    case nil:
      throw MediaError(
        .unsupported, "is not a picture of a known format", input: input.label, step: "probe")
    }
  }

  /// Reads the header that `window` shows as one of `format`.
  static func read(
    _ window: ByteWindow, as format: ImageFormat
  ) throws(MediaError) -> MediaHeader {
    var header = try plain(window, as: format)
    describe(&header)
    return header
  }

  /// What the header tells of the pixels; nothing that describes them is looked into.
  static func size(_ window: ByteWindow, as format: ImageFormat) throws(MediaError) -> MediaInfo {
    try plain(window, as: format).info
  }

  private static func plain(
    _ window: ByteWindow, as format: ImageFormat
  ) throws(MediaError) -> MediaHeader {
    let header =
      switch format {
      case .jpeg: try JPEGHeader.read(window)
      case .png: try PNGHeader.read(window)
      case .webp: try WebPHeader.read(window)
      case .gif: try GIFHeader.read(window)
      case .tiff: try TIFFHeader.read(window)
      case .heic, .avif: try HEIFHeader.read(window, format)
      case .jxl: try JXLHeader.read(window)
      case .svg: try SVGHeader.read(window)
      case .pdf: try PDFHeader.read(window)
      case .bmp: try BitmapHeader.read(window)
      case .ppm: try AnymapHeader.read(window)
      case .jp2: try JPEG2000Header.read(window)
      case .hdr: try RadianceHeader.read(window)
      case .raw: try RawHeader.read(window)
      case .mp4, .mov: throw window.unsupported("is a video, not a picture")
      }
    guard header.info.stored.width > 0, header.info.stored.height > 0 else {
      throw window.damaged("the header says that the picture has no pixels")
    }
    return header
  }

  /// Fills in what the descriptive blocks tell.
  static func describe(_ header: inout MediaHeader) {
    let blocks = header.blocks
    header.info.profile = blocks.icc.flatMap(ICCDescription.read)
    header.info.metadata = [
      ("exif", blocks.exif), ("xmp", blocks.xmp), ("iptc", blocks.iptc), ("icc", blocks.icc),
    ].compactMap { $0.1 == nil ? nil : $0.0 }
    if let xmp = blocks.xmp {
      let hints = XMPHints(xmp)
      header.info.hasGainMap = header.info.hasGainMap || hints.hasGainMap
      header.info.hasMotion = header.info.hasMotion || hints.hasMotion
    }
    guard let exif = blocks.exif else { return }
    header.info.exif = ExifSummary(parsing: exif)
    guard let glance = ExifGlance(exif) else { return }
    header.info.hasThumbnail = header.info.hasThumbnail || glance.hasThumbnail
    header.info.density = header.info.density ?? glance.density
    switch header.info.format {
    case .jpeg, .png, .webp: header.info.orientation = glance.orientation ?? 1
    default: break
    }
  }
}
