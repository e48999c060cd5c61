internal import CLibav
internal import Glibc
import Synchronization

/// Where a muxer's bytes go: into memory, to be taken out, or into an open file.
package final class ByteSink: Sendable {
  private let descriptor: CInt?
  private let state = Mutex<State>(State())

  private struct State {
    var bytes: [UInt8] = []
    var position = 0
    var end = 0
    var failure: CInt = 0
  }

  /// Into memory.
  package init() {
    descriptor = nil
  }

  /// Into a file, from its start; it stays the caller's, and open for as long as it is written.
  package init(descriptor: CInt) {
    self.descriptor = descriptor
  }

  /// What came into memory since this was last asked for.
  package func take() -> [UInt8] {
    state.withLock { state in
      let bytes = state.bytes
      // Segments are of like size: the next one gets its room at once.
      state.bytes = []
      state.bytes.reserveCapacity(bytes.count)
      return bytes
    }
  }

  /// Bytes so far: to the end of the file, or all that went into memory.
  package var count: Int { state.withLock { $0.end } }

  /// The system's number of the error that writing failed with; 0 is none.
  package var writeError: Int { state.withLock { Int($0.failure) } }

  fileprivate func write(_ bytes: UnsafeRawBufferPointer) -> CInt {
    state.withLock { state in
      guard let descriptor else {
        unsafe state.bytes.append(contentsOf: bytes)
        state.end += bytes.count
        return 0
      }
      var done = 0
      while done < bytes.count {
        let count = unsafe pwrite(
          descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done,
          state.position + done)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          state.failure = count < 0 ? errno : EIO
          return -1
        }
        done += count
      }
      state.position += done
      state.end = max(state.end, state.position)
      return 0
    }
  }

  fileprivate func seek(_ offset: Int, _ whence: CInt) -> Int {
    state.withLock { state in
      let base =
        switch whence {
        case SEEK_SET: 0
        case SEEK_CUR: state.position
        default: state.end
        }
      let (place, overflow) = base.addingReportingOverflow(offset)
      if overflow || place < 0 { return -1 }
      state.position = place
      return place
    }
  }

  /// As the shim takes it; holds a reference until it is released.
  var writer: clibav_writer {
    unsafe clibav_writer(
      context: Unmanaged.passRetained(self).toOpaque(),
      write: { context, bytes, length in
        unsafe ByteSink.at(context).write(UnsafeRawBufferPointer(start: bytes, count: Int(length)))
      },
      seek: descriptor == nil
        ? nil
        : { context, offset, whence in
          unsafe Int64(ByteSink.at(context).seek(Int(offset), whence))
        },
      release: { context in unsafe Unmanaged<ByteSink>.fromOpaque(context).release() })
  }

  private static func at(_ context: UnsafeMutableRawPointer) -> ByteSink {
    unsafe Unmanaged<ByteSink>.fromOpaque(context).takeUnretainedValue()
  }
}
