internal import Vips

/// Turns an ``Encoding`` into the scales of each encoder.
enum SaverOptions {
  static func options(for plan: OutputPlan, raster: Raster) -> Raster.SaveOptions {
    let (encoding, format) = (plan.encoding, plan.format)
    var options = Raster.SaveOptions()
    options.quality = encoding.quality ?? Encoding.defaultQuality(for: format)
    options.effort = effort(encoding.effort, for: format)
    // Fitted Huffman tables save a JPEG 1 to 3 %, and cost a small picture some 5 % of its time.
    options.optimize = (encoding.effort ?? (format == .jpeg ? 2 : 5)) >= 3
    options.lossless = encoding.lossless || format == .tiff
    options.interlace = encoding.progressive ?? false
    options.fullChroma =
      encoding.chroma == .full || encoding.lossless
      || (encoding.chroma == .auto && options.quality >= 90)
    options.depth = depth(raster, encoding: encoding, format: format)
    options.colors = encoding.palette ?? (format == .gif ? 256 : 0)
    return options
  }

  /// Effort 0…9 on each encoder's own scale; the defaults are where more work stops paying.
  private static func effort(_ effort: Int?, for format: ImageFormat) -> Int {
    switch format {
    case .png: effort ?? 6
    case .webp: effort.map { ($0 * 6 + 4) / 9 } ?? 4
    case .avif: effort ?? 1
    case .heic: effort ?? 4
    case .gif: (effort ?? 6) + 1
    case .jxl: effort.map { 3 + ($0 * 6 + 4) / 9 } ?? 5
    default: 0
    }
  }

  /// Bits a sample; video-based formats go to 12 at most, and 10 is what players know. Asked for 10
  /// bits of AV1, libheif 1.15 ends the process, or writes a file without a picture.
  private static func depth(_ raster: Raster, encoding: Encoding, format: ImageFormat) -> Int {
    guard raster.format == .uint16 else { return 8 }
    switch format {
    case .avif: return 12
    case .heic: return encoding.depth == .sixteen ? 12 : 10
    default: return 16
    }
  }
}

extension Raster.Saver {
  init(_ format: ImageFormat) {
    self =
      switch format {
      case .png: .png
      case .webp: .webp
      case .avif: .avif
      case .heic: .heic
      case .gif: .gif
      case .tiff: .tiff
      case .jxl: .jxl
      default: .jpeg
      }
  }
}
