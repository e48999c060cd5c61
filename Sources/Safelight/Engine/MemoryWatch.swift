internal import Glibc
import Synchronization

/// Cancels a job when the process has come to hold more memory than its jobs may take together.
///
/// Estimates from the header refuse most of what would not fit; this catches the rest. The kernel
/// tells no one that a process has grown, so it has to be asked now and then.
struct MemoryWatch {
  private static let interval = Duration.milliseconds(20)
  private static let jobs = Atomic(0)

  private let watch: Task<Void, Never>
  private let isShared: Bool

  /// Starts watching a worker, or this process, which is allowed as much for each of its jobs.
  init(limit: Int, process: pid_t? = nil, control: JobControl) {
    isShared = process == nil
    if isShared { Self.jobs.add(1, ordering: .relaxed) }
    watch = Task.detached {
      while !Task.isCancelled {
        let jobs = process == nil ? Self.jobs.load(ordering: .relaxed) : 1
        let allowed = limit.multipliedReportingOverflow(by: jobs)
        if !allowed.overflow, let held = ProcessMemory.bytes(of: process),
          held > allowed.partialValue
        {
          control.cancel(.overMemory(held, limit: limit))
          return
        }
        // Cancelled while it waits: the loop ends.
        try? await Task.sleep(for: Self.interval)
      }
    }
  }

  /// Stops watching.
  func disarm() {
    watch.cancel()
    if isShared { Self.jobs.subtract(1, ordering: .relaxed) }
  }
}
