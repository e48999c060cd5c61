internal import Libav

/// What frames go through once, before they are scaled for each rung.
struct FramePreparation: Codable, Sendable, Hashable {
  /// Quarters of a turn, clockwise, that make frames upright.
  var quarterTurns = 0
  /// Whether they are mirrored, left to right, before they are turned.
  var isMirrored = false
  /// Whether frames hold two fields, each of which becomes a frame.
  var isInterlaced = false
  /// The brightest light, in cd/m², of a high dynamic range, which becomes the standard one; nil for that.
  var peakLight: Double?
  /// The size of the largest rung, upright: what costs much is done on no larger frames.
  var largest: PixelSize

  /// The filters for it, in order.
  func steps(for frame: Frame) -> [FilterStep] {
    var steps: [FilterStep] = []
    if isInterlaced { steps.append(.deinterlace(.init(onePictureAField: true))) }
    let orientation = FrameOrientation(turns: quarterTurns, isMirrored: isMirrored)
    if let peakLight {
      let size = orientation.isTransposing ? largest.transposed : largest
      steps.append(.scale(width: size.width, height: size.height))
      steps.append(.toneMap(.init(source: frame.color, peak: peakLight)))
    }
    if orientation != .upright { steps.append(.orient(orientation)) }
    return steps
  }
}
