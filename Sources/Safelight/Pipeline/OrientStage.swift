internal import Vips

/// Turns the picture upright, as its orientation tag asks.
enum OrientStage: PipelineStage {
  static let name = "orient"

  static func isShared(_ one: OutputPlan, _ other: OutputPlan) -> Bool {
    one.orientation == other.orientation
  }

  static func run(_ state: inout RenderState) throws(VipsError) {
    let orientation = state.plan.orientation
    guard orientation != 1 else { return }
    // All but the mirror image need the rows in another order than the decoder gives them.
    if orientation != 2 { state.frames = try state.frames.inMemory() }
    state.frames = try state.frames.map { (raster) throws(VipsError) in
      try upright(raster, orientation: orientation)
    }
  }

  /// The changes of EXIF 2.3 §4.6.4, tag 0x0112.
  private static func upright(_ raster: Raster, orientation: Int) throws(VipsError) -> Raster {
    switch orientation {
    case 2: try raster.flopped()
    case 3: try raster.turned(2)
    case 4: try raster.flipped()
    case 5: try raster.turned(1).flopped()
    case 6: try raster.turned(1)
    case 7: try raster.turned(3).flopped()
    case 8: try raster.turned(3)
    default: raster
    }
  }
}
