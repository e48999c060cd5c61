/// Reads camera raw: what the first directory tells, and where the largest ready-made JPEG lies.
struct RawHeader {
  private let window: ByteWindow
  private var header: MediaHeader
  private var sensor: PixelSize?
  private var hasSensorData = false
  private var hasOrientation = false
  private var candidates: [(offset: Int, length: Int)] = []

  static func read(_ window: ByteWindow) throws(MediaError) -> MediaHeader {
    var reader = Self(window)
    window.part = "the camera raw file's header"
    if try window.matches(0, "FUJIFILMCCD-RAW") {
      try reader.readFuji()
    } else if try window.matches(4, "ftyp") {
      try reader.readCanon3()
    } else if let layout = try TIFFLayout.read(window) {
      let variant = try RawSignature.variant(window) ?? "raw"
      reader.setVariant(variant)
      try reader.readDirectories(TIFFDirectories.all(window, layout, most: 64))
    } else {
      reader.setVariant(try window.u8(0) == 0x46 ? "x3f" : "raw")
    }
    return try reader.finish()
  }

  private init(_ window: ByteWindow) {
    self.window = window
    header = MediaHeader(
      MediaInfo(format: .raw, bytes: window.size, stored: PixelSize(width: 0, height: 0)))
  }

  private mutating func setVariant(_ name: String) {
    let types = [
      "cr2": "image/x-canon-cr2", "cr3": "image/x-canon-cr3", "nef": "image/x-nikon-nef",
      "arw": "image/x-sony-arw", "dng": "image/x-adobe-dng", "orf": "image/x-olympus-orf",
      "rw2": "image/x-panasonic-rw2", "pef": "image/x-pentax-pef", "srw": "image/x-samsung-srw",
      "raf": "image/x-fuji-raf",
    ]
    header.info.variant = name
    header.info.mimeType = types[name] ?? header.info.mimeType
  }

  /// Collects sizes and JPEGs of all directories; the first one describes the picture.
  private mutating func readDirectories(_ directories: [TIFFDirectory]) throws(MediaError) {
    guard let first = directories.first else { return }
    try TIFFHeader.readBlocks(first, window, &header)
    header.blocks.icc = nil
    if header.blocks.exif == nil {
      header.blocks.exif = try TIFFExifBlock.make(from: first, window)
    }
    try readOrientation(first)
    for directory in directories {
      try collectJPEGs(directory)
      guard let width = try directory.integer(TIFFTag.width, window),
        let height = try directory.integer(TIFFTag.height, window), width > 0, height > 0
      else { continue }
      let size = PixelSize(width: width, height: height)
      let isSensor = try RawSignature.holdsSensorData(directory, window)
      let isLarger = Self.area(size) > sensor.map(Self.area) ?? 0
      if isSensor && !hasSensorData || isSensor == hasSensorData && isLarger {
        (sensor, hasSensorData) = (size, isSensor)
        header.info.depth = try directory.integer(TIFFTag.bitsPerSample, window) ?? 8
      }
    }
    // Panasonic numbers its sensor's borders in fields of its own (top, left, bottom, right).
    if header.info.variant == "rw2", let top = try first.integer(4, window),
      let left = try first.integer(5, window), let bottom = try first.integer(6, window),
      let right = try first.integer(7, window), bottom > top, right > left
    {
      sensor = PixelSize(width: right - left, height: bottom - top)
    }
  }

  private mutating func readOrientation(_ first: TIFFDirectory) throws(MediaError) {
    guard let orientation = try first.integer(TIFFTag.orientation, window), 1...8 ~= orientation
    else { return }
    (header.info.orientation, hasOrientation) = (orientation, true)
  }

  private static func area(_ size: PixelSize) -> Int {
    size.width.multipliedReportingOverflow(by: size.height).partialValue
  }

