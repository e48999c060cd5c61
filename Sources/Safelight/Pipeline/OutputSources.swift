internal import Vips

/// What the outputs of one picture are made from: what was decoded, its half, the largest of them.
struct OutputSources {
  private let decoded: RenderState
  private let halved: HalvedPicture?
  private let largest: (result: LargestResult, picture: RenderState)?
  private let fullSize: PixelSize

  /// Computes what is read more than once.
  ///
  /// - Parameters:
  ///   - base: The decoded picture after the stages that all plans share.
  ///   - fullSize: The size of the picture before its decoder made it smaller.
  init(
    _ base: RenderState, _ plans: [OutputPlan], fullSize: PixelSize, isFast: Bool,
    kill: KillSwitch
  ) throws(RenderFailure) {
    self.fullSize = fullSize
    var base = base
    guard
      let result = LargestResult(
        plans, hasAlpha: base.frames.first.hasAlpha, fullSize: fullSize, isFast: isFast)
    else {
      if HalvedPicture.suffices(for: plans, of: base.frames, fullSize: fullSize) {
        try Self.attempt { () throws(VipsError) in
          base.frames = try HalvedPicture.half(of: base.frames)
        }
        base.reduction *= 2
        try base.hold(kill: kill)
        halved = nil
      } else {
        try base.hold(kill: kill)
        halved = HalvedPicture(base.frames)
      }
      decoded = base
      largest = nil
      return
    }
    let isEnough = plans.allSatisfy(result.suffices)
    if !isEnough { try base.hold(kill: kill) }
    var picture = base
    try Self.attempt { () throws(VipsError) in try result.replace(&picture) }
    try picture.hold(kill: kill)
    decoded = base
    halved = nil
    largest = (result, picture)
  }

  /// What an output is made from.
  func source(for plan: OutputPlan) throws(RenderFailure) -> RenderState {
    var state = decoded
    if let largest, largest.result.suffices(for: plan) {
      state = largest.picture
    }
    state.plan = plan
    // A smaller copy is measured by the whole picture; one that is cut first has none.
    state.fullSize = plan.isCut ? nil : fullSize
    if let halved {
      try Self.attempt { () throws(VipsError) in
        let (frames, reduction) = try halved.frames(for: plan, fullSize: state.fullSize)
        state.frames = frames
        state.reduction *= reduction
      }
    }
    try Self.attempt { () throws(VipsError) in state.frames = state.frames.selected(for: plan) }
    return state
  }

  private static func attempt(_ work: () throws(VipsError) -> Void) throws(RenderFailure) {
    do {
      try work()
    } catch {
      throw .engine(error, step: ResizeStage.name)
    }
  }
}

extension RenderState {
  /// Computes a picture that is read more than once.
  mutating func hold(kill: KillSwitch) throws(RenderFailure) {
    kill.watch(frames.rasters)
    do {
      frames = try frames.inMemory()
    } catch {
      throw .engine(error, step: LoadStage.name)
    }
    kill.watch(frames.rasters)
  }
}
