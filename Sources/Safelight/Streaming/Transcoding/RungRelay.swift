/// Has the frames of a range go down the rungs, by several threads.
///
/// A thread that is free does the first thing that can be done: a frame of the largest rung, which is half
/// of the work and would else be waited for in the end, then reading, then the smaller rungs. Few frames wait
/// anywhere, for each takes megabytes.
final class RungRelay: @unchecked Sendable {
  // Unchecked because frames and rungs are each used by one thread at a time, as the phases say.
  private let frames: RangeFrames
  private let rungs: [VideoRung]
  private let monitor: Monitor<State>

  /// Frames that may wait for a rung.
  private static let mostWaiting = 4

  private enum Phase {
    case idle, working, finishing, finished
  }

  private struct State {
    var reading = Phase.idle
    var phases: [Phase]
    /// What waits for each rung.
    var waiting: [[RangeFrames.Item]]
    var failure: MediaError?
  }

  private enum Task {
    case read
    case encode(Int, RangeFrames.Item)
    case finish(Int)
    case stop
  }

  init(_ frames: RangeFrames, _ rungs: [VideoRung]) {
    self.frames = frames
    self.rungs = rungs
    monitor = Monitor(
      State(phases: rungs.map { _ in .idle }, waiting: rungs.map { _ in [] }))
  }

  /// Encodes all frames.
  ///
  /// - Parameter threads: How many work at once, the calling one among them.
  /// - Throws: Why one of them could not go on; the others have stopped.
  func run(threads: Int) throws(MediaError) {
    let count = max(1, min(threads, rungs.count + 1))
    _ = ParallelMap.run(count: count, threads: count) { _ in self.work() }
    if let failure = monitor.wait(for: { Optional($0.failure) }) { throw failure }
  }

  private func work() {
    while true {
      let task = monitor.wait { next(&$0) }
      do throws(MediaError) {
        switch task {
        case .read: try read()
        case .encode(let rung, let item): try encode(item, rung)
        case .finish(let rung): try finish(rung)
        case .stop: return
        }
      } catch {
        monitor.change { $0.failure = $0.failure ?? error }
      }
    }
  }

  /// The first thing that can be done, now its finder's to do; nil while there is none.
  private func next(_ state: inout State) -> Task? {
    if state.failure != nil || state.phases.allSatisfy({ $0 == .finished }) { return .stop }
    if let task = task(of: 0, &state) { return task }
    if state.reading == .idle, state.waiting[0].count < Self.mostWaiting {
      state.reading = .working
      return .read
    }
    for rung in rungs.indices.dropFirst() {
      if let task = task(of: rung, &state) { return task }
    }
    return nil
  }

  private func task(of rung: Int, _ state: inout State) -> Task? {
    guard state.phases[rung] == .idle else { return nil }
    if !state.waiting[rung].isEmpty {
      let below = rung + 1
      guard below == rungs.count || state.waiting[below].count < Self.mostWaiting else {
        return nil
      }
      state.phases[rung] = .working
      return .encode(rung, state.waiting[rung].removeFirst())
    }
    let isFed = (0..<rung).contains { !state.waiting[$0].isEmpty || state.phases[$0] == .working }
    guard state.reading == .finished, !isFed else { return nil }
    state.phases[rung] = .finishing
    return .finish(rung)
  }

  private func read() throws(MediaError) {
    let items = try frames.next()
    monitor.change { state in
      state.waiting[0] += items ?? []
      state.reading = items == nil ? .finished : .idle
    }
  }

  private func encode(_ item: RangeFrames.Item, _ rung: Int) throws(MediaError) {
    let frame = try rungs[rung].take(item.frame, item.slot)
    monitor.change { state in
      if rung + 1 < rungs.count {
        state.waiting[rung + 1].append(RangeFrames.Item(frame: frame, slot: item.slot))
      }
      state.phases[rung] = .idle
    }
  }

  private func finish(_ rung: Int) throws(MediaError) {
    try rungs[rung].finish(next: try frames.span().upperBound)
    monitor.change { $0.phases[rung] = .finished }
  }
}
