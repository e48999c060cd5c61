/// How far a worker process must give up what it does not need before it sees a file.
public enum SandboxMode: String, Sendable, Hashable, Codable, CaseIterable {
  /// Whatever this kernel offers.
  case auto
  /// All of it, or no work at all.
  case require
  /// Limits of memory and file size only.
  case off
}
