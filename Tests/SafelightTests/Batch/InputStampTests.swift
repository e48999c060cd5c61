import Glibc
import Testing

@testable import Safelight

/// When a file's times prove that it is as it was.
@Suite struct InputStampTests {
  private static let second: Int64 = 1_000_000_000

  private func stamp(modified: Int64, changed: Int64) -> InputStamp {
    InputStamp(device: 1, inode: 2, size: 3, modified: modified, changed: changed)
  }

  @Test(arguments: [
    // The last change, fine or coarse; the moment it was looked at; whether that proves anything.
    (5 * second + 1, 5 * second + 1, false), (5 * second + 1, 5 * second + 2, true),
    (5 * second + 1, 4 * second, false), (5 * second, 5 * second + 1, false),
    (5 * second, 7 * second, false), (5 * second, 7 * second + 1, true),
    (Int64.max, Int64.max, false),
  ])
  func aTickMustHavePassed(last: Int64, moment: Int64, isSettled: Bool) {
    #expect(stamp(modified: 0, changed: last).isSettled(at: moment) == isSettled)
    #expect(stamp(modified: last, changed: 0).isSettled(at: moment) == isSettled)
  }

  @Test func timesBeyondTheRangeAreItsEnds() {
    #expect(InputStamp.nanoseconds(timespec(tv_sec: .max, tv_nsec: 0)) == .max)
    #expect(InputStamp.nanoseconds(timespec(tv_sec: .min, tv_nsec: 0)) == .min)
    #expect(InputStamp.nanoseconds(timespec(tv_sec: 2, tv_nsec: 5)) == 2 * Self.second + 5)
  }
}
