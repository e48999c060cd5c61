public import SystemPackage

/// Where an output goes, and how it is written.
public struct Sink: Sendable {
  /// The kinds of places.
  public enum Destination: Sendable {
    /// A file, published whole or not at all.
    case file(FilePath)
    /// Standard output, written once the whole output is made.
    case standardOutput
    /// A file whose name is known only once the output's size is; the file is prepared in `staging`.
    case named(staging: FilePath, @Sendable (Report.Output) throws(MediaError) -> FilePath)
  }

  /// Where it goes.
  public var destination: Destination
  /// How the picture is written.
  public var encoding: Encoding
  /// How an existing file and the file's attributes are treated.
  public var publishing: Publishing

  /// Makes a sink.
  public init(
    _ destination: Destination, encoding: Encoding = Encoding(),
    publishing: Publishing = Publishing()
  ) {
    self.destination = destination
    self.encoding = encoding
    self.publishing = publishing
  }

  /// A file; without a format in the encoding, the name's extension decides.
  public static func file(_ path: FilePath, _ encoding: Encoding = Encoding()) -> Self {
    Self(.file(path), encoding: encoding)
  }

  /// Standard output.
  public static func standardOutput(_ encoding: Encoding = Encoding()) -> Self {
    Self(.standardOutput, encoding: encoding)
  }
}
