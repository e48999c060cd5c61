/// Reads a JPEG 2000: its boxes, or the SIZ marker of a bare codestream (ITU-T T.800 annexes A, I).
enum JPEG2000Header {
  static func read(_ window: ByteWindow) throws(MediaError) -> MediaHeader {
    var header = MediaHeader(
      MediaInfo(format: .jp2, bytes: window.size, stored: PixelSize(width: 0, height: 0)))
    if try window.u16(0) == 0xFF4F {
      try readCodestream(window, at: 0, &header.info)
      return header
    }
    window.part = "the JPEG 2000's boxes"
    let boxes = try ISOBox.boxes(window, from: 0, to: window.size) { $0.type == "jp2c" }
    for box in boxes {
      switch box.type {
      case "jp2h":
        for child in try box.children(window) { try read(child, window, &header) }
      case "uuid": try readExtension(box, window, &header)
      case "jp2c" where header.info.stored.width == 0:
        try readCodestream(window, at: box.body, &header.info)
      default: break
      }
    }
    return header
  }

  private static func readCodestream(
    _ window: ByteWindow, at place: Int, _ info: inout MediaInfo
  ) throws(MediaError) {
    window.part = "the JPEG 2000's size marker"
    guard try window.u16(place + 2) == 0xFF51 else {
      throw window.damaged("the JPEG 2000 codestream does not begin with its size")
    }
    info.stored = PixelSize(
      width: try window.u32(place + 8) - window.u32(place + 16),
      height: try window.u32(place + 12) - window.u32(place + 20))
    try setChannels(window.u16(place + 40), &info)
    info.depth = try window.u8(place + 42) & 0x7F + 1
  }

  private static func setChannels(_ count: Int, _ info: inout MediaInfo) {
    info.channels = count
    info.hasAlpha = count == 2 || count == 4
    if count < 3 { info.colorSpace = "gray" }
  }

  private static func read(
    _ box: ISOBox, _ window: ByteWindow, _ header: inout MediaHeader
  ) throws(MediaError) {
    let (place, length) = (box.body, box.end - box.body)
    switch box.type {
    case "ihdr" where length >= 14:
      header.info.stored = PixelSize(
        width: try window.u32(place + 4), height: try window.u32(place))
      try setChannels(window.u16(place + 8), &header.info)
      let depth = try window.u8(place + 10)
      if depth != 255 { header.info.depth = depth & 0x7F + 1 }
    case "colr" where length > 3:
      let method = try window.u8(place)
      if method == 1, length >= 7, try window.u32(place + 3) == 12 {
        (header.info.colorSpace, header.info.hasAlpha) = ("cmyk", header.info.channels == 5)
      } else if method == 2, header.admits("ICC", length - 3) {
        header.blocks.icc = try window.bytes(place + 3, length - 3)
      }
    default: break
    }
  }

  private static func readExtension(
    _ box: ISOBox, _ window: ByteWindow, _ header: inout MediaHeader
  ) throws(MediaError) {
    let length = box.end - box.body - 16
    guard length > 0 else { return }
    if try window.u32(box.body) == 0xBE7A_CFCB, header.admits("XMP", length) {
      header.blocks.xmp = try window.bytes(box.body + 16, length)
    } else if try window.matches(box.body, "JpgTiffExif->JP2"), header.admits("EXIF", length) {
      header.take(exif: try window.bytes(box.body + 16, length))
    }
  }
}
