internal import CVips

/// A picture in libvips: a description of how its pixels are computed, or the pixels in memory.
///
/// Unchecked because libvips images are reference counted and, once made, only read; the methods
/// that change one (`setInt` and its like) are called on fresh copies before they are shared.
@safe
package final class Raster: @unchecked Sendable {
  let image: OpaquePointer

  /// Takes over the caller's reference.
  init(adopting image: OpaquePointer) {
    unsafe self.image = image
  }

  deinit {
    unsafe cvips_image_release(image)
  }

  /// Pixels across.
  package var width: Int { unsafe Int(cvips_image_width(image)) }
  /// Pixels down, all pages together.
  package var height: Int { unsafe Int(cvips_image_height(image)) }
  /// Samples a pixel, alpha included.
  package var bands: Int { unsafe Int(cvips_image_bands(image)) }
  /// Whether the last band is alpha.
  package var hasAlpha: Bool { unsafe cvips_image_has_alpha(image) }
  /// How a sample is stored.
  package var format: SampleFormat { unsafe SampleFormat(code: Int(cvips_image_format(image))) }
  /// What the bands mean.
  package var interpretation: Interpretation {
    unsafe Interpretation(rawValue: Int(cvips_image_interpretation(image))) ?? .multiband
  }

  /// Stops work on this picture and on everything made from it; may be called from any thread.
  package func kill() {
    unsafe cvips_image_kill(image)
  }

  /// The same pixels with fields of their own.
  package func copy() throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_copy(image))
  }

  /// The same samples, read another way.
  package func reinterpreted(_ interpretation: Interpretation) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_copy_interpretation(image, CInt(interpretation.rawValue)))
  }

  /// The pixels computed and held in memory, for any order of access.
  package func inMemory() throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_copy_to_memory(image))
  }

  static func made(_ image: OpaquePointer?) throws(VipsError) -> Raster {
    guard let image = unsafe image else { throw VipsError.taken() }
    return unsafe Raster(adopting: image)
  }
}
