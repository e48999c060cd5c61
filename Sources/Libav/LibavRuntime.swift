internal import CLibav
import Synchronization

/// FFmpeg's libraries as a whole: loaded once a process, each part when it is first needed.
package enum LibavRuntime {
  private static let core: Result<Void, LibavError> = unsafe load { reason, size in
    unsafe clibav_start(reason, size)
  }
  private static let scaling: Result<Void, LibavError> = unsafe load { reason, size in
    unsafe clibav_start_scaling(reason, size)
  }
  private static let filters: Result<Void, LibavError> = unsafe load { reason, size in
    unsafe clibav_start_filters(reason, size)
  }
  private static let messages = Mutex<[String]>([])

  /// Spares what is loaded from now on libraries that are never used, those of network protocols among them.
  ///
  /// - Parameter folder: Holds what stands in for them; one that is not there changes nothing.
  package static func standIn(from folder: String) {
    unsafe clibav_stand_in(folder)
  }

  /// Loads what reads and writes files, decodes and encodes, if it is not there yet; some 20 ms.
  ///
  /// - Throws: ``LibavError/Kind/unavailable`` when the machine lacks it, or has another major version.
  package static func ensureStarted() throws(LibavError) {
    try core.get()
    _ = listening
  }

  /// Loads what scales pictures too.
  package static func ensureScaling() throws(LibavError) {
    try ensureStarted()
    try scaling.get()
  }

  /// Loads what filters frames too.
  package static func ensureFilters() throws(LibavError) {
    try ensureStarted()
    try filters.get()
  }

  /// FFmpeg's version, such as `5.1.9-0+deb12u1`. Start it before.
  package static var version: String { unsafe String(cString: clibav_version()) }

  /// The last errors that libav told of, of all threads, each said once; and forgets them.
  package static func takeMessages() -> [String] {
    messages.withLock { lines in
      defer { lines = [] }
      return lines
    }
  }

  private static let listening: Void = {
    unsafe clibav_set_log { isError, message in
      guard isError else { return }
      let text = unsafe String(cString: message)
      let line = String(text.prefix(300)).split(separator: "\n").joined(separator: " ")
      LibavRuntime.messages.withLock { lines in
        guard !line.isEmpty, !lines.contains(line) else { return }
        if lines.count == 8 { lines.removeFirst() }
        lines.append(line)
      }
    }
  }()

  private static func load(
    _ start: (UnsafeMutablePointer<CChar>, Int) -> CInt
  ) -> Result<Void, LibavError> {
    let reason = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) {
      buffer -> String? in
      guard let text = buffer.baseAddress else { return "no memory" }
      return unsafe start(text, buffer.count) == 0 ? nil : String(cString: text)
    }
    return reason.map { .failure(LibavError(.unavailable, $0)) } ?? .success(())
  }
}
