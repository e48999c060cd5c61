import ArgumentParser

/// The commands `safelight exif …`.
struct ExifCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exif",
    abstract: "Read, change and remove metadata; the pixels stay byte for byte.",
    usage: "safelight exif COMMAND INPUT… [options]",
    discussion: """
      Nothing is decoded or encoded anew: what is not metadata is copied as it is. Outputs go where -o \
      says, or replace the input with --in-place.

      Example: safelight exif strip photos/ -o clean/
      """,
    subcommands: [
      ExifShowCommand.self, ExifSetCommand.self, ExifCopyCommand.self, ExifStripCommand.self,
    ])
}
