internal import Vips

/// Cuts off the border of one colour, then cuts out the rectangle asked for.
enum CropBoxStage: PipelineStage {
  static let name = "crop-box"

  static func run(_ state: inout RenderState) throws(VipsError) {
    if let trim = state.plan.trim { state.frames = try trim.apply(to: state.frames) }
    guard let cropBox = state.plan.cropBox else { return }
    state.frames = try cropBox.apply(to: state.frames)
  }
}
