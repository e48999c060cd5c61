internal import Libav

extension MediaError {
  /// Does work with libav, and says what went wrong in the words of reports.
  ///
  /// - Parameter step: What is being done, such as `decode`.
  static func ofLibav<Result: ~Copyable>(
    _ step: String, _ work: () throws(LibavError) -> Result
  ) throws(MediaError) -> Result {
    do throws(LibavError) {
      return try work()
    } catch {
      throw MediaError(error, step: step)
    }
  }

  /// What libav refused.
  init(_ error: LibavError, step: String) {
    self =
      switch error.kind {
      case .stopped: MediaError(.cancelled, "cancelled")
      case .damaged:
        MediaError(.damagedInput, "cannot \(step)", step: step, engineMessage: error.message)
      case .unknownFormat, .refused:
        MediaError(
          .unsupported, "is no film that can be read", step: step, engineMessage: error.message)
      case .unavailable:
        MediaError(.unavailable, "cannot \(step)", step: step, engineMessage: error.message)
      case .noMemory:
        MediaError(
          .limitExceeded, "ran out of memory; --memory raises the limit", step: "limits",
          engineMessage: error.message)
      case .badSize:
        MediaError(
          .limitExceeded, "is too large; --max-pixels raises the limit", step: "limits",
          engineMessage: error.message)
      case .io:
        MediaError(.ioError, "cannot read", step: "read", engineMessage: error.message)
      case .other:
        MediaError(.engineCrashed, "cannot \(step)", step: step, engineMessage: error.message)
      }
  }
}
