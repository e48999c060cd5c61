/// What a worker says of itself.
package struct WorkerFacts: Codable, Sendable, Hashable {
  /// What it gave up.
  package var sandbox: SandboxState
  /// What came of trying to break out.
  package var attempts: [ConfinementAttempt]
  /// The version of libvips; nil when the machine lacks it.
  package var engineVersion: String?
  /// Why the engine cannot be used; nil when it can.
  package var engineProblem: String?
  /// What there is for video.
  package var film: FilmFacilities?
}
