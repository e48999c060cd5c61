internal import Glibc
internal import SystemPackage

/// What tells, without reading it, that a file is as it was: git's index keeps the same.
///
/// Times are nanoseconds since 1970; what lies beyond is as far as can be said.
struct InputStamp: Sendable, Hashable {
  var device: Int64
  var inode: Int64
  var size: Int64
  var modified: Int64
  var changed: Int64

  init(_ status: Stat) {
    device = Int64(truncatingIfNeeded: status.deviceID.rawValue)
    inode = Int64(truncatingIfNeeded: status.inode.rawValue)
    size = status.size
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  init(device: Int64, inode: Int64, size: Int64, modified: Int64, changed: Int64) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// Whether a change after `moment` could not go unnoticed.
  ///
  /// A file that changed no earlier than it was looked at may have changed once more within the same
  /// tick of the clock: git calls that racy, and reads it again.
  func isSettled(at moment: Int64) -> Bool {
    let last = max(modified, changed)
    let isCoarse = modified % Self.second == 0 && changed % Self.second == 0
    // Some file systems count in seconds, or in two.
    let (end, overflows) = last.addingReportingOverflow(isCoarse ? 2 * Self.second : 0)
    return !overflows && end < moment
  }

  /// The clock that file systems stamp with, which lags behind the exact one by up to a tick.
  static func now() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return nanoseconds(time)
  }

  static func nanoseconds(_ time: timespec) -> Int64 {
    let (whole, overflows) = Int64(time.tv_sec).multipliedReportingOverflow(by: second)
    let (sum, overflowsToo) = whole.addingReportingOverflow(Int64(time.tv_nsec))
    guard !overflows, !overflowsToo else { return time.tv_sec < 0 ? .min : .max }
    return sum
  }

  private static let second: Int64 = 1_000_000_000
}
