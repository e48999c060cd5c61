public import SystemPackage

/// How far a presentation is checked.
public struct VerificationOptions: Sendable, Hashable {
  /// Whether every segment is decoded, alone with its initialization section: slow, and the only proof
  /// that nothing in it is damaged. Cells of storyboards are compared with the frames of their times.
  public var decodes: Bool
  /// The key of segments that are encrypted with AES-128, a file of 16 bytes. Nil checks those from
  /// outside only.
  public var keyFile: FilePath?

  /// Makes options.
  public init(decodes: Bool = false, keyFile: FilePath? = nil) {
    self.decodes = decodes
    self.keyFile = keyFile
  }

  func openKey(_ limits: Limits, _ control: JobControl) throws(MediaError) -> InputFile? {
    guard let keyFile else { return nil }
    let file = try InputFile.open(.file(keyFile), limits: limits, control: control)
    guard file.size == SegmentCipher.keyLength else {
      throw MediaError(
        .usage, "a key of AES-128 has 16 bytes, this file \(file.size)", input: file.label,
        step: "open")
    }
    return file
  }
}
