/// The ICC profile an output is written with.
enum OutputProfile: Hashable {
  /// None: the picture is in sRGB, or grey.
  case none
  /// One that libvips knows by this name, or that is in this file.
  case named(String)
  /// The input's own.
  case bytes([UInt8])
}
