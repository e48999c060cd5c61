internal import CVips
internal import Synchronization

/// Pango and Cairo, which libvips brings with it; they work for one thread at a time.
enum TextEngine {
  private static let turn = Mutex<Void>(())
  private static let outcome: Result<Void, VipsError> = start()

  /// Does something that needs them.
  static func working<Value: Sendable>(
    _ body: () throws(VipsError) -> Value
  ) throws(VipsError) -> Value {
    try outcome.get()
    return try turn.withLock { _ in Result { () throws(VipsError) in try body() } }.get()
  }

  /// Asks something of what they made.
  static func reading<Value: Sendable>(_ body: () -> Value) -> Value {
    turn.withLock { _ in body() }
  }

  private static func start() -> Result<Void, VipsError> {
    let reason = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) {
      buffer -> String? in
      guard let start = buffer.baseAddress else { return "no memory" }
      return unsafe cvips_text_start(start, buffer.count) == 0 ? nil : String(cString: start)
    }
    return reason.map { .failure(VipsError($0)) } ?? .success(())
  }
}
