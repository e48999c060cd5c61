internal import CVips

extension Raster {
  /// How the colours of two pictures make a third.
  package enum Blend: Sendable {
    case over, multiply, screen, overlay, darken, lighten, colorDodge, colorBurn, hardLight
    case softLight, difference, exclusion, add

    fileprivate var code: cvips_blend {
      switch self {
      case .over: CVIPS_BLEND_OVER
      case .multiply: CVIPS_BLEND_MULTIPLY
      case .screen: CVIPS_BLEND_SCREEN
      case .overlay: CVIPS_BLEND_OVERLAY
      case .darken: CVIPS_BLEND_DARKEN
      case .lighten: CVIPS_BLEND_LIGHTEN
      case .colorDodge: CVIPS_BLEND_COLOUR_DODGE
      case .colorBurn: CVIPS_BLEND_COLOUR_BURN
      case .hardLight: CVIPS_BLEND_HARD_LIGHT
      case .softLight: CVIPS_BLEND_SOFT_LIGHT
      case .difference: CVIPS_BLEND_DIFFERENCE
      case .exclusion: CVIPS_BLEND_EXCLUSION
      case .add: CVIPS_BLEND_ADD
      }
    }
  }

  /// The picture with another of its size and its bands laid over it, samples as floats in the range
  /// of `interpretation`; the result has alpha.
  package func composited(
    with overlay: Raster, _ blend: Blend, in interpretation: Interpretation
  ) throws(VipsError) -> Raster {
    try unsafe Raster.made(
      cvips_composite(image, overlay.image, blend.code, CInt(interpretation.rawValue)))
  }

  /// As much of another picture as `share` says, one band of 0…255, and the rest of this one; all are of
  /// one size, and both pictures are stored alike.
  package func mixed(with other: Raster, share: Raster) throws(VipsError) -> Raster {
    try unsafe Raster.made(cvips_mix(image, other.image, share.image))
  }

  /// The picture again and again, edge to edge.
  package func replicated(across: Int, down: Int) throws(VipsError) -> Raster {
    try unsafe Raster.made(
      cvips_replicate(image, CInt(clamping: across), CInt(clamping: down)))
  }
}
