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
    let sources = try OutputSources(base, plans, fullSize: size, isFast: isFast, kill: kill)
    let groups = Self.groups(plans)
    let pictures = try map(groups.count, threads) { group throws(RenderFailure) in
      var state = try sources.source(for: plans[groups[group][0]])
      for stage in stages.dropFirst(shared) { try run(stage, on: &state) }
      if groups[group].count > 1 { try state.hold(kill: kill) }
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
