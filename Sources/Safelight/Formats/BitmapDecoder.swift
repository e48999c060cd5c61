/// Decodes the pixels of a BMP, which no engine here reads: uncompressed of every depth, bit fields
/// and run lengths. After the layout of Microsoft's BITMAPV5HEADER and OS/2's BITMAPCOREHEADER.
struct BitmapDecoder {
  /// The size in pixels.
  let size: PixelSize
  /// 3 for RGB, 4 with alpha.
  let channels: Int
  /// Row by row from the top.
  private(set) var samples: [UInt8]

  private let bytes: [UInt8]
  private let bits: Int
  private let isTopDown: Bool
  private let start: Int
  private let palette: [[UInt8]]
  private let masks: [BitMask]

  /// Decodes a whole file; the header was read before.
  ///
  /// - Parameter isTolerant: whether pixels that are missing stay black instead of being an error.
  init(_ input: InputFile, info: MediaInfo, isTolerant: Bool) throws(MediaError) {
    let window = ByteWindow(try input.bytes(at: 0, count: input.size), label: input.label)
    let headerLength = try window.u32(14, .little)
    let isCore = headerLength == 12
    size = info.stored
    channels = info.hasAlpha ? 4 : 3
    bytes = try window.bytes(0, window.size)
    start = try window.u32(10, .little)
    bits = try window.u16(isCore ? 24 : 28, .little)
    let height = try isCore ? 0 : window.u32(22, .little)
    isTopDown = height >= 1 << 31
    let compression = try isCore ? 0 : window.u32(30, .little)
    masks = try BitMask.masks(window, bits: bits, compression: compression, info: info)
    palette = try Self.palette(window, headerLength: headerLength, info: info)
    samples = [UInt8](repeating: 0, count: size.width * size.height * channels)
    let isWhole: Bool
    switch (compression, bits) {
    case (0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (0, 24), (0, 32), (3, 16), (3, 32), (6, 32):
      isWhole = decodeRows()
    case (1, 8), (2, 4):
      isWhole = decodeRuns()
    default:
      throw window.unsupported("is a BMP with a compression that is not read")
    }
    guard isWhole || isTolerant else {
      throw window.damaged("the file ends inside the BMP's pixels")
    }
  }

  private static func palette(
    _ window: ByteWindow, headerLength: Int, info: MediaInfo
  ) throws(MediaError) -> [[UInt8]] {
    guard let count = info.palette else { return [] }
    let entry = headerLength == 12 ? 3 : 4
    var colors: [[UInt8]] = []
    for index in 0..<count {
      let place = 14 + headerLength + index * entry
      guard window.holds(place, 3) else { break }
      colors.append(
        try [
          UInt8(window.u8(place + 2)), UInt8(window.u8(place + 1)), UInt8(window.u8(place)),
        ])
    }
    return colors
  }

  private mutating func decodeRows() -> Bool {
    let stride = (size.width * bits + 31) / 32 * 4
    for row in 0..<size.height {
      let line = start + row * stride
      guard line >= 0, line + (size.width * bits + 7) / 8 <= bytes.count else { return false }
      for column in 0..<size.width { set(column, row, at: line) }
    }
    return true
  }

  private mutating func set(_ column: Int, _ row: Int, at line: Int) {
    switch bits {
    case 24:
      let place = line + column * 3
      put(column, row, [bytes[place + 2], bytes[place + 1], bytes[place]])
    case 16, 32:
      let width = bits / 8
      var value: UInt32 = 0
      for offset in 0..<width {
        value |= UInt32(bytes[line + column * width + offset]) << UInt32(offset * 8)
      }
      put(column, row, masks.map { $0.sample(of: value) })
    default:
      let shift = 8 - bits - column * bits % 8
      let byte = Int(bytes[line + column * bits / 8])
      put(column, row, index: byte >> shift & ((1 << bits) - 1))
    }
  }

  private mutating func put(_ column: Int, _ row: Int, index: Int) {
    if index < palette.count { put(column, row, palette[index]) }
  }

  private mutating func put(_ column: Int, _ row: Int, _ pixel: [UInt8]) {
    let line = isTopDown ? row : size.height - 1 - row
    let place = (line * size.width + column) * channels
    for channel in 0..<channels { samples[place + channel] = pixel[channel] }
  }

  /// RLE8 and RLE4: pairs of a count and a value, with escapes behind a zero.
  private mutating func decodeRuns() -> Bool {
    var (place, column, row) = (start, 0, 0)
    while row < size.height {
      guard place >= 0, place + 1 < bytes.count else { return false }
      let (count, value) = (Int(bytes[place]), Int(bytes[place + 1]))
      place += 2
      if count > 0 {
        for step in 0..<count { run(column + step, row, bits == 8 ? value : nibble(value, step)) }
        column += count
        continue
      }
      switch value {
      case 0: (column, row) = (0, row + 1)
      case 1: return true
      case 2:
        guard place + 1 < bytes.count else { return false }
        (column, row) = (column + Int(bytes[place]), row + Int(bytes[place + 1]))
        place += 2
      default:
        let length = bits == 8 ? value : (value + 1) / 2
        guard place + length <= bytes.count else { return false }
        for step in 0..<value {
          let byte = Int(bytes[place + (bits == 8 ? step : step / 2)])
          run(column + step, row, bits == 8 ? byte : nibble(byte, step))
        }
        column += value
        place += length + length % 2
      }
    }
    return true
  }

  private func nibble(_ byte: Int, _ step: Int) -> Int { step % 2 == 0 ? byte >> 4 : byte & 15 }

  private mutating func run(_ column: Int, _ row: Int, _ index: Int) {
    if column < size.width { put(column, row, index: index) }
  }
}
