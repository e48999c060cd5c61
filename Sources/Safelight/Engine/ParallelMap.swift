import Synchronization

/// Does the same work for every index on a few threads of its own, and waits for all of it.
enum ParallelMap {
  /// The results by index.
  static func run<Result: Sendable>(
    count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard threads > 1, count > 1 else { return (0..<count).map(body) }
    let share = Share(count: count, body: body)
    let others = (1..<min(threads, count)).compactMap { _ in PosixThread { share.work() } }
    share.work()
    for thread in others { thread.join() }
    return share.results.withLock { $0.compactMap(\.self) }
  }

  /// What the threads take from and add to.
  private final class Share<Result: Sendable>: Sendable {
    let results: Mutex<[Result?]>
    private let next = Atomic(0)
    private let count: Int
    private let body: @Sendable (Int) -> Result

    init(count: Int, body: @escaping @Sendable (Int) -> Result) {
      self.count = count
      self.body = body
      results = Mutex([Result?](repeating: nil, count: count))
    }

    func work() {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
  }
}
