/// The pictures of a stream.
package struct VideoDescription: Sendable, Hashable {
  /// Pixels across and down, as they are coded but without what the codec crops.
  package var width: Int
  package var height: Int
  /// The width of a pixel to its height; the container's word before the codec's.
  package var sampleAspect: Rational
  /// What makes it upright.
  package var orientation: FrameOrientation
  /// Frames a second: their number by the duration. Not positive where it is not known.
  package var averageRate: Rational
  /// The least rate that has a tick for every frame; a guess.
  package var realRate: Rational
  package var pixelFormat: PixelFormat?
  /// Bits a sample; 0 where it is not known.
  package var bitDepth: Int
  package var chroma: ChromaSampling?
  package var color: ColorDescription
  package var fieldOrder: FieldOrder
  /// Frames that are decoded before an earlier one is shown.
  package var reordering: Int
  /// Whether every frame stands for itself.
  package var isIntraOnly: Bool
  package var mastering: MasteringDisplay?
  package var lightLevel: ContentLightLevel?
  package var dolbyVision: DolbyVision?

  /// How much colour there is for the brightness.
  package enum ChromaSampling: String, Sendable, Hashable {
    case none = "4:0:0"
    case both = "4:2:0"
    case across = "4:2:2"
    case full = "4:4:4"
    case quarter = "4:1:1"
    case down = "4:4:0"
    case sixteenth = "4:1:0"
  }

  /// How fields make frames, as far as the container or codec says.
  package enum FieldOrder: Int, Sendable, Hashable {
    case unknown = 0
    case progressive
    /// The first letter is the field coded first, the second the one shown first.
    case topTop, bottomBottom, topBottom, bottomTop

    package var isInterlaced: Bool { rawValue > 1 }
  }

  /// The display that high dynamic range was graded on.
  package struct MasteringDisplay: Sendable, Hashable {
    /// Of red, green, blue and white, x and y of CIE 1931.
    package var primaries: [Double]
    /// In cd/m².
    package var leastLuminance: Double
    package var mostLuminance: Double
  }

  /// How bright it gets, in cd/m².
  package struct ContentLightLevel: Sendable, Hashable {
    /// The brightest pixel.
    package var mostOfPixels: Int
    /// The brightest frame on average.
    package var mostOfFrames: Int
  }

  /// Dolby Vision's configuration.
  package struct DolbyVision: Sendable, Hashable {
    package var profile: Int
    package var level: Int
    /// What it is to players without it: 0 nothing, 1 HDR10, 2 SDR, 4 HLG.
    package var compatibility: Int
  }

  /// The upright size with square pixels, at least 1×1, in whole pixels: what people see. The longer
  /// measure of a pixel is kept, so that no sample is lost.
  package var displaySize: (width: Int, height: Int) {
    var (across, down) = (width, height)
    if sampleAspect.isPositive {
      let (above, below) = (sampleAspect.numerator, sampleAspect.denominator)
      if above > below {
        across = Self.scaled(width, by: above, over: below)
      } else if below > above {
        down = Self.scaled(height, by: below, over: above)
      }
    }
    return orientation.isTransposing ? (down, across) : (across, down)
  }

  private static func scaled(_ length: Int, by above: Int, over below: Int) -> Int {
    let (product, overflow) = length.multipliedReportingOverflow(by: above)
    return overflow ? length : max(1, (product + below / 2) / below)
  }
}
