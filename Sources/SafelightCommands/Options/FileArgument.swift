import Safelight

/// The name of one file, in an option whose value also stands in recipes.
enum FileArgument {
  /// Reads it: text, since recipes are.
  @Sendable static func name(_ text: String) throws -> String {
    guard let plain = ArgumentBytes.plain(text) else {
      throw OptionError("a path here must be UTF-8")
    }
    guard !plain.isEmpty, plain != "-" else { throw OptionError("expected the name of a file") }
    return plain
  }
}
