internal import GRDB
internal import SystemPackage

/// What can be wrong with the state, in words that say what to do.
enum UpdateFailure {
  /// The error that a failure of the database comes to.
  static func explained(_ error: any Error, _ path: FilePath) -> MediaError {
    if let error = error as? MediaError { return error }
    guard let error = error as? DatabaseError else {
      return MediaError(.ioError, "cannot use the state \(path): \(error)", step: "update")
    }
    switch error.resultCode {
    case .SQLITE_NOTADB:
      return foreign(path)
    case .SQLITE_CORRUPT, .SQLITE_FORMAT:
      return MediaError(
        .ioError, "the state \(path) is damaged: remove it, and all outputs are made anew",
        step: "update")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return MediaError(
        .ioError, "the state \(path) is in use by another program for too long", step: "update")
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      return MediaError(
        .cannotCreate, "cannot write the state \(path): \(words(error))", step: "update")
    default:
      return MediaError(.ioError, "cannot use the state \(path): \(words(error))", step: "update")
    }
  }

  /// A file that this program did not write.
  static func foreign(_ path: FilePath) -> MediaError {
    MediaError(
      .cannotCreate,
      "\(path) is not a state written by safelight: name another with --state, or remove it",
      step: "update")
  }

  private static func words(_ error: DatabaseError) -> String {
    error.message ?? "SQLite error \(error.resultCode.rawValue)"
  }
}
