/// Decoded 8-bit pixels without padding, row after row from the top, as fingerprints are taken from.
package struct PixelBlock: Sendable {
  /// The size in pixels.
  package let size: PixelSize
  /// Samples a pixel: 1 grey, 2 grey and alpha, 3 sRGB, 4 sRGB and alpha, not premultiplied.
  package let channels: Int
  /// The samples.
  package let samples: [UInt8]

  /// Takes pixels; nil when there are none, or more or fewer samples than the size says.
  package init?(size: PixelSize, channels: Int, samples: [UInt8]) {
    let (area, overflow) = size.width.multipliedReportingOverflow(by: size.height)
    guard size.width > 0, size.height > 0, !overflow, (1...4).contains(channels),
      samples.count.isMultiple(of: channels), samples.count / channels == area
    else { return nil }
    self.size = size
    self.channels = channels
    self.samples = samples
  }

  /// How many pixels there are.
  var count: Int { size.width * size.height }

  /// One pixel as red, green, blue and alpha; grey is repeated, without alpha it is opaque.
  func rgba(_ index: Int) -> (red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8) {
    let at = index * channels
    let alpha = channels.isMultiple(of: 2) ? samples[at + channels - 1] : 255
    return channels < 3
      ? (samples[at], samples[at], samples[at], alpha)
      : (samples[at], samples[at + 1], samples[at + 2], alpha)
  }

  /// One pixel laid over white: colours that nobody can see must not count.
  func opaque(_ index: Int) -> (red: UInt8, green: UInt8, blue: UInt8) {
    let (red, green, blue, alpha) = rgba(index)
    func over(_ sample: UInt8) -> UInt8 {
      let share = Int(alpha)
      return UInt8((Int(sample) * share + 255 * (255 - share) + 127) / 255)
    }
    return alpha == 255 ? (red, green, blue) : (over(red), over(green), over(blue))
  }
}
