/// What a program left behind.
package struct SpawnResult: Sendable {
  /// The exit status; 128 + the signal's number for one that a signal ended, as a shell says it.
  package let status: Int32
  /// The signal that ended it, if one did.
  package let signal: Int32?
  /// Everything it wrote to standard output.
  package let output: [UInt8]
  /// Everything it wrote to standard error.
  package let error: [UInt8]
  /// From start to end, in seconds.
  package let elapsed: Double
  /// Seconds that processors worked for it and for those it started and waited for.
  package let processorTime: Double

  /// Standard output as text.
  package var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  package var message: String { String(decoding: error, as: UTF8.self) }
  /// The lines of standard output, empty ones left out.
  package var lines: [String] { text.split(whereSeparator: \.isNewline).map(String.init) }
}

/// Why a program could not be run to its end.
package struct SpawnError: Error, CustomStringConvertible {
  package let description: String
}
