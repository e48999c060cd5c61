/// What came of a batch.
public struct BatchSummary: Sendable, Hashable {
  /// Inputs whose outputs were made.
  public var done = 0
  /// Inputs whose outputs existed.
  public var skipped = 0
  /// Inputs of which nothing was made.
  public var failed = 0
  /// Inputs whose turn never came, or that were stopped, because the batch was.
  public var unfinished = 0
  /// The first failure that was met.
  public var firstError: MediaError?

  mutating func count(_ result: InputResult) {
    switch result.status {
    case .ok: done += 1
    case .skipped: skipped += 1
    case .failed:
      failed += 1
      if firstError == nil { firstError = result.error }
    }
  }
}
