internal import Vips

/// The way every picture takes after ``LoadStage`` decoded it, in this order; ``EncodeStage`` ends it.
enum Pipeline {
  static let stages: [any PipelineStage.Type] = [
    OrientStage.self,
    ColorStage.self,
    CropBoxStage.self,
    ResizeStage.self,
    CoverCropStage.self,
    PadStage.self,
    OperationsStage.self,
  ]

  /// Takes one decoded picture through the stages for every plan; what all plans ask alike runs once.
  static func run(
    _ frames: Frames, _ plans: [OutputPlan], fullSize: PixelSize?,
    each finish: (Int, RenderState) throws(RenderFailure) -> Void
  ) throws(RenderFailure) {
    var base = RenderState(frames: frames, plan: plans[0], fullSize: fullSize)
    let shared =
      plans.count == 1
      ? 0
      : stages.prefix { stage in plans.allSatisfy { stage.isShared(plans[0], $0) } }.count
    for stage in stages.prefix(shared) { try run(stage, on: &base) }
    if plans.count > 1 {
      do {
        base.frames = try base.frames.inMemory()
      } catch {
        throw .engine(error, step: LoadStage.name)
      }
    }
    for (index, plan) in plans.enumerated() {
      var state = base
      state.plan = plan
      state.frames = state.frames.selected(for: plan)
      for stage in stages.dropFirst(shared) { try run(stage, on: &state) }
      try finish(index, state)
    }
  }

  private static func run(
    _ stage: any PipelineStage.Type, on state: inout RenderState
  ) throws(RenderFailure) {
    do {
      try stage.run(&state)
    } catch {
      throw .engine(error, step: stage.name)
    }
  }
}

/// Why rendering stopped.
enum RenderFailure: Error {
  /// libvips failed, at that step or at one before it whose pixels that step asked for.
  case engine(VipsError, step: String)
  /// The request, a limit or the disk.
  case refused(MediaError)
}
