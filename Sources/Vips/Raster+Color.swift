internal import CVips

extension Raster {
  /// Converts between the spaces libvips knows by formula, profiles left aside.
  package func converted(to interpretation: Interpretation) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_colourspace(image, CInt(interpretation.rawValue)))
  }

  /// Converts with ICC profiles, relative colorimetric with black point compensation.
  ///
  /// - Parameters:
  ///   - output: a profile file, or libvips' own `srgb`, `p3`, `cmyk`.
  ///   - input: the profile used instead of the embedded one; nil uses the embedded one.
  ///   - depth: 8 or 16 bits a sample of the result.
  package func transformed(
    to output: String, from input: String? = nil, depth: Int
  ) throws(VipsError) -> Raster {
    let result = unsafe output.withCString { output in
      unsafe Raster.withOptionalCString(input) { input in
        var native = unsafe cvips_icc_options(
          output_profile: output, input_profile: input, embedded: input == nil, intent: 1,
          depth: CInt(depth), black_point_compensation: true)
        return unsafe cvips_icc_transform(image, &native)
      }
    }
    return try unsafe Raster.made(result)
  }

  /// From a profile's space, a file's or libvips' own, to that which profiles are joined by.
  package func imported(from profile: String) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_icc_import(image, profile))
  }

  /// The reverse of ``imported(from:)`` for the profile that the picture carries.
  package func exported(depth: Int) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_icc_export(image, CInt(depth)))
  }

  /// Colour samples multiplied by alpha, as floats.
  package func premultiplied() throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_premultiply(image, format.opaque))
  }

  /// The reverse of ``premultiplied()``.
  package func unpremultiplied(opaque: Double) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_unpremultiply(image, opaque))
  }

  /// Samples stored another way, their values kept and clipped.
  package func cast(_ format: SampleFormat) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_cast(image, format.code))
  }

  /// Samples stored in 8 or 16 bits, their values rescaled by shifting.
  package func shifted(_ format: SampleFormat) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_cast_shift(image, format.code))
  }

  /// Alpha taken out, a colour showing through.
  package func flattened(background: [Double]) throws(VipsError) -> Raster {
    try unsafe Raster.made(
      cvips_flatten(image, background, CInt(background.count), format.opaque))
  }

  /// Some of the bands.
  package func bands(from first: Int, count: Int) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_extract_band(image, CInt(first), CInt(count)))
  }

  /// The bands of another picture after these.
  package func joined(_ other: Raster) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_bandjoin(image, other.image))
  }

  /// A band of one value after these.
  package func joined(constant: Double) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_bandjoin_constant(image, constant))
  }

  /// Every sample times `factor` plus `offset`, as floats.
  package func scaled(by factor: Double, plus offset: Double = 0) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_linear(image, factor, offset))
  }

  /// The product with another picture, sample by sample.
  package func multiplied(_ other: Raster) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_multiply(image, other.image))
  }

  /// Blurred with a Gaussian of that standard deviation in pixels.
  package func blurred(sigma: Double) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_blur(image, sigma))
  }

  /// Lightness sharpened with a mask of that standard deviation in pixels.
  package func sharpened(sigma: Double) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_sharpen(image, sigma))
  }

  /// The bytes of libvips' own profile `srgb`, `p3` or `cmyk`, or of a profile file.
  package static func profile(named name: String) throws(VipsError) -> [UInt8] {
    var size = 0
    guard let data = unsafe cvips_profile_bytes(name, &size) else { throw VipsError.taken() }
    defer { unsafe cvips_free(data) }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: data, count: size))
  }

  private static func withOptionalCString<Result>(
    _ text: String?, _ body: (UnsafePointer<CChar>?) -> Result
  ) -> Result {
    guard let text else { return body(nil) }
    return unsafe text.withCString { unsafe body($0) }
  }
}
