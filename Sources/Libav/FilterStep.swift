/// One filter of a ``FilterGraph``.
package enum FilterStep: Sendable, Hashable {
  /// Mirrors, then turns.
  case orient(FrameOrientation)
  /// Makes whole pictures of fields.
  case deinterlace(Deinterlacing)
  /// Repeats and drops frames for a constant rate.
  case frameRate(Rational)
  /// Scales with zimg, Lanczos: for formats beyond ``Scaler``'s.
  case scale(width: Int, height: Int)
  /// The same, and from another matrix or range to those of BT.709 with 8 bits, 4:2:0, chroma at the left.
  case recolor(width: Int, height: Int, Recoloring)
  /// From high dynamic range to BT.709 with 8 bits, 4:2:0.
  case toneMap(ToneMapping)
  /// Converts to a format.
  case format(PixelFormat)

  /// How fields become pictures (bwdif).
  package struct Deinterlacing: Sendable, Hashable {
    /// A picture for every field, which doubles the rate; else one for every frame.
    package var onePictureAField: Bool
    /// Which field comes first; nil is as each frame says.
    package var topFirst: Bool?
    /// Whether frames that say they are progressive are left alone.
    package var sparesProgressive: Bool

    package init(onePictureAField: Bool, topFirst: Bool? = nil, sparesProgressive: Bool = false) {
      self.onePictureAField = onePictureAField
      self.topFirst = topFirst
      self.sparesProgressive = sparesProgressive
    }
  }

  /// What numbers of colours mean that are to mean what they do in BT.709.
  package struct Recoloring: Sendable, Hashable {
    /// The matrix as ITU-T H.273 counts it.
    package var matrix: Int
    package var isFullRange: Bool

    /// Nil where zimg has no such matrix.
    package init?(matrix: Int, isFullRange: Bool) {
      guard [1, 4, 5, 6, 7, 9].contains(matrix) else { return nil }
      self.matrix = matrix
      self.isFullRange = isFullRange
    }
  }

  /// How much light becomes how little.
  package struct ToneMapping: Sendable, Hashable {
    /// What the frames are; what is not specified counts as BT.2020.
    package var source: ColorDescription
    /// The brightest light that is kept apart, in cd/m².
    package var peak: Double

    /// What most films are graded for.
    package static let usualPeak = 1000.0

    package init(source: ColorDescription, peak: Double = Self.usualPeak) {
      self.source = source
      self.peak = peak
    }
  }

  /// libavfilter's filters with their arguments.
  var filters: [(name: String, arguments: String)] {
    switch self {
    case .orient(let orientation): Self.filters(for: orientation)
    case .deinterlace(let how): [("bwdif", how.arguments)]
    case .frameRate(let rate): [("fps", "fps=\(rate.numerator)/\(rate.denominator)")]
    case .scale(let width, let height):
      [("zscale", "w=\(width):h=\(height):filter=lanczos:dither=none")]
    case .recolor(let width, let height, let source):
      [
        (
          "zscale",
          "w=\(width):h=\(height):filter=lanczos:min=\(source.matrix):m=bt709:c=left:dither=none"
            + ":rin=\(source.isFullRange ? "full" : "limited"):r=limited"
        ), ("format", "pix_fmts=yuv420p"),
      ]
    case .toneMap(let mapping): mapping.filters
    case .format(let format): [("format", "pix_fmts=\(format.name)")]
    }
  }

  private static func filters(
    for orientation: FrameOrientation
  ) -> [(name: String, arguments: String)] {
    let turn: [(name: String, arguments: String)] =
      switch orientation.turns {
      case 1: [("transpose", "dir=clock")]
      case 2: [("hflip", ""), ("vflip", "")]
      case 3: [("transpose", "dir=cclock")]
      default: []
      }
    // Mirrored and turned half around is only upside down.
    if orientation.isMirrored, orientation.turns == 2 { return [("vflip", "")] }
    return orientation.isMirrored ? [("hflip", "")] + turn : turn
  }
}

extension FilterStep.Deinterlacing {
  fileprivate var arguments: String {
    let parity =
      switch topFirst {
      case nil: "auto"
      case true: "tff"
      case false: "bff"
      }
    let mode = onePictureAField ? "send_field" : "send_frame"
    return "mode=\(mode):parity=\(parity):deint=\(sparesProgressive ? "interlaced" : "all")"
  }
}

extension FilterStep.ToneMapping {
  fileprivate var filters: [(name: String, arguments: String)] {
    let primaries = source.primaries == 2 ? 9 : source.primaries
    let matrix = source.matrix == 2 ? 9 : source.matrix
    let range = source.isFullRange == true ? "full" : "limited"
    // HLG is relative to the display; 203 cd/m² is the white of both kinds (ITU-R BT.2408). Two fifths of its light
    // and less stays as it is, the rest makes room for what is brighter; hable would darken all of it.
    let curve = "tonemap=mobius:param=0.4:desat=0:peak=\(max(1.01, peak / 203))"
    return [
      (
        "zscale",
        "tin=\(source.transfer):pin=\(primaries):min=\(matrix):rin=\(range):t=linear:npl=203"
      ),
      ("format", "pix_fmts=gbrpf32le"),
      ("zscale", "p=bt709"),
      ("tonemap", curve),
      ("zscale", "t=bt709:m=bt709:p=bt709:r=limited:dither=error_diffusion"),
      ("format", "pix_fmts=yuv420p"),
    ]
  }
}
