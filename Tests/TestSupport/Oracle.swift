import Glibc

/// The Python scripts in `Tests/Oracles`, which answer by other people's code.
package enum Oracle {
  private static let python = Repository.root + "/.build-oracles/bin/python"

  /// Whether the pinned packages are there: `make test` installs them.
  package static var isReady: Bool { unsafe access(python, X_OK) == 0 }

  /// Runs a script that must succeed.
  ///
  /// - Parameters:
  ///   - script: Its name without `.py`.
  ///   - arguments: What it is told.
  ///   - input: What it reads.
  /// - Returns: What it wrote.
  /// - Throws: ``SpawnError`` with what it complained about.
  package static func ask(
    _ script: String, _ arguments: [String], input: [UInt8]? = nil
  ) throws -> SpawnResult {
    let path = "\(Repository.root)/Tests/Oracles/\(script).py"
    // Scripts that need no package work wherever there is a Python.
    let result = try run(isReady ? python : "python3", [path] + arguments, input: input)
    guard result.status == 0 else {
      throw SpawnError(description: "\(script): \(result.message)")
    }
    return result
  }
}
