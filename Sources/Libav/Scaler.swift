internal import CLibav

/// Scales pictures, and converts between formats, ranges and matrices (libswscale).
///
/// Not for use from two threads at once; it may move between them.
@safe
package struct Scaler: ~Copyable, @unchecked Sendable {
  private let native: OpaquePointer

  /// One side of a conversion.
  package struct Picture: Sendable, Hashable {
    package var width: Int
    package var height: Int
    package var format: PixelFormat
    /// Range, matrix and the place of chroma count; a matrix that is not specified is chosen by height,
    /// a range that is not is limited, but for RGB.
    package var color: ColorDescription

    package init(width: Int, height: Int, format: PixelFormat, color: ColorDescription) {
      self.width = width
      self.height = height
      self.format = format
      self.color = color
    }

    /// What a frame is.
    package init?(_ frame: Frame) {
      guard let format = frame.pixelFormat else { return nil }
      self.init(width: frame.width, height: frame.height, format: format, color: frame.color)
    }

    /// What its range is, said or not.
    package var isFullRange: Bool {
      color.isFullRange ?? (format.name.hasPrefix("yuvj") || [.rgb, .rgba].contains(format))
    }

    /// In 1/256 of a pixel; the least says that swscale is to choose.
    fileprivate var chromaPlace: (across: CInt, down: CInt) {
      switch color.chromaLocation {
      case 1: (0, 128)
      case 2: (128, 128)
      case 3: (0, 0)
      default: (-513, -513)
      }
    }
  }

  /// How pixels are weighed.
  package enum Kernel: Int, Sendable, Hashable {
    case lanczos = 0
    case bicubic
    case area
    case bilinear
  }

  package init(
    from source: Picture, to result: Picture, kernel: Kernel = .lanczos, threads: Int = 1
  ) throws(LibavError) {
    try LibavRuntime.ensureScaling()
    var opened: OpaquePointer?
    let code = unsafe source.format.name.withCString { from in
      unsafe result.format.name.withCString { to in
        var native = unsafe clibav_scaler_options()
        unsafe native.from_format = from
        unsafe native.from_width = CInt(clamping: source.width)
        unsafe native.from_height = CInt(clamping: source.height)
        unsafe native.from_full_range = source.isFullRange
        unsafe native.from_matrix = CInt(
          clamping: source.color.matrix(forHeight: source.height))
        unsafe native.from_chroma_x = source.chromaPlace.across
        unsafe native.from_chroma_y = source.chromaPlace.down
        unsafe native.to_format = to
        unsafe native.to_width = CInt(clamping: result.width)
        unsafe native.to_height = CInt(clamping: result.height)
        unsafe native.to_full_range = result.isFullRange
        unsafe native.to_matrix = CInt(clamping: result.color.matrix(forHeight: result.height))
        unsafe native.to_chroma_x = result.chromaPlace.across
        unsafe native.to_chroma_y = result.chromaPlace.down
        unsafe native.kernel = CInt(kernel.rawValue)
        unsafe native.threads = CInt(clamping: threads)
        return unsafe clibav_scaler_open(&native, &opened)
      }
    }
    guard let opened = unsafe opened else {
      throw LibavError(
        code, "scale \(source.width)x\(source.height) to \(result.width)x\(result.height)")
    }
    unsafe native = opened
  }

  deinit {
    unsafe clibav_scaler_close(native)
  }

  /// The frame scaled, with its times; its size and format must be those said at first.
  package func scale(_ frame: Frame) throws(LibavError) -> Frame {
    let result = try Frame.empty()
    try unsafe LibavError.check(
      clibav_scaler_run(native, frame.native, result.native), "scale a picture")
    return result
  }
}