  private mutating func collectJPEGs(_ directory: TIFFDirectory) throws(MediaError) {
    let base = directory.layout.base
    if let offset = try directory.integer(TIFFTag.jpegOffset, window),
      let length = try directory.integer(TIFFTag.jpegLength, window)
    {
      candidates.append((base + offset, length))
    }
    if let entry = directory.entry(TIFFTag.panasonicJPEG), header.info.variant == "rw2" {
      candidates.append((entry.place, entry.length ?? 0))
    }
    let compression = try directory.integer(TIFFTag.compression, window) ?? 1
    let strips = try directory.integers(TIFFTag.stripOffsets, window, most: 2)
    if compression == 6 || compression == 7, strips.count == 1,
      let length = try directory.integer(TIFFTag.stripByteCounts, window)
    {
      candidates.append((base + strips[0], length))
    }
  }

  /// Fuji: the header names a complete JPEG, which holds all that is described.
  private mutating func readFuji() throws(MediaError) {
    setVariant("raf")
    candidates.append((try window.u32(84), try window.u32(88)))
    let directory = try window.u32(92)
    guard window.holds(directory, 4) else { return }
    var place = directory + 4
    for _ in 0..<min(try window.u32(directory), 255) {
      guard window.holds(place, 8) else { break }
      let (tag, length) = (try window.u16(place), try window.u16(place + 2))
      if tag == 0x100, length == 4 {
        sensor = PixelSize(width: try window.u16(place + 6), height: try window.u16(place + 4))
      }
      place += 4 + length
    }
  }

  private mutating func readCanon3() throws(MediaError) {
    setVariant("cr3")
    let found = try CanonBoxes.read(window)
    candidates = found.jpegs
    header.blocks.xmp = found.xmp
    sensor = found.size
    guard let first = try directory(found, "CMT1") else { return }
    if let width = try first.integer(TIFFTag.width, window),
      let height = try first.integer(TIFFTag.height, window)
    {
      sensor = PixelSize(width: width, height: height)
    }
    try readOrientation(first)
    var nested: [(Int, TIFFDirectory)] = []
    if let exif = try directory(found, "CMT2") { nested.append((TIFFTag.exif, exif)) }
    if let gps = try directory(found, "CMT4") { nested.append((TIFFTag.gps, gps)) }
    header.blocks.exif = try TIFFExifBlock.make(from: first, nested: nested, window)
  }

  private func directory(
    _ boxes: CanonBoxes, _ type: FourCC
  ) throws(MediaError) -> TIFFDirectory? {
    guard let base = boxes.directories[type], let layout = try TIFFLayout.read(window, at: base)
    else { return nil }
    return try TIFFDirectory(window, layout, at: layout.firstDirectory(window))
  }

  /// Keeps the candidate with the most pixels that really is a JPEG that decoders read.
  private mutating func finish() throws(MediaError) -> MediaHeader {
    for (offset, length) in candidates.prefix(32) {
      guard length > 64, window.holds(offset, 3) else { continue }
      let available = min(length, window.size - offset)
      guard let frame = try EmbeddedJPEG.size(window, at: offset, length: available) else {
        continue
      }
      if Self.area(frame) > header.preview.map({ Self.area($0.size) }) ?? 0 {
        header.preview = RawPreview(
          offset: offset, length: available, size: frame, orientation: header.info.orientation)
      }
    }
    if header.blocks.exif == nil, let preview = header.preview { try describe(from: preview) }
    guard let size = sensor ?? header.preview?.size else {
      throw window.unsupported("is camera raw in which no size and no preview was found")
    }
    header.info.stored = size
    header.info.hasThumbnail = header.preview != nil
    header.info.colorSpace = "raw"
    header.info.channels = 1
    return header
  }

  private mutating func describe(from preview: RawPreview) throws(MediaError) {
    let head = try window.bytes(preview.offset, min(preview.length, 256 << 10))
    do throws(MediaError) {
      let inner = try JPEGHeader.read(ByteWindow(head, label: ""))
      header.blocks = inner.blocks
      header.blocks.icc = nil
    } catch {
      header.warn("the embedded preview's own header is broken")
    }
    if !hasOrientation, let exif = header.blocks.exif, let found = ExifGlance(exif)?.orientation {
      header.info.orientation = found
      header.preview?.orientation = found
    }
  }
}
