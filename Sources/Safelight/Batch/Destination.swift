public import SystemPackage

/// Where the outputs of a batch go.
public enum Destination: Sendable, Hashable {
  /// Standard output: one input, one output.
  case standardOutput
  /// A file: one input, one output.
  case file(FilePath)
  /// A folder, made when it is missing, in which the inputs' folders are mirrored.
  ///
  /// Names are `{stem}.{ext}`; where an input makes several sizes, `{stem}-{width}.{ext}` and, for
  /// a screen density, `{stem}-{width}@2x.{ext}`.
  case folder(FilePath)
  /// Names made from a template.
  case template(OutputTemplate)
  /// Each input is replaced by its output.
  case inPlace
}
