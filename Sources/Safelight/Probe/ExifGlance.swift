/// The few EXIF facts that a file's header is understood with.
struct ExifGlance {
  /// 1…8; nil when missing or out of range.
  private(set) var orientation: Int?
  /// Pixels an inch.
  private(set) var density: Double?
  /// Whether there is a second directory with a JPEG.
  private(set) var hasThumbnail = false

  /// Looks into an EXIF block; nil when it is no TIFF structure. What is broken is left out.
  init?(_ block: [UInt8]) {
    let window = ByteWindow(block, label: "")
    do throws(MediaError) {
      guard let layout = try TIFFLayout.read(window) else { return nil }
      let first = try TIFFDirectory(window, layout, at: layout.firstDirectory(window))
      orientation = try first.integer(TIFFTag.orientation, window)
        .flatMap { 1...8 ~= $0 ? $0 : nil }
      density = try Self.density(first, window)
      if first.next != 0, first.next != first.offset {
        let second = try TIFFDirectory(window, layout, at: first.next)
        hasThumbnail = second.entry(TIFFTag.jpegOffset) != nil
      }
    } catch {
      return
    }
  }

  /// Pixels an inch, from a directory's resolution; nil when its unit is not one of length.
  static func density(
    _ directory: TIFFDirectory, _ window: ByteWindow
  ) throws(MediaError) -> Double? {
    guard let density = try directory.rational(TIFFTag.xResolution, window), density > 0 else {
      return nil
    }
    switch try directory.integer(TIFFTag.resolutionUnit, window) ?? 2 {
    case 2: return density
    case 3: return density * 2.54
    default: return nil
    }
  }
}
