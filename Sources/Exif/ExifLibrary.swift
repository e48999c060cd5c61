internal import CExif

/// libexif as a whole: loaded once a process, when something of it is first asked for.
package enum ExifLibrary {
  private static let outcome: Result<Void, ExifError> = start()

  /// Loads libexif if it is not there yet; fails when the machine lacks it.
  package static func ensureStarted() throws(ExifError) {
    try outcome.get()
  }

  private static func start() -> Result<Void, ExifError> {
    let reason = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) {
      buffer -> String? in
      guard let start = buffer.baseAddress else { return "no memory" }
      return unsafe cexif_start(start, buffer.count) == 0 ? nil : String(cString: start)
    }
    if let reason { return .failure(ExifError(reason)) }
    return .success(())
  }

  /// A text of libexif's; nil for none or an empty one.
  static func text(_ characters: UnsafePointer<CChar>?) -> String? {
    guard let characters = unsafe characters else { return nil }
    let text = unsafe String(cString: characters)
    return text.isEmpty ? nil : text
  }

  /// A text that libexif writes into a buffer; bytes that are not UTF-8 are taken for Latin-1.
  static func written(_ write: (UnsafeMutablePointer<CChar>, Int) -> Bool) -> String? {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1024) { buffer in
      guard let start = buffer.baseAddress, unsafe write(start, buffer.count) else { return nil }
      let bytes = unsafe buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
  }
}
