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

  /// Starts watching.
  init(limit: Int, control: JobControl) {
    Self.jobs.add(1, ordering: .relaxed)
    watch = Task.detached {
      while !Task.isCancelled {
        let allowed = limit.multipliedReportingOverflow(by: Self.jobs.load(ordering: .relaxed))
        if !allowed.overflow, let resident = Self.residentBytes(), resident > allowed.partialValue {
          control.cancel(.overMemory(resident))
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
    Self.jobs.subtract(1, ordering: .relaxed)
  }

  /// What the process holds in memory and does not share with a file on disk.
  private static func residentBytes() -> Int? {
    let file = unsafe open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let text = unsafe [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      count = unsafe max(0, read(file, buffer.baseAddress, buffer.count))
    }
    // size resident shared text lib data dt, in pages
    let fields = String(decoding: text, as: UTF8.self).split(separator: " ")
    guard fields.count > 2, let resident = Int(fields[1]), let shared = Int(fields[2]) else {
      return nil
    }
    return (resident - shared) * Int(getpagesize())
  }
}
