/// How far a worker process must give up what it does not need before it sees a file.
package enum SandboxMode: String, Sendable, CaseIterable, Codable {
  /// Whatever this kernel offers.
  case auto
  /// All of it, or no work at all.
  case require
  /// Limits of memory and file size only.
  case off
}
