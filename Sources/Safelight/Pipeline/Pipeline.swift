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
    _ frames: Frames, _ plans: [OutputPlan], fullSize: PixelSize?, reduction: Double, isFast: Bool,
    threads: Int, kill: KillSwitch,
    each finish: @escaping @Sendable (Int, RenderState) throws(RenderFailure) -> Output
  ) throws(RenderFailure) -> [Output] {
    kill.watch(frames.rasters)
    var base = RenderState(frames: frames, plan: plans[0], fullSize: fullSize)
    base.reduction = reduction
    guard plans.count > 1 else {
      for stage in stages { try run(stage, on: &base) }
      return [try finish(0, base)]
    }
    let shared = sharedStages(plans)
    for stage in stages.prefix(shared) { try run(stage, on: &base) }
    let size = fullSize ?? base.frames.size
    let halved = try holdSource(&base, plans, fullSize: size, isFast: isFast, kill: kill)
    let start = base
    let groups = Self.groups(plans)
    let pictures = try map(groups.count, threads) { group throws(RenderFailure) in
      let first = groups[group][0]
      var state = start
      state.plan = plans[first]
      // A halved copy is measured by the whole picture; one that is cut first is never halved.
      state.fullSize = plans[first].isCut ? nil : size
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

  /// How many stages all plans ask alike, from the first on.
  static func sharedStages(_ plans: [OutputPlan]) -> Int {
    stages.prefix { stage in plans.allSatisfy { stage.isShared(plans[0], $0) } }.count
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

  /// Computes what all outputs are made from; returns what makes its half where some outputs can be
  /// made from that.
  private static func holdSource(
    _ base: inout RenderState, _ plans: [OutputPlan], fullSize: PixelSize, isFast: Bool,
    kill: KillSwitch
  ) throws(RenderFailure) -> HalvedPicture? {
    let decoded = base.frames
    var isWhole = true
    do {
      if isFast, let largest = LargestResult(plans, fullSize: fullSize) {
        try largest.replace(&base)
        isWhole = false
      } else if HalvedPicture.suffices(for: plans, of: decoded, fullSize: fullSize) {
        base.frames = try HalvedPicture.half(of: decoded)
        base.reduction *= 2
        isWhole = false
      }
    } catch {
      throw .engine(error, step: ResizeStage.name)
    }
    try hold(&base, kill: kill)
    kill.watch(base.frames.rasters)
    return isWhole ? HalvedPicture(base.frames) : nil
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
    _ halved: HalvedPicture?, into state: inout RenderState
  ) throws(RenderFailure) {
    do {
      if let halved {
        let (frames, reduction) = try halved.frames(for: state.plan, fullSize: state.fullSize)
        state.frames = frames
        state.reduction *= reduction
      }
      state.frames = state.frames.selected(for: state.plan)
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
