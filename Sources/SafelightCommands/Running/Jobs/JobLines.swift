import Glibc
import Safelight
import Synchronization
import SystemPackage

/// The lines that jobs come in, each as soon as it is there.
final class JobLines: Sendable {
  /// What the next line is.
  enum Line: Sendable, Equatable {
    case text([UInt8])
    /// Longer than any job; it was passed over.
    case tooLong
  }

  /// The longest line that is read.
  static let longest = 1 << 20

  private struct State {
    var buffer: [UInt8] = []
    /// Where the buffer's unread part begins.
    var start = 0
    var isAtEnd = false
    var isStopped = false
  }

  private let file: FileDescriptor
  private let label: String
  private let state = Mutex(State())

  init(_ source: Source) throws(MediaError) {
    label = source.label
    guard case .file(let path) = source else {
      file = .standardInput
      return
    }
    do {
      file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
    } catch {
      throw MediaError(.noInput, "cannot read the jobs: \(error)", input: label)
    }
  }

  /// The next line, or nil when there are no more; waits for it, so it must run where waiting is free.
  func next() throws(MediaError) -> Line? {
    var isTooLong = false
    while true {
      if let line = takeLine() {
        if isTooLong { return .tooLong }
        return .text(line)
      }
      let (count, isOver) = state.withLock { ($0.buffer.count, $0.isAtEnd || $0.isStopped) }
      if isOver { return isTooLong ? .tooLong : rest().map(Line.text) }
      if count > Self.longest {
        isTooLong = true
        state.withLock { $0.buffer = [] }
      }
      try fill()
    }
  }

  /// Makes a thread that waits for a line give up.
  func stop() { state.withLock { $0.isStopped = true } }

  private func takeLine() -> [UInt8]? {
    state.withLock { state in
      guard let end = state.buffer[state.start...].firstIndex(of: UInt8(ascii: "\n")) else {
        state.buffer.removeFirst(state.start)
        state.start = 0
        return nil
      }
      defer { state.start = end + 1 }
      return Array(state.buffer[state.start..<end])
    }
  }

  /// What stands after the last line end.
  private func rest() -> [UInt8]? {
    state.withLock { state in
      defer { state.buffer = [] }
      return state.buffer.isEmpty || state.isStopped ? nil : state.buffer
    }
  }

  private func fill() throws(MediaError) {
    var request = pollfd(fd: file.rawValue, events: Int16(POLLIN), revents: 0)
    // Not for ever, so that it is noticed when nobody wants to hear more.
    guard unsafe poll(&request, 1, 100) > 0 else { return }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    do {
      let count = try unsafe block.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
      state.withLock { state in
        state.isAtEnd = count == 0
        state.buffer += block[..<count]
      }
    } catch {
      throw MediaError(.ioError, "cannot read the jobs: \(error)", input: label)
    }
  }
}
