import TestSupport

/// What a program said that should have worked.
struct OracleFailure: Error, CustomStringConvertible {
  let description: String
}

extension SpawnResult {
  /// Nothing, or the program's complaint.
  func check() throws {
    guard status == 0 else { throw OracleFailure(description: message) }
  }
}
