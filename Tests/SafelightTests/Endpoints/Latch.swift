import Glibc
import Synchronization

/// Holds a thread up until another lets it go.
final class Latch: Sendable {
  private let reading: Int32
  private let writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    unsafe pipe(&ends)
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    close(reading)
    close(writing)
  }

  /// Lets it go.
  func open() {
    unsafe write(writing, [1], 1)
  }

  /// Waits.
  func wait() {
    var byte: UInt8 = 0
    unsafe read(reading, &byte, 1)
  }
}
