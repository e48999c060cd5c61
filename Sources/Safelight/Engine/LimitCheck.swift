/// Holds a header and what is asked of it against the limits, before any pixel is decoded.
enum LimitCheck {
  /// Refuses too many pixels or frames.
  static func check(_ info: MediaInfo, limits: Limits) throws(MediaError) {
    if info.frames > limits.frames {
      throw MediaError(
        .limitExceeded,
        "has \(info.frames) frames, more than \(limits.frames); --max-frames raises the limit",
        step: "limits")
    }
    guard info.totalPixels <= limits.pixels else {
      let frames = info.frames > 1 ? " in \(info.frames) frames" : ""
      throw MediaError(
        .limitExceeded,
        "\(info.stored.width)x\(info.stored.height) pixels\(frames) are "
          + "\(comparison(info.totalPixels, limits.pixels, in: "pixels", megapixels)); "
          + "--max-pixels raises the limit", step: "limits")
    }
  }

  /// Refuses an output larger than its format, or the limits, can hold.
  static func check(
    output size: PixelSize, frames: Int, format: ImageFormat, limits: Limits
  ) throws(MediaError) {
    let longest = max(size.width, size.height)
    guard longest <= format.longestEdge else {
      throw MediaError(
        .limitExceeded,
        "\(format.rawValue) holds at most \(format.longestEdge) pixels an edge, "
          + "and the output would be \(size.width)x\(size.height); "
          + "make it smaller or choose another format", step: "limits")
    }
    // x265 then writes nothing, and libheif does not notice.
    guard format != .heic || longest <= 256 * max(16, min(size.width, size.height)) else {
      throw MediaError(
        .limitExceeded,
        "heic holds no picture as long and thin as \(size.width)x\(size.height); "
          + "make it shorter or choose another format", step: "limits")
    }
    let (area, tooLarge) = size.width.multipliedReportingOverflow(by: size.height)
    let (total, tooMany) = area.multipliedReportingOverflow(by: frames)
    guard !tooLarge, !tooMany, total <= limits.pixels else {
      throw MediaError(
        .limitExceeded,
        "the output would have \(size.width)x\(size.height) pixels, more than "
          + "\(megapixels(limits.pixels)); --max-pixels raises the limit", step: "limits")
    }
  }

  /// Refuses what decoding alone cannot do within the memory.
  static func check(
    memoryFor info: MediaInfo, shrink: Int, frames: Int, limits: Limits
  ) throws(MediaError) {
    let bytes = decodingMemory(info, shrink: shrink, frames: frames)
    guard bytes <= limits.memory else {
      throw MediaError(
        .limitExceeded,
        "decoding it takes about "
          + comparison(bytes, limits.memory, in: "bytes") { Limits.text(bytes: $0) }
          + " of memory; --memory raises the limit", step: "limits")
    }
  }

  /// The bytes a decoder holds at once, beyond what every run takes.
  static func decodingMemory(_ info: MediaInfo, shrink: Int, frames: Int) -> Int {
    let pixels = info.stored.width * info.stored.height
    let sample = info.depth > 8 ? 2 : 1
    switch info.format {
    case .jpeg where info.isProgressive:
      // All coefficients, two bytes each, at the chroma's resolution.
      return info.channels == 1 ? pixels * 2 : info.chroma == "4:2:0" ? pixels * 3 : pixels * 6
    case .png where info.isProgressive: return pixels * info.channels * sample
    case .gif, .webp: return pixels * 4 * (frames + 1)
    case .heic, .avif: return pixels * (info.channels + 3) * sample
    case .jxl, .jp2: return pixels * (info.channels + 4) * sample
    default: return 0
    }
  }

  /// `6 MP, more than 5 MP`; in full where rounding would hide the difference.
  private static func comparison(
    _ value: Int, _ limit: Int, in unit: String, _ rounded: (Int) -> String
  ) -> String {
    let (short, shortLimit) = (rounded(value), rounded(limit))
    return short == shortLimit
      ? "\(value), more than \(limit) \(unit)" : "\(short), more than \(shortLimit)"
  }

  private static func megapixels(_ count: Int) -> String {
    guard count < .max else { return "more megapixels than can be counted" }
    let tenths = count / 100_000
    return tenths >= 1000 || tenths % 10 == 0
      ? "\(tenths / 10) MP" : "\(tenths / 10).\(tenths % 10) MP"
  }
}
