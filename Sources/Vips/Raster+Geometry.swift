internal import CVips

extension Raster {
  /// How new pixels are weighed.
  package enum Kernel: Sendable {
    case nearest, linear, cubic, mitchell, lanczos2, lanczos3

    fileprivate var code: cvips_kernel {
      switch self {
      case .nearest: CVIPS_KERNEL_NEAREST
      case .linear: CVIPS_KERNEL_LINEAR
      case .cubic: CVIPS_KERNEL_CUBIC
      case .mitchell: CVIPS_KERNEL_MITCHELL
      case .lanczos2: CVIPS_KERNEL_LANCZOS2
      case .lanczos3: CVIPS_KERNEL_LANCZOS3
      }
    }
  }

  /// Cuts out a rectangle.
  package func extracted(
    x: Int, y: Int, width: Int, height: Int
  ) throws(VipsError) -> Raster {
    try unsafe Raster.made(
      cvips_extract_area(image, CInt(x), CInt(y), CInt(width), CInt(height)))
  }

  /// Scales to exactly this size, each side by a factor of its own.
  package func resized(
    width newWidth: Int, height newHeight: Int, kernel: Kernel = .lanczos3
  ) throws(VipsError) -> Raster {
    try resized(
      horizontal: Double(newWidth) / Double(width), vertical: Double(newHeight) / Double(height),
      kernel: kernel
    ).fitted(newWidth, newHeight)
  }

  /// Scales both sides by one factor; the size is what it comes to, given because its rounding is
  /// the caller's.
  package func scaled(
    by factor: Double, across newWidth: Int, down newHeight: Int, kernel: Kernel = .lanczos3
  ) throws(VipsError) -> Raster {
    // A side that would vanish is a pixel all the same.
    let horizontal = max(factor, 0.5 / Double(width))
    let vertical = max(factor, 0.5 / Double(height))
    return try resized(horizontal: horizontal, vertical: vertical, kernel: kernel)
      .fitted(newWidth, newHeight)
  }

  /// Averages blocks as far as at least a halving is left to the kernel.
  private func resized(
    horizontal: Double, vertical: Double, kernel: Kernel
  ) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_resize(image, horizontal, vertical, kernel.code, 2))
  }

  /// Makes up for a pixel by which libvips rounds otherwise.
  private func fitted(_ newWidth: Int, _ newHeight: Int) throws(VipsError) -> Raster {
    guard width != newWidth || height != newHeight else { return self }
    return try embedded(x: 0, y: 0, width: newWidth, height: newHeight, extend: .edge)
  }

  /// Mirrors left and right.
  package func flopped() throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_flip(image, true))
  }

  /// Mirrors top and bottom.
  package func flipped() throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_flip(image, false))
  }

  /// Turns clockwise by 90 degrees, `turns` times.
  package func turned(_ turns: Int) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_rotate_right_angles(image, CInt(turns)))
  }

  /// Turns clockwise by any angle; the canvas grows to hold the corners.
  package func rotated(
    degrees: Double, background: [Double]
  ) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_rotate(image, degrees, background, CInt(background.count)))
  }

  /// What fills the room around an embedded picture.
  package enum Extend: Sendable {
    case edge
    case background([Double])
  }

  /// Places the picture in a larger canvas.
  package func embedded(
    x: Int, y: Int, width: Int, height: Int, extend: Extend
  ) throws(VipsError) -> Raster {
    var native = unsafe cvips_embed_options()
    unsafe native.x = CInt(x)
    unsafe native.y = CInt(y)
    unsafe native.width = CInt(width)
    unsafe native.height = CInt(height)
    var samples: [Double] = []
    switch extend {
    case .edge: unsafe native.extend = CVIPS_EXTEND_COPY
    case .background(let color):
      unsafe native.extend = CVIPS_EXTEND_BACKGROUND
      samples = color
    }
    unsafe native.background_count = CInt(samples.count)
    let result = unsafe samples.withUnsafeBufferPointer { buffer in
      unsafe native.background = buffer.baseAddress
      return unsafe cvips_embed(image, &native)
    }
    return try unsafe Raster.made(result)
  }

  /// Where the most interesting box of the given size begins; reads the pixels more than once.
  package func interestingOrigin(
    width: Int, height: Int, attention: Bool
  ) throws(VipsError) -> (x: Int, y: Int) {
    var x: CInt = 0
    var y: CInt = 0
    guard unsafe cvips_smartcrop(image, CInt(width), CInt(height), attention, &x, &y) == 0 else {
      throw VipsError.taken()
    }
    return (Int(x), Int(y))
  }

  /// The box without the border of one colour; its width is 0 when nothing else is there.
  package func contentBox(
    threshold: Double, background: [Double]
  ) throws(VipsError) -> (x: Int, y: Int, width: Int, height: Int) {
    var x: CInt = 0
    var y: CInt = 0
    var width: CInt = 0
    var height: CInt = 0
    guard
      unsafe cvips_find_trim(
        image, threshold, background, CInt(background.count), &x, &y, &width, &height) == 0
    else { throw VipsError.taken() }
    return (Int(x), Int(y), Int(width), Int(height))
  }

  /// Puts pictures of one size below each other.
  package static func stacked(_ pictures: [Raster]) throws(VipsError) -> Raster {
    var handles = unsafe pictures.map { unsafe $0.image }
    let count = CInt(pictures.count)
    let result = unsafe handles.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe cvips_stack($0, count) }
    }
    // libvips took its own references; ours must last until it did.
    return try withExtendedLifetime(pictures) { () throws(VipsError) in
      try unsafe Raster.made(result)
    }
  }

  /// The picture with another laid over it at a place.
  package func inserting(_ other: Raster, x: Int, y: Int) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_insert(image, other.image, CInt(x), CInt(y)))
  }
}
