import Glibc

/// The `safelight` program under test.
package enum Tool {
  /// Its path: `SAFELIGHT_BINARY` if that is set, else the one built beside the tests.
  package static let path: String = {
    if let named = unsafe getenv("SAFELIGHT_BINARY") { return unsafe String(cString: named) }
    return products + "/safelight"
  }()

  /// The folder with what this build made.
  private static let products: String = {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe bytes.baseAddress.map {
        unsafe readlink("/proc/self/exe", $0.assumingMemoryBound(to: CChar.self), bytes.count)
      }
    }
    let executable = String(decoding: buffer.prefix(max(0, count ?? 0)), as: UTF8.self)
    // The tests run in a program of this build, or in a helper that is given their bundle.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? executable
    return String(bundle[..<(bundle.lastIndex(of: "/") ?? bundle.startIndex)])
  }()

  /// Runs it to its end.
  package static func safelight(
    _ arguments: String..., input: [UInt8]? = nil, output: StandardOutput = .captured,
    directory: String? = nil, environment: [String: String?] = [:]
  ) throws -> SpawnResult {
    try run(
      path, arguments, input: input, output: output, directory: directory,
      environment: environment)
  }

  /// Runs it with arguments that need not be text to its end.
  package static func safelight(
    bytes arguments: [[UInt8]], input: [UInt8]? = nil, output: StandardOutput = .captured,
    directory: String? = nil, environment: [String: String?] = [:]
  ) throws -> SpawnResult {
    try run(
      path, bytes: arguments, input: input, output: output, directory: directory,
      environment: environment)
  }
}
