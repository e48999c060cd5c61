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
      case .damaged: MediaError(.damagedInput, failing: step, error)
      case .unknownFormat:
        MediaError(.unsupported, "is not a film of a known format", step: step)
      case .refused:
        MediaError(
          .unsupported, "is no film that can be read", step: step, engineMessage: error.message)
      case .unavailable: MediaError(.unavailable, failing: step, error)
      case .noMemory:
        MediaError(
          .limitExceeded, "ran out of memory; --memory raises the limit", step: "limits",
          engineMessage: error.message)
      case .badSize:
        MediaError(
          .limitExceeded, "is too large; --max-pixels raises the limit", step: "limits",
          engineMessage: error.message)
      case .io: MediaError(.ioError, failing: "read", error)
      case .other: MediaError(.engineCrashed, failing: step, error)
      }
  }

  /// A step that failed, which libav's words may name already.
  private init(_ code: Code, failing step: String, _ error: LibavError) {
    let named = "cannot \(step)"
    guard error.message.hasPrefix("cannot ") else {
      self.init(code, named, step: step, engineMessage: error.message)
      return
    }
    let parts = error.message.split(separator: ": ", maxSplits: 1).map(String.init)
    self.init(
      code, parts.first ?? named, step: step, engineMessage: parts.count > 1 ? parts[1] : nil)
  }
}
