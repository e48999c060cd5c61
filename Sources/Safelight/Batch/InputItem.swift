public import SystemPackage

/// One input of a batch.
public struct InputItem: Sendable, Hashable {
  /// What is read.
  public var source: Source
  /// Its path; nil where it has none.
  public var path: FilePath?
  /// Its folder, relative to the folder that was named as input; empty when it was named itself.
  public var relativeFolder: FilePath
  /// Its place in the batch, counted from 0; the template field `{index}` counts from 1.
  public var index: Int
  /// What it is by content, where that is known already.
  package var format: ImageFormat?
  /// Its length in bytes, where that is known already.
  package var size: Int?
  /// Why it cannot be read, where that is known already.
  package var failure: MediaError?
  /// The file itself, whatever its name.
  var identity: FileIdentity?

  /// Makes an input.
  public init(_ source: Source, relativeFolder: FilePath = "", index: Int = 0) {
    self.source = source
    self.relativeFolder = relativeFolder
    self.index = index
    if case .file(let path) = source { self.path = path }
  }

  /// How reports name it, as bytes.
  public var label: [UInt8] { path?.bytes ?? Array(source.label.utf8) }

  /// The file itself, looked up where that was not done before; nil for what is no plain file.
  func findIdentity() -> FileIdentity? {
    if let identity { return identity }
    // What cannot be looked at cannot be replaced by mistake either.
    guard let path, let status = (try? FileSystem.status(path)) ?? nil, status.type == .regular
    else { return nil }
    return FileIdentity(status)
  }

  /// The file name outputs are named after.
  var name: FilePath.Component {
    if let name = path?.lastComponent, name.kind == .regular { return name }
    return source == .standardInput ? "stdin" : "input"
  }

  /// The file name without its extension, as bytes.
  package var stem: [UInt8] { name.stemBytes }

  /// What the name ends with, where that stands for the format; else the format's own extension.
  func ownExtension(_ format: ImageFormat?) -> [UInt8]? {
    let ending = name.extensionBytes ?? []
    guard let format else { return ending.isEmpty ? nil : ending }
    let named = path.flatMap(OutputFormat.named)
    let isFilm = [.mp4, .mov].contains(format)
    let fits = named == format || isFilm && [.mp4, .mov].contains(named)
    return fits ? ending : Array(format.fileExtension.utf8)
  }
}
