internal import Vips

/// The largest of several outputs, which the others are made from where speed counts more than the
/// last bit of sharpness.
///
/// It is the picture as it stands after ``ResizeStage``, before anything is cropped, padded or drawn.
struct LargestResult {
  private let resize: Resize
  private let plan: ResizePlan
  private let factor: Double

  /// Finds the largest of the plans' results; nil where some output needs what was decoded.
  init?(_ plans: [OutputPlan], fullSize: PixelSize) {
    guard plans.count > 1, Pipeline.sharedStages(plans) >= 2 else { return nil }
    var results: [(resize: Resize, plan: ResizePlan)] = []
    for plan in plans {
      guard let resize = plan.resize, !plan.isCut, !resize.linear, resize.kernel != .nearest
      else { return nil }
      results.append((resize, ResizePlan(resize, source: fullSize)))
    }
    let largest = results.max { $0.plan.scaled.width < $1.plan.scaled.width }
    guard let largest, let factor = largest.plan.factor, factor < 1 else { return nil }
    let size = largest.plan.scaled
    let holdsAll = results.allSatisfy { result in
      result.plan.scaled.width <= size.width && result.plan.scaled.height <= size.height
    }
    guard holdsAll else { return nil }
    (resize, plan, self.factor) = (largest.resize, largest.plan, factor)
  }

  /// Its size.
  var size: PixelSize { plan.scaled }

  /// Puts it in the place of what was decoded.
  func replace(_ state: inout RenderState) throws(VipsError) {
    state.frames = try ResizeStage.scale(
      state.frames, to: plan, with: resize, reduction: state.reduction)
    state.reduction = 1 / factor
  }
}
