/// Reads a GIF's blocks (GIF89a specification), counting frames without decoding them.
struct GIFHeader {
  private let window: ByteWindow
  private var header: MediaHeader
  private var frames = 0
  private var delays: [Int] = []
  private var pendingDelay = 0
  private var loop: Int?
  private var isTransparent = false

  /// More frames than are counted.
  private static let mostFrames = 1_000_000

  static func read(_ window: ByteWindow) throws(MediaError) -> MediaHeader {
    var reader = try Self(window)
    try reader.walk()
    return reader.header
  }

  private init(_ window: ByteWindow) throws(MediaError) {
    self.window = window
    window.part = "the GIF's screen descriptor"
    let size = PixelSize(
      width: try window.u16(6, .little), height: try window.u16(8, .little))
    header = MediaHeader(MediaInfo(format: .gif, bytes: window.size, stored: size))
    let flags = try window.u8(10)
    if flags & 0x80 != 0 { header.info.palette = 2 << (flags & 7) }
  }

  private mutating func walk() throws(MediaError) {
    var place = 13 + (header.info.palette ?? 0) * 3
    // A file that is cut off after a frame's beginning is still worth telling about.
    while frames < Self.mostFrames, window.holds(place, 1) {
      let kind = try window.u8(place)
      if kind == 0x3B { break }
      guard kind == 0x21 || kind == 0x2C else {
        place += 1
        guard frames > 0 || kind == 0 else { throw window.damaged("the GIF holds no blocks") }
        if kind != 0 { break }
        continue
      }
      guard let next = try kind == 0x2C ? readFrame(place) : readExtension(place) else { break }
      place = next
    }
    guard frames > 0 else { throw window.damaged("the GIF has no frame") }
    header.info.frames = frames
    if frames > 1 {
      header.info.delays = delays
      header.info.loop = loop ?? 1
    }
    header.info.hasAlpha = isTransparent
    header.info.channels = isTransparent ? 4 : 3
  }

  /// Reads an image descriptor; returns the place after its data, or nil when the file ends there.
  private mutating func readFrame(_ place: Int) throws(MediaError) -> Int? {
    guard window.holds(place, 11) else { return nil }
    let flags = try window.u8(place + 9)
    frames += 1
    delays.append(pendingDelay)
    pendingDelay = 0
    if frames == 1 {
      header.info.isProgressive = flags & 0x40 != 0
      if header.info.palette == nil, flags & 0x80 != 0 { header.info.palette = 2 << (flags & 7) }
      if header.info.stored.width == 0 || header.info.stored.height == 0 {
        header.info.stored = PixelSize(
          width: try window.u16(place + 5, .little), height: try window.u16(place + 7, .little))
      }
    }
    let colors = flags & 0x80 != 0 ? 2 << (flags & 7) : 0
    return try skipSubBlocks(place + 11 + colors * 3)
  }

  private mutating func readExtension(_ place: Int) throws(MediaError) -> Int? {
    guard window.holds(place, 3) else { return nil }
    let length = try window.u8(place + 2)
    let data = place + 3
    guard window.holds(data, length) else { return nil }
    switch try window.u8(place + 1) {
    case 0xF9 where length >= 4:
      pendingDelay = try window.u16(data + 1, .little) * 10
      if try window.u8(data) & 1 != 0 { isTransparent = true }
    case 0xFF where length == 11:
      let name = try window.bytes(data, 11)
      if name.elementsEqual("NETSCAPE2.0".utf8) || name.elementsEqual("ANIMEXTS1.0".utf8) {
        try readLoop(data + 11)
      } else if try window.matches(data, "XMP DataXMP"), header.blocks.xmp == nil {
        return try readXMP(data + 11)
      } else if try window.matches(data, "ICCRGBG1012"), header.blocks.icc == nil {
        header.blocks.icc = try joinSubBlocks(data + 11)
      }
    default: break
    }
    return try skipSubBlocks(data + length)
  }

  private mutating func readLoop(_ place: Int) throws(MediaError) {
    guard window.holds(place, 4), try window.u8(place) >= 3, try window.u8(place + 1) & 7 == 1
    else { return }
    // The extension counts repetitions after the first run.
    let repetitions = try window.u16(place + 2, .little)
    loop = repetitions == 0 ? 0 : repetitions + 1
  }

  /// XMP stands unwrapped, followed by a magic trailer that leads any block walker to its end.
  private mutating func readXMP(_ place: Int) throws(MediaError) -> Int? {
    guard let end = try skipSubBlocks(place) else { return nil }
    let length = end - place - 258
    if length > 0, header.admits("XMP", length) {
      header.blocks.xmp = try window.bytes(place, length)
    }
    return end
  }

  private func joinSubBlocks(_ start: Int) throws(MediaError) -> [UInt8]? {
    var (place, bytes) = (start, [UInt8]())
    while window.holds(place, 1) {
      let length = try window.u8(place)
      if length == 0 { return bytes }
      guard window.holds(place + 1, length), bytes.count <= MediaHeader.longestBlock else { break }
      bytes += try window.bytes(place + 1, length)
      place += length + 1
    }
    return nil
  }

  /// The place after a chain of sub-blocks, or nil when the file ends inside it.
  private func skipSubBlocks(_ start: Int) throws(MediaError) -> Int? {
    var place = start
    while window.holds(place, 1) {
      let length = try window.u8(place)
      place += length + 1
      if length == 0 { return place }
    }
    return nil
  }
}
