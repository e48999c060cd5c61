internal import Glibc

/// What several threads share, with a way to wait until it changes.
@safe
final class Monitor<State>: @unchecked Sendable {
  // Unchecked because the state is touched under the lock alone, and POSIX locks are made to be shared;
  // they are never moved.
  private var state: State
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changes: UnsafeMutablePointer<pthread_cond_t>

  init(_ state: sending State) {
    self.state = state
    unsafe lock = .allocate(capacity: 1)
    unsafe changes = .allocate(capacity: 1)
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(changes, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(changes)
    unsafe pthread_mutex_destroy(lock)
    unsafe changes.deallocate()
    unsafe lock.deallocate()
  }

  /// Changes the state, and has those who wait look at it.
  func change(_ body: (inout State) -> Void) {
    unsafe pthread_mutex_lock(lock)
    body(&state)
    unsafe pthread_cond_broadcast(changes)
    unsafe pthread_mutex_unlock(lock)
  }

  /// Waits until the body finds in the state what it looks for; it may change it.
  func wait<Result>(for body: (inout State) -> Result?) -> Result {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while true {
      if let result = body(&state) { return result }
      unsafe pthread_cond_wait(changes, lock)
    }
  }
}
