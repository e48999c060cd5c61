import Safelight

extension EncodingValues {
  /// Reads `--profile`.
  @Sendable static func profileArgument(_ text: String) throws -> ProfileChoice {
    guard let plain = ArgumentBytes.plain(text) else {
      throw OptionError("a profile's path must be UTF-8")
    }
    return try profile(plain)
  }

  /// Reads `--set`.
  @Sendable static func assignmentArgument(_ text: String) throws -> TagAssignment {
    guard let plain = ArgumentBytes.plain(text) else { throw OptionError("expected UTF-8 text") }
    return try assignment(plain)
  }
}
