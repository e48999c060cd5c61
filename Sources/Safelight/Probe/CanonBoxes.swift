/// What Canon's CR3 keeps in boxes of its own (as documented by the canon_cr3 project).
struct CanonBoxes {
  /// Complete JPEGs: the preview, the thumbnail and the full-size picture.
  private(set) var jpegs: [(offset: Int, length: Int)] = []
  /// Where the TIFF structures are whose only directories are, in an EXIF block, the first one,
  /// the Exif and the GPS one.
  private(set) var directories: [FourCC: Int] = [:]
  private(set) var xmp: [UInt8]?
  /// The sensor picture's size, by the largest track.
  private(set) var size: PixelSize?

  static func read(_ window: ByteWindow) throws(MediaError) -> Self {
    var found = Self()
    window.part = "the CR3's boxes"
    for box in try ISOBox.boxes(window, from: 0, to: window.size) {
      switch box.type {
      case "moov": try found.readMovie(box, window)
      case "uuid": try found.readExtension(box, window)
      default: break
      }
    }
    return found
  }

  private mutating func readMovie(_ movie: ISOBox, _ window: ByteWindow) throws(MediaError) {
    for box in try movie.children(window) {
      if box.type == "uuid" { try readExtension(box, window) }
      if box.type == "trak" { try readTrack(box, window) }
    }
  }

  /// The boxes after an extension's 16-byte identifier.
  private mutating func readExtension(_ box: ISOBox, _ window: ByteWindow) throws(MediaError) {
    guard window.holds(box.body, 16) else { return }
    // XMP's registered identifier; its box holds the packet itself.
    if try window.u32(box.body) == 0xBE7A_CFCB {
      let length = box.end - box.body - 16
      if length > 0, length <= MediaHeader.longestBlock {
        xmp = try window.bytes(box.body + 16, length)
      }
      return
    }
    // The preview's box has 8 bytes of fields before its children.
    let skip = try window.u32(box.body) == 0xEAF4_2B5E ? 24 : 16
    for child in try box.children(window, skip: skip) {
      switch child.type {
      case "CMT1", "CMT2", "CMT4": directories[child.type] = child.body
      case "PRVW" where window.holds(child.body, 16):
        jpegs.append((child.body + 16, try window.u32(child.body + 12)))
      case "THMB" where window.holds(child.body, 16):
        jpegs.append((child.body + 16, try window.u32(child.body + 8)))
      default: break
      }
    }
  }

  private mutating func readTrack(_ track: ISOBox, _ window: ByteWindow) throws(MediaError) {
    guard let table = try descend(track, ["mdia", "minf", "stbl"], window) else { return }
    var (offset, length) = (0, 0)
    for box in try table.children(window) {
      switch box.type {
      case "stsd" where window.holds(box.body, 44):
        guard try window.matches(box.body + 12, "CRAW") else { continue }
        let found = PixelSize(
          width: try window.u16(box.body + 40), height: try window.u16(box.body + 42))
        if found.width * found.height > size.map({ $0.width * $0.height }) ?? 0 { size = found }
      case "stsz" where window.holds(box.body, 16):
        length = try window.u32(box.body + 4)
        if length == 0 { length = try window.u32(box.body + 12) }
      case "co64" where window.holds(box.body, 16): offset = try window.u64(box.body + 8)
      case "stco" where window.holds(box.body, 12): offset = try window.u32(box.body + 8)
      default: break
      }
    }
    if offset > 0, length > 0 { jpegs.append((offset, length)) }
  }

  private func descend(
    _ box: ISOBox, _ path: [FourCC], _ window: ByteWindow
  ) throws(MediaError) -> ISOBox? {
    var box = box
    for type in path {
      guard let child = try box.children(window).first(where: { $0.type == type }) else {
        return nil
      }
      box = child
    }
    return box
  }
}
