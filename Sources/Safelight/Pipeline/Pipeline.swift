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
    try hold(&base, kill: kill)
    kill.watch(base.frames.rasters)
    let halved = HalvedPicture(base.frames)
    let start = base
    let groups = Self.groups(plans)
    let pictures = try map(groups.count, threads) { group throws(RenderFailure) in
      let first = groups[group][0]
      var state = start
      state.plan = plans[first]
      // A halved copy is measured by the whole picture; one that is cut first is never halved.
      state.fullSize = plans[first].isCut ? nil : fullSize ?? start.frames.size
      try take(halved, into: &state)
      for stage in stages.dropFirst(shared) { try run(stage, on: &state) }
      if groups[group].count > 1 { try hold(&state, kill: kill) }
      return state
    }
    // The largest first: begun last, it would keep one thread at work and the others waiting.
    let order = groups.indices.sorted { pictures[$0].area > pictures[$1].area }
      .flatMap { group in groups[group].map { (plan: $0, picture: pictures[group]) } }
    let made = try map(order.count, threads) { place throws(RenderFailure) in
      var state = order[place].picture
      state.plan = plans[order[place].plan]
      return (plan: order[place].plan, output: try finish(order[place].plan, state))
    }
    return made.sorted { $0.plan < $1.plan }.map(\.output)
  }

  /// The plans, by their places, that come to the same picture and differ only in how it is encoded.
  private static func groups(_ plans: [OutputPlan]) -> [[Int]] {
    var groups: [[Int]] = []
    for (place, plan) in plans.enumerated() {
      if let group = groups.firstIndex(where: { plan.makesSamePicture(as: plans[$0[0]]) }) {
        groups[group].append(place)
      } else {
        groups.append([place])
      }
    }
    return groups
  }

  /// The same work for every index, on that many threads.
  private static func map<Result: Sendable>(
    _ count: Int, _ threads: Int,
    _ body: @escaping @Sendable (Int) throws(RenderFailure) -> Result
  ) throws(RenderFailure) -> [Result] {
    let results = ParallelMap.run(count: count, threads: threads) { index in
      defer { if threads > 1 { VipsRuntime.finishThread() } }
      return Swift.Result { () throws(RenderFailure) in try body(index) }
    }
    var made: [Result] = []
    for result in results { made.append(try result.get()) }
    return made
  }

  /// Computes a picture that is read more than once.
  private static func hold(
    _ state: inout RenderState, kill: KillSwitch
  ) throws(RenderFailure) {
    kill.watch(state.frames.rasters)
    do {
      state.frames = try state.frames.inMemory()
    } catch {
      throw .engine(error, step: LoadStage.name)
    }
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
