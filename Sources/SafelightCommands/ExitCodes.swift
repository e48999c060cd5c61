import Safelight

/// The exit codes scripts may rely on, after BSD's sysexits.
package enum ExitCodes {
  /// All inputs were done or skipped.
  static let success: Int32 = 0
  /// Of several inputs some failed.
  static let someFailed: Int32 = 1
  /// A bad option, size, template or collision.
  static let usage: Int32 = 64
  /// The reader of standard output is gone: 128 + SIGPIPE.
  static let readerGone: Int32 = 141

  private static let codes: [MediaError.Code: Int32] = [
    .usage: usage, .damagedInput: 65, .unsupported: 65, .limitExceeded: 65, .noInput: 66,
    .unavailable: 69, .engineCrashed: 70, .cannotCreate: 73, .exists: 73, .ioError: 74,
    .timedOut: 75, .badRecipe: 78, .cancelled: 130,
  ]

  /// The exit code of a run that failed with this code; 70 (software error) for one from a later
  /// version.
  static func code(for error: MediaError.Code) -> Int32 { codes[error] ?? 70 }

  /// The exit code of a run ended by a signal, as shells count.
  static func code(forSignal signal: Int32) -> Int32 { 128 + signal }
}
