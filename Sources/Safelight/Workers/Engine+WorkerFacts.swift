package import SystemPackage

extension Engine {
  /// Asks a worker what it is, and has it try to break out.
  ///
  /// - Parameter folder: Made for this, with files to try it on; see ``ConfinementAttempt/all(in:)``.
  package func workerFacts(attemptingIn folder: FilePath) async throws(MediaError) -> WorkerFacts {
    guard let workers else {
      throw MediaError(.usage, "the engine has no workers", step: "worker")
    }
    return try await blocking(.bytes([])) { (control) throws(MediaError) in
      try workers.facts(attemptingIn: folder, limits: limits, control: control)
    }
  }
}
