internal import CLibav

/// What libav refused, and in its own words why.
package struct LibavError: Error, Sendable, Hashable {
  /// What a caller may want to tell apart.
  package enum Kind: Sendable, Hashable {
    /// The bytes are not what they should be.
    case damaged
    /// The ``StopSignal`` was raised, or its deadline passed.
    case stopped
    case noMemory
    /// No container that may be read, or another than was said.
    case unknownFormat
    /// A codec, filter or format that this build of libav lacks, or one that may not run.
    case unavailable
    /// The file names another file, or a place in the network, or has more streams than it may.
    case refused
    /// Reading or writing failed.
    case io
    /// A width, height or rate beyond what was allowed, or that makes no sense.
    case badSize
    /// Anything else.
    case other
  }

  package let kind: Kind
  /// The step that failed and libav's words, such as `cannot open the decoder: Invalid data found`.
  package let message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// - Parameters:
  ///   - code: What a function of libav gave back.
  ///   - step: What it was asked to do: "open the file".
  init(_ code: CInt, _ step: String) {
    let said = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) {
      buffer -> String in
      guard let start = buffer.baseAddress else { return "" }
      unsafe clibav_describe(code, start, buffer.count)
      return unsafe String(cString: start)
    }
    self.init(Self.kind(of: code), "cannot \(step): \(said)")
  }

  /// Throws unless a function of libav was successful.
  static func check(_ code: CInt, _ step: String) throws(LibavError) {
    if code < 0 { throw LibavError(code, step) }
  }

  /// Throws unless a function that takes a film's bytes was successful: where it failed for no reason of its
  /// own, whatever it says, the bytes were.
  static func checkMedia(_ code: CInt, _ step: String) throws(LibavError) {
    guard code < 0 else { return }
    let error = LibavError(code, step)
    switch error.kind {
    case .stopped, .noMemory, .io: throw error
    default: throw LibavError(.damaged, error.message)
    }
  }

  private static func kind(of code: CInt) -> Kind {
    switch clibav_outcome_of(code) {
    case CLIBAV_DAMAGED, CLIBAV_END: .damaged
    case CLIBAV_STOPPED: .stopped
    case CLIBAV_NO_MEMORY: .noMemory
    case CLIBAV_UNKNOWN_FORMAT: .unknownFormat
    case CLIBAV_UNAVAILABLE: .unavailable
    case CLIBAV_REFUSED: .refused
    case CLIBAV_IO: .io
    default: .other
    }
  }
}
