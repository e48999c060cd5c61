internal import CLibav

extension Frame {
  /// A picture with its own memory, not yet filled.
  package static func picture(
    _ format: PixelFormat, width: Int, height: Int
  ) throws(LibavError) -> Frame {
    guard let across = CInt(exactly: width), let down = CInt(exactly: height),
      let made = unsafe clibav_frame_picture(format.name, across, down)
    else { throw LibavError(.badSize, "cannot make a picture of \(width)x\(height)") }
    return unsafe Frame(adopting: made)
  }

  /// Sound with its own memory, silent.
  ///
  /// - Parameter format: libav's name of how samples are stored: `fltp`, `s16`.
  package static func silence(
    _ format: String, sampleRate: Int, channels: Int, samples: Int
  ) throws(LibavError) -> Frame {
    guard let rate = CInt(exactly: sampleRate), let across = CInt(exactly: channels),
      let length = CInt(exactly: samples), channels > 0, samples > 0,
      let made = unsafe clibav_frame_silence(format, rate, across, length)
    else { throw LibavError(.badSize, "cannot make \(samples) samples of sound") }
    return unsafe Frame(adopting: made)
  }

  /// Where rows lie in a plane.
  package struct PlaneLayout: Sendable, Hashable {
    /// Bytes from one row's start to the next one's.
    package let stride: Int
    /// Bytes of a row that mean something.
    package let rowBytes: Int
    package let rows: Int
  }

  /// Lends the bytes of a plane: 0 is brightness, or all of a packed format such as ``PixelFormat/rgb``;
  /// 1 and 2 chroma, 3 alpha; of sound, a channel, or all of them when they are interleaved.
  ///
  /// - Throws: ``LibavError/Kind/other`` where it has no such plane.
  package func withPlane<R>(
    _ plane: Int, _ body: (RawSpan, PlaneLayout) -> R
  ) throws(LibavError) -> R {
    let (start, layout) = try unsafe place(of: plane)
    let count = layout.stride * (layout.rows - 1) + layout.rowBytes
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    return body(unsafe RawSpan(_unsafeBytes: bytes), layout)
  }

  /// Lends the bytes of a plane for writing; call ``makeWritable()`` before.
  package func withMutablePlane<R>(
    _ plane: Int, _ body: (inout MutableRawSpan, PlaneLayout) -> R
  ) throws(LibavError) -> R {
    let (start, layout) = try unsafe place(of: plane)
    let count = layout.stride * (layout.rows - 1) + layout.rowBytes
    let bytes = unsafe UnsafeMutableRawBufferPointer(start: start, count: count)
    var span = unsafe MutableRawSpan(_unsafeBytes: bytes)
    return body(&span, layout)
  }

  /// The rows of a plane without gaps, copied: of ``PixelFormat/rgb`` the picture's pixels.
  package func packedBytes(of plane: Int = 0) throws(LibavError) -> [UInt8] {
    let (start, layout) = try unsafe place(of: plane)
    return unsafe [UInt8](unsafeUninitializedCapacity: layout.rowBytes * layout.rows) {
      target, filled in
      for row in 0..<layout.rows {
        let from = unsafe UnsafeRawBufferPointer(
          start: start + row * layout.stride, count: layout.rowBytes)
        let place = row * layout.rowBytes
        unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(target)[place...]
        )
        .copyMemory(from: from)
      }
      filled = layout.rowBytes * layout.rows
    }
  }

  private func place(
    of plane: Int
  ) throws(LibavError) -> (UnsafeMutablePointer<UInt8>, PlaneLayout) {
    var (stride, rowBytes, rows): (CInt, CInt, CInt) = (0, 0, 0)
    guard
      let start = unsafe clibav_frame_plane(
        native, CInt(clamping: plane), &stride, &rowBytes, &rows), rows > 0
    else { throw LibavError(.other, "the frame has no plane \(plane) that can be read") }
    return unsafe (
      start, PlaneLayout(stride: Int(stride), rowBytes: Int(rowBytes), rows: Int(rows))
    )
  }
}
