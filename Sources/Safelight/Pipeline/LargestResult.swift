internal import Vips

/// The largest of several outputs, which others are made from: those at most half its size, which show
/// no difference, and where speed counts more than the last bit of sharpness all.
///
/// It is the picture as it stands after ``ResizeStage``, before anything is cropped, padded or drawn.
struct LargestResult {
  private let resize: Resize
  private let plan: ResizePlan
  private let factor: Double
  private let fullSize: PixelSize
  private let isFast: Bool

  /// Finds the largest of the plans' results; nil where no other output is made from it.
  init?(_ plans: [OutputPlan], hasAlpha: Bool, fullSize: PixelSize, isFast: Bool) {
    guard plans.count > 1, Pipeline.sharedStages(plans) >= 2, isFast || !hasAlpha else {
      return nil
    }
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
    (self.fullSize, self.isFast) = (fullSize, isFast)
    guard plans.contains(where: isSource) else { return nil }
  }

  /// Whether the plan's output, smaller than this, is made from it.
  func isSource(for plan: OutputPlan) -> Bool { scaled(plan) != size && suffices(for: plan) }

  /// Whether the plan's output can be made from it.
  func suffices(for plan: OutputPlan) -> Bool {
    guard let scaled = scaled(plan) else { return false }
    return isFast || scaled == size
      || 2 * scaled.width <= size.width && 2 * scaled.height <= size.height
  }

  private func scaled(_ plan: OutputPlan) -> PixelSize? {
    plan.resize.map { ResizePlan($0, source: fullSize).scaled }
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
