internal import CVips

extension Raster {
  /// A picture of 8-bit samples, row by row, bands interleaved; the bytes are copied.
  package static func pixels(
    _ bytes: [UInt8], width: Int, height: Int, bands: Int
  ) throws(VipsError) -> Raster {
    try unsafe made(
      cvips_from_memory(bytes, bytes.count, CInt(width), CInt(height), CInt(bands)))
  }

  /// The samples row by row, bands interleaved, in the machine's byte order.
  package func bytes() throws(VipsError) -> [UInt8] {
    var size = 0
    guard let data = unsafe cvips_to_memory(image, &size) else { throw VipsError.taken() }
    defer { unsafe cvips_free(data) }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: data, count: size))
  }

  /// The mean of all samples.
  package func mean() throws(VipsError) -> Double {
    var mean = 0.0
    guard unsafe cvips_mean(image, &mean) == 0 else { throw VipsError.taken() }
    return mean
  }

  /// Computes every pixel and keeps none, to find damage.
  package func drain() throws(VipsError) {
    guard unsafe cvips_drain(image) == 0 else { throw VipsError.taken() }
  }
}
