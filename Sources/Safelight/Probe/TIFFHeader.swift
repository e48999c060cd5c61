/// Reads a TIFF's first directory and counts the others (TIFF 6.0, BigTIFF).
enum TIFFHeader {
  static func read(_ window: ByteWindow) throws(MediaError) -> MediaHeader {
    window.part = "the TIFF's header"
    guard let layout = try TIFFLayout.read(window) else {
      throw window.damaged("the TIFF has no header")
    }
    window.part = "the TIFF's first directory"
    let first = try TIFFDirectory(window, layout, at: layout.firstDirectory(window))
    guard let width = try first.integer(TIFFTag.width, window),
      let height = try first.integer(TIFFTag.height, window)
    else { throw window.damaged("the TIFF's first directory names no size") }
    var header = MediaHeader(
      MediaInfo(
        format: .tiff, bytes: window.size, stored: PixelSize(width: width, height: height)))
    header.info.variant = layout.isBig ? "bigtiff" : nil
    header.info.frames = max(1, try TIFFDirectories.countPages(window, layout))
    if header.info.frames >= TIFFDirectories.mostPages {
      header.warn("only the first \(TIFFDirectories.mostPages) pages were counted")
    }
    try readSamples(first, window, &header.info)
    try readBlocks(first, window, &header)
    header.blocks.exif = try TIFFExifBlock.make(from: first, window)
    return header
  }

  /// Depth, channels, colour and packing of the samples a directory describes.
  static func readSamples(
    _ directory: TIFFDirectory, _ window: ByteWindow, _ info: inout MediaInfo
  ) throws(MediaError) {
    let samples = try directory.integer(TIFFTag.samplesPerPixel, window) ?? 1
    let photometric = try directory.integer(TIFFTag.photometric, window) ?? 1
    let compression = try directory.integer(TIFFTag.compression, window) ?? 1
    info.depth = try directory.integer(TIFFTag.bitsPerSample, window) ?? 1
    info.channels = samples
    info.colorSpace = colorSpace(photometric)
    info.compression = compressions[compression] ?? "\(compression)"
    if photometric == 3 {
      info.palette = 1 << min(info.depth, 16)
      info.channels = samples + 2
      info.depth = 8
    }
    let extra = try directory.integers(TIFFTag.extraSamples, window, most: 8)
    info.hasAlpha = extra.contains { $0 == 1 || $0 == 2 }
    // Many writers leave out what the sample after the colours means; readers take it for alpha.
    let colors = photometric == 5 ? 4 : photometric <= 1 ? 1 : 3
    if extra.isEmpty, photometric != 3, samples == colors + 1 { info.hasAlpha = true }
    if photometric == 6 {
      let factors = try directory.integers(TIFFTag.chromaSubsampling, window, most: 2)
      let (across, down) = factors.count == 2 ? (factors[0], factors[1]) : (2, 2)
      if 1...15 ~= across, 1...15 ~= down {
        info.chroma = JPEGHeader.subsampling([across << 4 | down, 0x11, 0x11])
      }
    }
    let orientation = try directory.integer(TIFFTag.orientation, window) ?? 1
    info.orientation = 1...8 ~= orientation ? orientation : 1
    info.density = try ExifGlance.density(directory, window)
  }

  /// The blocks that stand in fields of their own.
  static func readBlocks(
    _ directory: TIFFDirectory, _ window: ByteWindow, _ header: inout MediaHeader
  ) throws(MediaError) {
    func block(_ tag: Int, _ name: String) throws(MediaError) -> [UInt8]? {
      guard let length = directory.entry(tag)?.length, header.admits(name, length) else {
        return nil
      }
      return try directory.bytes(tag, window, most: MediaHeader.longestBlock)
    }
    header.blocks.icc = try block(TIFFTag.icc, "ICC")
    header.blocks.xmp = try block(TIFFTag.xmp, "XMP")
    if let iptc = try block(TIFFTag.iptc, "IPTC") {
      // Some writers put the wrapped block here as well.
      header.blocks.iptc = iptc.first == 0x1C ? iptc : PhotoshopResources.iptc(iptc)
    }
    if header.blocks.iptc == nil, let resources = try block(TIFFTag.photoshop, "Photoshop") {
      header.blocks.iptc = PhotoshopResources.iptc(resources)
    }
  }

  private static func colorSpace(_ photometric: Int) -> String {
    switch photometric {
    case 0, 1, 4: "gray"
    case 5: "cmyk"
    case 8, 9, 10: "lab"
    case 32844, 32845: "logluv"
    default: "srgb"
    }
  }

  private static let compressions: [Int: String] = [
    1: "none", 2: "ccitt-rle", 3: "ccitt-g3", 4: "ccitt-g4", 5: "lzw", 6: "jpeg-old", 7: "jpeg",
    8: "deflate", 32773: "packbits", 32946: "deflate", 34712: "jpeg2000", 34887: "lerc",
    34925: "lzma", 50000: "zstd", 50001: "webp", 50002: "jxl", 52546: "jxl",
  ]
}
