/// The strips or tiles of one page of a TIFF (TIFF 6.0 §§ 3 and 15).
struct TIFFPieces {
  let layout: TIFFLayout
  let compression: Int
  let offsets: [Int]
  let counts: [Int]
  /// Where the fields stand that say where the pieces are, and how long.
  let offsetsField: Int
  let countsField: Int

  private let height: Int
  private let rows: Int
  private let rowBytes: Int
  private let isTiled: Bool
  private let perPlane: Int

  private static let most = 1 << 20

  /// Nil for a page whose pieces cannot be made out.
  init?(_ directory: TIFFDirectory, _ window: ByteWindow) throws(MediaError) {
    layout = directory.layout
    guard layout.base == 0, let width = try directory.integer(TIFFTag.width, window),
      let height = try directory.integer(TIFFTag.height, window), width > 0, height > 0,
      width <= 10_000_000, height <= 10_000_000
    else { return nil }
    self.height = height
    isTiled = directory.entry(TIFFTag.tileOffsets) != nil
    let places = isTiled ? TIFFTag.tileOffsets : TIFFTag.stripOffsets
    let lengths = isTiled ? TIFFTag.tileByteCounts : TIFFTag.stripByteCounts
    offsets = try directory.integers(places, window, most: Self.most)
    counts = try directory.integers(lengths, window, most: Self.most)
    guard let first = directory.index(of: places), let second = directory.index(of: lengths),
      !offsets.isEmpty, offsets.count == counts.count,
      directory.entry(places)?.count == offsets.count
    else { return nil }
    offsetsField = directory.place(of: first)
    countsField = directory.place(of: second)
    compression = try directory.integer(TIFFTag.compression, window) ?? 1
    let samples = try directory.integer(TIFFTag.samplesPerPixel, window) ?? 1
    let bits = try directory.integer(TIFFTag.bitsPerSample, window) ?? 1
    let isPlanar = try directory.integer(TIFFTag.planarConfiguration, window) == 2
    guard 1...64 ~= samples, 1...64 ~= bits else { return nil }
    let across = isTiled ? try directory.integer(TIFFTag.tileWidth, window) ?? 0 : width
    rows =
      isTiled
      ? try directory.integer(TIFFTag.tileHeight, window) ?? 0
      : min(height, try directory.integer(TIFFTag.rowsPerStrip, window) ?? height)
    guard 1...10_000_000 ~= across, 1...10_000_000 ~= rows else { return nil }
    rowBytes = (across * bits * (isPlanar ? 1 : samples) + 7) / 8
    perPlane = isPlanar ? max(1, offsets.count / samples) : offsets.count
    // Colour at a lower resolution is laid out in blocks, not in rows, unless JPEG holds it.
    if try directory.integer(TIFFTag.photometric, window) == 6, compression != 7 { return nil }
  }

  /// The bytes of a piece when it is decompressed; nil when they are too many.
  func length(of index: Int) -> Int? {
    let first = isTiled ? 0 : index % perPlane * rows
    let count = isTiled ? rows : min(rows, height - first)
    guard count > 0 else { return nil }
    let (length, overflow) = count.multipliedReportingOverflow(by: rowBytes)
    return overflow || length > 512 << 20 ? nil : length
  }
}

extension TIFFDirectory {
  fileprivate func index(of tag: Int) -> Int? { entries.firstIndex { $0.tag == tag } }

  /// Where in the file the field stands.
  fileprivate func place(of index: Int) -> Int {
    layout.base + offset + (layout.isBig ? 8 + index * 20 : 2 + index * 12)
  }
}
