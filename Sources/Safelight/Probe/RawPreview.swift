/// Where a camera raw file keeps its largest ready-made JPEG.
package struct RawPreview: Sendable, Hashable {
  /// The first byte of the JPEG.
  package var offset: Int
  /// Its length in bytes.
  package var length: Int
  /// Its stored size.
  package var size: PixelSize
  /// The orientation to apply to it, 1…8: the raw file's, for previews carry none of their own.
  package var orientation: Int
}
