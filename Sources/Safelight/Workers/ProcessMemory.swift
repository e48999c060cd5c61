internal import Glibc
internal import SystemPackage

/// What processes hold in memory.
enum ProcessMemory {
  /// What a process holds and does not share with a file on disk, in bytes; nil when there is no such
  /// process. Nil as `process` is this one.
  static func bytes(of process: pid_t? = nil) -> Int? {
    let path = process.map { FilePath("/proc/\($0)/statm") } ?? "/proc/self/statm"
    guard let text = KernelText.read(path) else { return nil }
    // size resident shared text lib data dt, in pages
    let fields = text.split(separator: " ")
    guard fields.count > 2, let resident = Int(fields[1]), let shared = Int(fields[2]) else {
      return nil
    }
    return (resident - shared) * Int(getpagesize())
  }
}
