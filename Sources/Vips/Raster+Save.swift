internal import CVips
internal import Synchronization

/// The depths in which x265 has encoded. At the first picture of each it fills tables that another thread
/// would find half full, and it has no lock of its own.
private let depthsOfHEVC = Mutex<Set<Int>>([])

extension Raster {
  /// The encoders there are.
  package enum Saver: Sendable {
    case jpeg, png, webp, avif, heic, gif, tiff, jxl

    fileprivate var code: cvips_saver {
      switch self {
      case .jpeg: CVIPS_SAVE_JPEG
      case .png: CVIPS_SAVE_PNG
      case .webp: CVIPS_SAVE_WEBP
      case .avif: CVIPS_SAVE_AVIF
      case .heic: CVIPS_SAVE_HEIC
      case .gif: CVIPS_SAVE_GIF
      case .tiff: CVIPS_SAVE_TIFF
      case .jxl: CVIPS_SAVE_JXL
      }
    }
  }

  /// How a picture is encoded, in the encoders' own scales.
  package struct SaveOptions: Sendable {
    /// 1…100.
    package var quality = 80
    /// The encoder's own measure of work.
    package var effort = 4
    package var lossless = false
    package var interlace = false
    /// Chroma at full resolution.
    package var fullChroma = false
    /// JPEG: fitted Huffman tables; PNG: a filter chosen for each row.
    package var optimize = true
    /// Bits a sample.
    package var depth = 8
    /// Colours of the palette, 0 for none.
    package var colors = 0
    /// Rows of one frame of an animation.
    package var pageHeight = 0
    /// Whether the picture's ICC profile is embedded.
    package var embedsProfile = false

    package init() {}
  }

  /// Bytes that libvips made, freed with this value's last reference.
  @safe
  package final class Encoded: @unchecked Sendable {
    private let data: UnsafeMutableRawPointer
    /// How many there are.
    package let count: Int

    fileprivate init(adopting data: UnsafeMutableRawPointer, count: Int) {
      unsafe self.data = data
      self.count = count
    }

    deinit {
      unsafe cvips_free(data)
    }

    /// Lends the bytes.
    package func withBytes<Result, Failure: Error>(
      _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      try unsafe body(Span(_unsafeBytes: UnsafeRawBufferPointer(start: data, count: count)))
    }
  }

  /// Encodes the picture, without metadata but the profile.
  package func encoded(
    as saver: Saver, options: SaveOptions
  ) throws(VipsError) -> Encoded {
    var native = cvips_save_options()
    native.saver = saver.code
    native.quality = CInt(clamping: options.quality)
    native.effort = CInt(clamping: options.effort)
    native.lossless = options.lossless
    native.interlace = options.interlace
    native.full_chroma = options.fullChroma
    native.optimize = options.optimize
    native.depth = CInt(clamping: options.depth)
    native.colours = CInt(clamping: options.colors)
    native.profile = options.embedsProfile
    native.page_height = CInt(clamping: options.pageHeight)
    var size = 0
    var data: UnsafeMutableRawPointer?
    if saver == .heic, !depthsOfHEVC.withLock({ $0.contains(options.depth) }) {
      depthsOfHEVC.withLock { depths in
        unsafe data = cvips_save(image, &native, &size)
        if unsafe data != nil { depths.insert(options.depth) }
      }
    } else {
      unsafe data = cvips_save(image, &native, &size)
    }
    guard let data = unsafe data else { throw VipsError.taken() }
    return unsafe Encoded(adopting: data, count: size)
  }
}
