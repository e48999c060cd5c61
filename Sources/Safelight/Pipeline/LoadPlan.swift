internal import Vips

/// How the input is decoded so that every output can be made from it.
struct LoadPlan {
  /// The engine's decoder; nil for BMP, which is decoded here.
  let codec: Raster.Codec?
  /// The first frame.
  var page = 0
  /// Frames; nil is all of them.
  var pages: Int? = 1
  /// The factor a JPEG is shrunk by while it is decoded.
  var shrink = 1
  /// The factor a vector picture is scaled by.
  var scale = 1.0
  /// The upright size, had the decoder not shrunk it.
  let fullSize: PixelSize

  init(_ plans: [OutputPlan], info: MediaInfo, decodedAs format: ImageFormat? = nil) {
    codec = Raster.Codec(format ?? info.format)
    fullSize = plans[0].orientation >= 5 ? info.stored.transposed : info.stored
    let frames = Set(plans.map { $0.encoding.frame ?? 0 })
    if plans.contains(where: \.isAnimated) || frames.count > 1 {
      pages = nil
    } else {
      page = frames.first ?? 0
    }
    switch info.format {
    case .jpeg: shrink = plans.map { Self.shrink(for: $0, info: info) }.min() ?? 1
    case .svg, .pdf: scale = plans.map { Self.scale(for: $0, info: info) }.max() ?? 1
    default: break
    }
  }

  /// Whether the decoder makes the picture smaller than it is stored.
  var isShrunk: Bool { shrink != 1 || scale != 1 }

  /// Block averages are quick but blunt: at least a halving is left to the resize kernel.
  private static func shrink(for plan: OutputPlan, info: MediaInfo) -> Int {
    guard let factor = factor(for: plan, info: info) else { return 1 }
    return factor >= 16 ? 8 : factor >= 8 ? 4 : factor >= 4 ? 2 : 1
  }

  /// Vector pictures are drawn at the size asked for; libvips takes no less than a thousandth.
  private static func scale(for plan: OutputPlan, info: MediaInfo) -> Double {
    factor(for: plan, info: info).map { max(0.001, 1 / $0) } ?? 1
  }

  /// How many times smaller the output's picture is; nil when it needs the pixels as they are.
  private static func factor(for plan: OutputPlan, info: MediaInfo) -> Double? {
    guard let resize = plan.resize, !plan.isCut, !resize.linear,
      resize.kernel != .nearest
    else { return nil }
    let source = plan.orientation >= 5 ? info.stored.transposed : info.stored
    let scaled = ResizePlan(resize, source: source).scaled
    return min(
      Double(source.width) / Double(scaled.width), Double(source.height) / Double(scaled.height))
  }
}

extension Raster.Codec {
  /// The decoder for a format; nil for those that libvips has none for.
  init?(_ format: ImageFormat) {
    switch format {
    case .jpeg: self = .jpeg
    case .png: self = .png
    case .webp: self = .webp
    case .gif: self = .gif
    case .tiff: self = .tiff
    case .heic, .avif: self = .heif
    case .jxl: self = .jxl
    case .svg: self = .svg
    case .pdf: self = .pdf
    case .jp2: self = .jp2
    case .ppm: self = .ppm
    case .hdr: self = .hdr
    case .bmp, .raw, .mp4, .mov: return nil
    }
  }
}
