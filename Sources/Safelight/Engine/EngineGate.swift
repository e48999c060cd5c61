internal import Glibc

/// Lets jobs of this process run side by side, and one alone when it must be.
@safe
final class EngineGate: @unchecked Sendable {
  /// The process's own.
  static let shared = EngineGate()

  // Unchecked because a POSIX lock is made to be shared; it is never moved.
  private let lock: UnsafeMutablePointer<pthread_rwlock_t>

  private init() {
    unsafe lock = .allocate(capacity: 1)
    unsafe withUnsafeTemporaryAllocation(of: pthread_rwlockattr_t.self, capacity: 1) { buffer in
      guard let attributes = buffer.baseAddress else { return }
      unsafe pthread_rwlockattr_init(attributes)
      // Or whoever must be alone would wait for as long as others keep coming.
      unsafe pthread_rwlockattr_setkind_np(
        attributes, Int32(PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP))
      unsafe pthread_rwlock_init(lock, attributes)
      unsafe pthread_rwlockattr_destroy(attributes)
    }
  }

  deinit {
    unsafe pthread_rwlock_destroy(lock)
    unsafe lock.deallocate()
  }

  /// Works beside other jobs.
  func working<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    unsafe pthread_rwlock_rdlock(lock)
    defer { unsafe pthread_rwlock_unlock(lock) }
    return try body()
  }

  /// Works while no other job does.
  func alone<Result>(_ body: () -> Result) -> Result {
    unsafe pthread_rwlock_wrlock(lock)
    defer { unsafe pthread_rwlock_unlock(lock) }
    return body()
  }
}
