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

  /// Takes one decoded picture through the stages for every plan, on that many threads; what all
  /// plans ask alike runs once.
  static func run<Output: Sendable>(
    _ frames: Frames, _ plans: [OutputPlan], fullSize: PixelSize?, reduction: Double, threads: Int,
    kill: KillSwitch,
    each finish: @escaping @Sendable (Int, RenderState) throws(RenderFailure) -> Output
  ) throws(RenderFailure) -> [Output] {
    kill.watch(frames.rasters)
    var base = RenderState(frames: frames, plan: plans[0], fullSize: fullSize)
    base.reduction = reduction
    guard plans.count > 1 else {
      for stage in stages { try run(stage, on: &base) }
      return [try finish(0, base)]
    }
    let shared = stages.prefix { stage in plans.allSatisfy { stage.isShared(plans[0], $0) } }.count
    for stage in stages.prefix(shared) { try run(stage, on: &base) }
    do {
      base.frames = try base.frames.inMemory()
    } catch {
      throw .engine(error, step: LoadStage.name)
    }
    kill.watch(base.frames.rasters)
    let halved = HalvedPicture(base.frames)
    let start = base
    let results = ParallelMap.run(count: plans.count, threads: threads) { index in
      defer { if threads > 1 { VipsRuntime.finishThread() } }
      return Result { () throws(RenderFailure) in
        var state = start
        state.plan = plans[index]
        // A halved copy is measured by the whole picture; one that is cut first is never halved.
        state.fullSize = plans[index].isCut ? nil : fullSize ?? start.frames.size
        try take(halved, into: &state)
        for stage in stages.dropFirst(shared) { try run(stage, on: &state) }
        return try finish(index, state)
      }
    }
    var outputs: [Output] = []
    for result in results { outputs.append(try result.get()) }
    return outputs
  }

  private static func take(
    _ halved: HalvedPicture, into state: inout RenderState
  ) throws(RenderFailure) {
    do {
      let (frames, reduction) = try halved.frames(for: state.plan, fullSize: state.fullSize)
      state.frames = frames.selected(for: state.plan)
      state.reduction *= reduction
    } catch {
      throw .engine(error, step: ResizeStage.name)
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
