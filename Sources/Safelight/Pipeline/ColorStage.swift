internal import Vips

/// Brings the picture into the output's colour space and sample depth.
enum ColorStage: PipelineStage {
  static let name = "color"

  private static let field = "icc-profile-data"

  static func isShared(_ one: OutputPlan, _ other: OutputPlan) -> Bool {
    one.encoding.profile == other.encoding.profile && one.isDeep == other.isDeep
      && (one.encoding.profile == .srgb || one.format == other.format)
      && one.encoding.depth == other.encoding.depth
  }

  static func run(_ state: inout RenderState) throws(VipsError) {
    var conversion = ColorConversion(plan: state.plan)
    state.frames = try state.frames.map { (raster) throws(VipsError) in
      let converted = try conversion.convert(raster).copy()
      // Colours that are named in sRGB are brought into the picture's space by this.
      converted.remove(Self.field)
      if let profile = conversion.profile { converted.setBlob(Self.field, profile) }
      return converted
    }
    state.profile = conversion.profile
    state.warnings += conversion.warnings
  }
}

/// How the pictures of one input are converted; every frame alike.
private struct ColorConversion {
  let plan: OutputPlan
  private(set) var profile: [UInt8]?
  private(set) var warnings: [String] = []

  init(plan: OutputPlan) {
    self.plan = plan
  }

  mutating func convert(_ raster: Raster) throws(VipsError) -> Raster {
    let colorBands = raster.colorBands
    let color = raster.hasAlpha ? try raster.bands(from: 0, count: colorBands) : raster
    let converted = try convert(color: color)
    guard raster.hasAlpha else { return converted }
    let alpha = try raster.bands(from: colorBands, count: 1)
    return try converted.joined(depth(of: alpha))
  }

  private mutating func convert(color: Raster) throws(VipsError) -> Raster {
    let embedded = color.blob("icc-profile-data")
    let known = embedded.flatMap { usable($0, for: color) }
    if plan.encoding.profile == .keep, plan.format.carriesProfile {
      if let known, plan.format.carries(color.interpretation) {
        profile = known.bytes
        return try depth(of: color)
      }
      if color.interpretation == .cmyk, embedded == nil, plan.format.carries(.cmyk) { return color }
    }
    let isGrey = color.bands < 3
    if plan.encoding.profile.isForeign, !isGrey, !plan.format.carriesProfile {
      warnings.append("\(plan.format.rawValue) carries no profile here; the picture is in sRGB")
      return try srgb(color, known: known)
    }
    switch plan.encoding.profile {
    case .p3 where !isGrey:
      profile = try Raster.profile(named: "p3")
      if known?.isEffectivelyDisplayP3 == true { return try depth(of: color) }
      return try transform(color, to: "p3", known: known)
    case .file where plan.format.carriesProfile:
      guard let chosen = plan.profile else { return try srgb(color, known: known) }
      profile = chosen.profile.bytes
      return try transform(color, to: chosen.path, known: known)
    default:
      return try srgb(color, known: known)
    }
  }

  /// sRGB, or grey with sRGB's curve for a grey picture.
  private mutating func srgb(_ color: Raster, known: ICCProfile?) throws(VipsError) -> Raster {
    if let known, !known.isEffectivelySRGB {
      let rgb = try transform(color, to: "srgb", known: known)
      guard color.bands < 3 else { return rgb }
      return try rgb.converted(to: rgb.format == .uint16 ? .grey16 : .grey)
    }
    if color.interpretation == .cmyk {
      warnings.append("a CMYK picture without a usable profile; a standard one is assumed")
      return try transform(color, to: "srgb", known: nil)
    }
    return try depth(of: byFormula(color))
  }

  /// The embedded profile, when it is sound and fits the picture.
  private mutating func usable(_ bytes: [UInt8], for color: Raster) -> ICCProfile? {
    guard let profile = ICCProfile(parsing: bytes) else {
      warnings.append(ICCProfile.brokenWarning)
      return nil
    }
    let fits =
      switch profile.colorSpace {
      case .gray: color.bands == 1
      case .rgb: color.bands == 3
      case .cmyk: color.bands == 4
      default: false
      }
    guard fits else {
      warnings.append("the colour profile does not fit the picture and was left aside")
      return nil
    }
    return profile
  }

  private mutating func transform(
    _ color: Raster, to output: String, known: ICCProfile?
  ) throws(VipsError) -> Raster {
    let bits = plan.isDeep ? 16 : 8
    if known != nil {
      do {
        return try color.transformed(to: output, depth: bits)
      } catch {
        warnings.append("the colour profile cannot be used and was left aside")
      }
    }
    if color.interpretation == .cmyk {
      return try color.transformed(to: output, from: "cmyk", depth: bits)
    }
    let plain = try byFormula(color)
    let rgb = plain.bands < 3 ? try plain.converted(to: plan.isDeep ? .rgb16 : .srgb) : plain
    return try rgb.transformed(to: output, from: "srgb", depth: bits)
  }

  /// RGB or grey by libvips' formulas, for spaces that need no profile.
  private func byFormula(_ color: Raster) throws(VipsError) -> Raster {
    switch color.interpretation {
    case .grey, .grey16, .rgb16: color
    case .rgb, .srgb: try color.bands < 3 ? color.reinterpreted(.grey) : color
    case .multiband, .histogram, .matrix, .fourier:
      try color.reinterpreted(color.bands < 3 ? .grey : .srgb)
    default: try color.converted(to: plan.isDeep ? .rgb16 : .srgb)
    }
  }

  /// The samples at the output's depth.
  private func depth(of raster: Raster) throws(VipsError) -> Raster {
    switch raster.format {
    case .uint8 where plan.encoding.depth == .sixteen && plan.isDeep:
      return try raster.scaled(by: 257).cast(.uint16)
        .reinterpreted(raster.bands < 3 ? .grey16 : .rgb16)
    case .uint8: return raster
    case .uint16 where plan.isDeep: return raster
    case .uint16:
      return try raster.scaled(by: 1 / 257.0, plus: 0.5).cast(.uint8)
        .reinterpreted(raster.interpretation.eightBit)
    default: return try raster.cast(.uint8)
    }
  }
}

extension Interpretation {
  fileprivate var eightBit: Self {
    switch self {
    case .rgb16: .srgb
    case .grey16: .grey
    default: self
    }
  }
}

extension ProfileChoice {
  /// Whether readers must be told of the space.
  fileprivate var isForeign: Bool {
    switch self {
    case .srgb, .keep: false
    case .p3, .file: true
    }
  }
}

extension ICCProfile {
  static let brokenWarning = "the colour profile is broken and was left aside"
}

extension Raster {
  /// Whether a profile is for pictures of this many bands: later steps may have changed them.
  func fits(_ profile: [UInt8]) -> Bool {
    switch ICCProfile(parsing: profile)?.colorSpace {
    case .gray: colorBands == 1
    case .rgb: colorBands == 3
    case .cmyk: colorBands == 4
    default: false
    }
  }
}

extension ImageFormat {
  /// Whether it can carry an ICC profile as this libvips writes it.
  var carriesProfile: Bool { self != .gif && self != .jxl }

  /// Whether it can hold pictures of this kind.
  func carries(_ interpretation: Interpretation) -> Bool {
    switch interpretation {
    case .cmyk: self == .jpeg || self == .tiff
    case .grey, .grey16: self == .jpeg || self == .png || self == .tiff
    default: true
    }
  }
}
