internal import Glibc
import Synchronization

/// Does the same work for every index on a few threads of its own, and waits for all of it.
enum ParallelMap {
  private static let stackSize = 8 << 20

  /// The results by index.
  static func run<Result: Sendable>(
    count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard threads > 1, count > 1 else { return (0..<count).map(body) }
    let share = Share(count: count, body: body)
    let others = (1..<min(threads, count)).compactMap { _ in Self.start { share.work() } }
    share.work()
    for thread in others { pthread_join(thread, nil) }
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

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func start(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe _ = pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setstacksize(&attributes, stackSize)
    var thread = pthread_t()
    let context = unsafe Unmanaged.passRetained(Work(run))
    let failed = unsafe pthread_create(
      &thread, &attributes,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
        }
        return nil
      }, context.toOpaque())
    // The others, or the caller alone, do its share.
    guard failed == 0 else {
      unsafe context.release()
      return nil
    }
    return thread
  }
}
