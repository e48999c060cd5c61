import ArgumentParser
import Safelight

/// A command that edits metadata and leaves the compressed samples as they are.
protocol MetadataCommand: OutputCommand {
  /// What is done to each input.
  func steps() throws(MediaError) -> [any Operation]
}

extension MetadataCommand {
  static var preload: EnginePreload { .nothing }
}
