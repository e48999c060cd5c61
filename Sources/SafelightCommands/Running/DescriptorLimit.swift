import Glibc

/// How many files this process may have open at once.
enum DescriptorLimit {
  /// What the process needs without any job.
  private static let own: UInt = 24
  /// What a job needs without its outputs: the input, folders, a worker's socket and log.
  private static let perJob: UInt = 8
  /// More than any run needs; what is beyond would be for nothing.
  private static let most: UInt = 1 << 16

  /// Raises the limit as far as it may be without asking anyone.
  ///
  /// The usual one is for programs that cannot tell descriptors above 1023 apart. Workers lower theirs.
  static func raise() {
    guard var limit = current, limit.rlim_cur < most else { return }
    limit.rlim_cur = min(limit.rlim_max, most)
    // Where this is refused, the limit stays as it is.
    _ = unsafe setrlimit(resource, &limit)
  }

  /// How many jobs of so many outputs can run at once without running out of descriptors, at least 1.
  static func jobs(outputs: Int) -> Int {
    guard let limit = current else { return 1 }
    let free = min(limit.rlim_cur, most) - min(limit.rlim_cur, own)
    return max(1, Int(free / (perJob + 2 * UInt(max(0, outputs)))))
  }

  /// Whether one job can run.
  ///
  /// Found out by trying, since whoever started the program may have left files open. With fewer, the
  /// runtime's own threads could not look after themselves, and would end the program.
  static var suffices: Bool {
    var opened: [Int32] = []
    defer { for file in opened { close(file) } }
    while opened.count < least {
      let file = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
      guard file >= 0 else { return false }
      opened.append(file)
    }
    return true
  }

  private static let least = 16

  private static let resource = Int32(RLIMIT_NOFILE.rawValue)

  private static var current: rlimit? {
    var limit = rlimit()
    return unsafe getrlimit(resource, &limit) == 0 ? limit : nil
  }
}
