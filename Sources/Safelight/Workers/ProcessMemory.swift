internal import Glibc

/// What processes hold in memory.
enum ProcessMemory {
  /// What a process holds and does not share with a file on disk, in bytes; nil when there is no such
  /// process. Nil as `process` is this one.
  static func bytes(of process: pid_t? = nil) -> Int? {
    let name = process.map { "/proc/\($0)/statm" } ?? "/proc/self/statm"
    let file = unsafe open(name, O_RDONLY | O_CLOEXEC)
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
