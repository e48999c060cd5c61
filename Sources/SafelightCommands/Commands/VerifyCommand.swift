import ArgumentParser
import Safelight

/// The command `safelight verify`.
struct VerifyCommand: WorkingCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check HLS presentations: playlists, segments, and whether both agree.",
    usage: "safelight verify FOLDER|PLAYLIST… [--full] [--key-file FILE] [--json] [-q]",
    discussion: """
      Playlists and the boxes, packets and parameter sets of every segment are read and held to the \
      rules of RFC 8216 and Apple's authoring specification; rates, durations and codecs are measured. \
      Nothing outside of the presentation's folder is opened, and nothing is decoded unless --full asks \
      for it. Each broken rule is one line on standard output. Exit code 65 when one of them is an error, \
      0 when there are warnings only.

      Example: safelight verify out/ && rsync -a out/ server:/srv/film/
      """)

  @Argument(
    help: ArgumentHelp(
      "Folders with a multivariant playlist (master.m3u8), or playlists.",
      valueName: "presentation"),
    completion: .file())
  var presentations: [String] = []

  @Flag(
    help: """
      Also decode every segment, each alone with its initialization section, and compare storyboards \
      with the frames of their times.
      """)
  var full = false

  @Option(
    name: .customLong("key-file"),
    help: ArgumentHelp(
      "The key of segments encrypted with AES-128, 16 bytes; without it they are checked from outside.",
      valueName: "file"),
    completion: .file())
  var keyFile: String?

  @Flag(help: "Report as JSON: one object a line for each finding, and one for each presentation.")
  var json = false

  @Flag(name: .shortAndLong, help: "Leave out warnings.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Longest that checking one presentation may take (none).", valueName: "time"),
    transform: LimitValues.seconds)
  var timeout: Double?

  @OptionGroup var confinement: ConfinementOptions

  static let preload = EnginePreload.nothing

  func plan() throws(MediaError) -> any Work {
    guard !presentations.isEmpty else {
      throw MediaError(.usage, "no presentation: name its folder or its playlist")
    }
    guard !presentations.contains(where: { $0.isEmpty || $0 == "-" }) else {
      throw MediaError(.usage, "a presentation is a folder or a playlist in one")
    }
    guard keyFile != "", keyFile != "-" else {
      throw MediaError(.usage, "--key-file needs the name of a file")
    }
    var limits = Limits.standard
    limits.timeout = timeout ?? .infinity
    return VerifyWork(
      presentations: presentations,
      engine: Engine(limits: limits, workers: confinement.pool(of: 1, for: Self.self)),
      options: VerificationOptions(decodes: full, keyFile: keyFile.map(ArgumentBytes.path)),
      isJSON: json, isQuiet: quiet)
  }
}
