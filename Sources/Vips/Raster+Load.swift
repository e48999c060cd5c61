internal import CVips

extension Raster {
  /// The decoders there are.
  package enum Codec: Sendable {
    case jpeg, png, webp, gif, tiff, heif, jxl, svg, pdf, jp2, ppm, hdr

    fileprivate var code: cvips_codec {
      switch self {
      case .jpeg: CVIPS_JPEG
      case .png: CVIPS_PNG
      case .webp: CVIPS_WEBP
      case .gif: CVIPS_GIF
      case .tiff: CVIPS_TIFF
      case .heif: CVIPS_HEIF
      case .jxl: CVIPS_JXL
      case .svg: CVIPS_SVG
      case .pdf: CVIPS_PDF
      case .jp2: CVIPS_JP2
      case .ppm: CVIPS_PPM
      case .hdr: CVIPS_HDR
      }
    }
  }

  /// How much damage a decoder puts up with before it fails.
  package enum Tolerance: Int, Sendable {
    /// All of it: missing parts come out grey or empty.
    case everything = 0
    /// What is not missing.
    case errors = 1
    /// What the decoder only warns of.
    case warnings = 2
    /// None.
    case nothing = 3
  }

  /// How a file is opened.
  package struct LoadOptions: Sendable {
    /// Rows are read once from top to bottom, which needs little memory.
    package var sequential = true
    package var tolerance = Tolerance.nothing
    /// JPEG only: 1, 2, 4 or 8, the factor the decoder shrinks by.
    package var shrink = 1
    /// WebP, SVG and PDF only: the factor the decoder scales by.
    package var scale = 1.0
    /// The first page or frame.
    package var page = 0
    /// Pages or frames, or nil for all; several stand below each other in one tall picture.
    package var pages: Int? = 1

    package init() {}
  }

  /// Opens a picture: reads its header, not yet its pixels.
  ///
  /// - Parameters:
  ///   - codec: The decoder.
  ///   - descriptor: The file; it must stay open for as long as the picture is read.
  ///   - options: How it is opened.
  ///   - feed: What hands the file's bytes to the decoder and sees how far it reads.
  package static func load(
    _ codec: Codec, descriptor: CInt, options: LoadOptions, feed: JPEGFeed? = nil
  ) throws(VipsError) -> Raster {
    var native = cvips_load_options()
    native.codec = codec.code
    native.sequential = options.sequential
    native.fail_on = CInt(options.tolerance.rawValue)
    native.shrink = CInt(options.shrink)
    native.scale = options.scale
    native.page = CInt(clamping: options.page)
    native.pages = options.pages.map { CInt(clamping: $0) } ?? -1
    guard let feed else { return try unsafe made(cvips_load(descriptor, &native)) }
    feed.open(descriptor)
    return try unsafe made(cvips_load_from(feed.reader, &native))
  }
}
