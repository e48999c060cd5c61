internal import Crypto

/// The first line of a journal: what the work is. Where one thing differs, nothing of it is of use.
struct JournalHeading: Codable, Sendable, Hashable {
  /// The journal's own form.
  private static let form = 1

  private let form: Int
  /// The program and its version.
  private let program: String
  private let input: InputFingerprint
  /// The SHA-256 of all that is wished for.
  private let settings: String

  /// Makes a heading.
  ///
  /// - Parameters:
  ///   - program: The program and its version, such as `safelight 0.1.0`: another may encode otherwise.
  ///   - settings: All that makes a difference to the outputs.
  init(
    program: String, input: InputFingerprint, settings: some Encodable
  ) throws(MediaError) {
    form = Self.form
    self.program = program
    self.input = input
    do {
      let bytes = try JSONCoding.encode(settings, sorted: true)
      self.settings = Hexadecimal.text(Array(SHA256.hash(data: bytes)))
    } catch {
      throw MediaError(.usage, "the settings cannot be written down: \(error)", step: "resume")
    }
  }
}
