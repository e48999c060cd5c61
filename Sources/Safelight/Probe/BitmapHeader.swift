/// Reads a BMP's info header, of Windows or OS/2.
enum BitmapHeader {
  static func read(_ window: ByteWindow) throws(MediaError) -> MediaHeader {
    window.part = "the BMP's info header"
    let length = try window.u32(14, .little)
    let isCore = length == 12
    func signed(_ place: Int) throws(MediaError) -> Int {
      Int(Int32(truncatingIfNeeded: try window.u32(place, .little)))
    }
    let size =
      try isCore
      ? PixelSize(width: window.u16(18, .little), height: window.u16(20, .little))
      : PixelSize(width: signed(18), height: abs(signed(22)))
    var header = MediaHeader(MediaInfo(format: .bmp, bytes: window.size, stored: size))
    let bits = try window.u16(isCore ? 24 : 28, .little)
    guard [1, 2, 4, 8, 16, 24, 32].contains(bits) || bits == 0 && !isCore else {
      throw window.damaged("the BMP has \(bits) bits a pixel, which cannot be")
    }
    if bits <= 8, bits > 0 { header.info.palette = 1 << bits }
    guard !isCore, length >= 40 else { return header }
    let compression = try window.u32(30, .little)
    header.info.compression =
      [0: "none", 1: "rle8", 2: "rle4", 3: "none", 4: "jpeg", 5: "png", 6: "none"][compression]
    let density = Double(try signed(38))
    if density > 0 { header.info.density = density * 0.0254 }
    let colors = try window.u32(46, .little)
    if let most = header.info.palette, 1..<most ~= colors { header.info.palette = colors }
    if bits == 32, length >= 56, compression == 3 || compression == 6,
      try window.u32(66, .little) != 0
    {
      (header.info.hasAlpha, header.info.channels) = (true, 4)
    }
    return header
  }
}
