/// The EXIF tags that programs ask for most, parsed without trusting the file.
public struct ExifSummary: Sendable, Hashable {
  /// Orientation, 1…8.
  public var orientation: Int?
  /// Maker of the camera.
  public var make: String?
  /// Model of the camera.
  public var model: String?
}
