/// Where a started program's standard output goes.
package enum StandardOutput: Sendable {
  /// Into ``SpawnResult/output``.
  case captured
  /// Into a file or device, `/dev/full` for one.
  case path(String)
  /// Into a pipe that nobody reads.
  case brokenPipe
}
