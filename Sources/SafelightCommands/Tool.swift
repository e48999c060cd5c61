package import ArgumentParser

/// The command `safelight`.
package struct Tool: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "safelight",
    abstract: "Resize, thumbnail, watermark, convert and inspect pictures, stream films, safely.",
    usage: "safelight COMMAND [INPUT…] [-o OUTPUT] [options]",
    discussion: """
      Inputs are files, folders or - for standard input; their type is told by their bytes. Outputs are \
      published whole or not at all, and the input is never written to. Exit codes: 0 done, 1 some of \
      several inputs failed, 64 usage, 65 bad input or over a limit, 66 no input, 69 unavailable, \
      73 cannot create, 74 input/output error, 75 timed out.
      """,
    version: "safelight \(Version.current)",
    groupedSubcommands: [
      CommandGroup(
        name: "Pictures",
        subcommands: [
          ResizeCommand.self, ThumbnailCommand.self, WatermarkCommand.self, ConvertCommand.self,
          ExifCommand.self, ProbeCommand.self, RunCommand.self,
        ]),
      CommandGroup(
        name: "Videos",
        subcommands: [
          HLSCommand.self, MP4Command.self, PosterCommand.self, StoryboardCommand.self,
          PreviewCommand.self,
          VerifyCommand.self,
        ]),
      CommandGroup(name: "For programs", subcommands: [BatchCommand.self]),
      CommandGroup(name: "System", subcommands: [DoctorCommand.self]),
    ])

  package init() {}

  /// The commands.
  static let commands = configuration.groupedSubcommands.flatMap(\.subcommands)

  /// The names of the commands.
  static let commandNames = commands.compactMap { $0.configuration.commandName }

  /// The command of that name.
  static func command(named name: String) -> (any ParsableCommand.Type)? {
    commands.first { $0.configuration.commandName == name }
  }

  /// The command that words begin with, and how many of them name it: `exif strip` is two.
  static func command(of words: [String]) -> (type: any ParsableCommand.Type, words: Int)? {
    guard let first = words.first, let type = command(named: first) else { return nil }
    let nested = type.configuration.subcommands.first {
      words.count > 1 && $0.configuration.commandName == words[1]
    }
    return nested.map { ($0, 2) } ?? (type, 1)
  }

  /// All commands there are, groups and what they hold, by all the words that name them.
  static let allCommands: [(name: String, type: any ParsableCommand.Type)] = commands.flatMap {
    type in
    let name = type.configuration.commandName ?? ""
    return [(name, type)]
      + type.configuration.subcommands.map {
        ("\(name)-\($0.configuration.commandName ?? "")", $0)
      }
  }
}
