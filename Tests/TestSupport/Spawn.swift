import Glibc

/// Runs a program to its end; see ``Child`` for the parameters.
package func run(
  _ tool: String, _ arguments: [String], input: [UInt8]? = nil, output: StandardOutput = .captured,
  directory: String? = nil, environment: [String: String?] = [:], timeout: Double = 300
) throws -> SpawnResult {
  try run(
    tool, bytes: arguments.map { Array($0.utf8) }, input: input, output: output,
    directory: directory, environment: environment, timeout: timeout)
}

/// Runs a program whose arguments need not be text to its end; see ``Child`` for the parameters.
package func run(
  _ tool: String, bytes arguments: [[UInt8]], input: [UInt8]? = nil,
  output: StandardOutput = .captured, directory: String? = nil,
  environment: [String: String?] = [:], timeout: Double = 300
) throws -> SpawnResult {
  // A program that leaves its input unread must not take the test with it.
  Glibc.signal(SIGPIPE, SIG_IGN)
  return try Child(
    tool, bytes: arguments, input: input, output: output, directory: directory,
    environment: environment
  ).finish(timeout: timeout)
}
