/// How pixels lie in memory, by libav's name.
package struct PixelFormat: Sendable, Hashable {
  /// libav's name, `yuv420p` for one.
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  /// 8 bits, chroma halved both ways: what H.264 players want.
  package static let yuv420 = Self("yuv420p")
  /// The same with 10 bits.
  package static let yuv420Deep = Self("yuv420p10le")
  /// Whether brightness and chroma are planes of their own, 8 or 10 bits, chroma whole or halved.
  package var isPlanarYUV: Bool {
    ["420", "422", "444"].contains { sampling in
      ["yuv\(sampling)p", "yuvj\(sampling)p", "yuv\(sampling)p10le"].contains(name)
    }
  }

  /// 3 bytes a pixel.
  package static let rgb = Self("rgb24")
  /// 4 bytes a pixel, alpha last.
  package static let rgba = Self("rgba")
  /// 8 bits of brightness.
  package static let gray = Self("gray")
  /// Three planes of 32-bit floats: for linear light.
  package static let linearRGB = Self("gbrpf32le")
}
