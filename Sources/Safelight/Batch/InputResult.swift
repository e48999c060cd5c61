/// What came of one input of a batch.
public struct InputResult: Sendable, Hashable {
  /// How it ended.
  public enum Status: String, Sendable, Hashable, Codable {
    /// Its outputs were made.
    case ok
    /// Its outputs exist and were left alone.
    case skipped
    /// Nothing was made of it.
    case failed
  }

  /// The input as it was named, as bytes.
  public var input: [UInt8]
  /// The input's place in the batch, counted from 0.
  public var index: Int
  /// How it ended.
  public var status: Status
  /// What was made, unless it failed.
  public var report: Report?
  /// Why it failed.
  public var error: MediaError?
  /// Wall time from when its turn came.
  public var elapsed: Duration

  /// What went otherwise than asked without failing, one sentence each.
  public var warnings: [String] { report?.warnings ?? [] }
}
