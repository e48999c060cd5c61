import Glibc

/// Waiting for what will come, but with a bound.
package enum Patience {
  /// Asks until there is an answer.
  ///
  /// - Parameters:
  ///   - what: Named when it does not come.
  ///   - seconds: How long it may take on a machine that does much else.
  ///   - answer: Asked again and again.
  /// - Returns: The answer.
  /// - Throws: ``SpawnError`` when there is none in time.
  @discardableResult
  package static func wait<Answer>(
    for what: String, seconds: Double = 120, _ answer: () throws -> Answer?
  ) throws -> Answer {
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .seconds(seconds) {
      if let answer = try answer() { return answer }
      usleep(1000)
    }
    throw SpawnError(description: "waited \(seconds) s in vain for \(what)")
  }
}
