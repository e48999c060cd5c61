/// Memory that ran out, which every engine tells in words of its own.
enum MemoryShortage {
  /// What GLib, C++, the C library, cairo and the codecs say.
  private static let words = [
    "failed to allocate", "bad_alloc", "out of memory", "cannot allocate memory", "nomemory",
    "insufficient memory", "memory allocation", "not enough memory",
  ]

  /// Whether an engine's message is about it.
  static func isTold(in message: some StringProtocol) -> Bool {
    let message = message.lowercased()
    return words.contains { message.contains($0) }
  }

  /// What to say of the file that took it.
  static func error(_ limits: Limits, engineMessage: String) -> MediaError {
    MediaError(
      .limitExceeded,
      "takes more than the \(Limits.text(bytes: limits.memory)) of memory it may; "
        + "--memory raises the limit",
      step: "limits", engineMessage: String(engineMessage.prefix(200)))
  }

  /// A worker's error, or what caused it: to a decoder whose memory is bounded, a file that takes more
  /// looks damaged.
  static func explained(_ error: MediaError, _ limits: Limits) -> MediaError {
    let codes: [MediaError.Code] = [.damagedInput, .unsupported, .engineCrashed]
    guard codes.contains(error.code), let message = error.engineMessage, isTold(in: message) else {
      return error
    }
    var cause = Self.error(limits, engineMessage: message)
    cause.input = error.input
    return cause
  }
}
