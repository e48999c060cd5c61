internal import CLibav
internal import Glibc
import Synchronization

/// The only bytes a demuxer ever sees: those of one open file, read by `pread` from a position of its own,
/// or those of a pipe, in order.
package final class ByteFeed: Sendable {
  private let descriptor: CInt
  /// Bytes of the file; nil for a pipe.
  package let size: Int?
  private let stop: StopSignal
  private let position = Atomic<Int>(0)
  private let total = Atomic<Int>(0)
  private let failure = Atomic<CInt>(0)

  /// - Parameters:
  ///   - descriptor: The file; it stays the caller's, and open for as long as it is read.
  ///   - stop: Ends reading.
  package init(descriptor: CInt, stop: StopSignal) {
    self.descriptor = descriptor
    self.stop = stop
    let end = lseek(descriptor, 0, SEEK_END)
    size = end >= 0 ? Int(end) : nil
  }

  /// Whether there is a way back.
  package var isSeekable: Bool { size != nil }
  /// Bytes read so far, those read twice counted twice.
  package var bytesRead: Int { total.load(ordering: .relaxed) }
  /// The system's number of the error that reading failed with; 0 is none. Some demuxers take it for the
  /// end of the file, so ask once that is reached.
  package var readError: Int { Int(failure.load(ordering: .relaxed)) }

  fileprivate func read(_ buffer: UnsafeMutableRawPointer, _ length: Int) -> Int {
    guard length > 0 else { return 0 }
    let place = position.load(ordering: .relaxed)
    while !stop.isRaised {
      // Nobody could end a wait for a pipe that stays silent.
      if !isSeekable, !isReady() { continue }
      let count =
        isSeekable
        ? unsafe pread(descriptor, buffer, length, place)
        : unsafe Glibc.read(descriptor, buffer, length)
      if count < 0, errno == EINTR { continue }
      if count < 0 {
        failure.store(errno, ordering: .relaxed)
        return -1
      }
      position.store(place + count, ordering: .relaxed)
      total.wrappingAdd(count, ordering: .relaxed)
      return count
    }
    return -1
  }

  /// Whether a read would not wait; waits a little.
  private func isReady() -> Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&wait, 1, 100) != 0
  }

  fileprivate func seek(_ offset: Int, _ whence: CInt) -> Int {
    guard let size else { return -1 }
    let base =
      switch whence {
      case SEEK_SET: 0
      case SEEK_CUR: position.load(ordering: .relaxed)
      default: size
      }
    let (place, overflow) = base.addingReportingOverflow(offset)
    if overflow || place < 0 { return -1 }
    position.store(place, ordering: .relaxed)
    return place
  }

  /// As the shim takes it; holds a reference until it is released.
  var reader: clibav_reader {
    unsafe clibav_reader(
      context: Unmanaged.passRetained(self).toOpaque(),
      read: { context, buffer, length in
        unsafe Int64(ByteFeed.at(context).read(buffer, Int(length)))
      },
      seek: isSeekable
        ? { context, offset, whence in
          unsafe Int64(ByteFeed.at(context).seek(Int(offset), whence))
        } : nil,
      size: Int64(size ?? -1),
      stopped: { context in unsafe ByteFeed.at(context).stop.isRaised },
      release: { context in unsafe Unmanaged<ByteFeed>.fromOpaque(context).release() })
  }

  private static func at(_ context: UnsafeMutableRawPointer) -> ByteFeed {
    unsafe Unmanaged<ByteFeed>.fromOpaque(context).takeUnretainedValue()
  }
}
