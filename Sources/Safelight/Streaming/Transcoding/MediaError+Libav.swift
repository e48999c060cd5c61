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

  /// Why decoding came to an end; where it is a frame that is broken, that much can be left out.
  init(undecodable error: LibavError, _ damage: DamagePolicy) {
    guard error.kind == .damaged, damage == .fail else {
      self.init(error, step: "decode")
      return
    }
    self.init(
      .damagedInput,
      "is damaged: something in it cannot be decoded; --on-damage salvage packages what there is",
      step: "decode", engineMessage: error.message)
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
