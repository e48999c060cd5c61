internal import SystemPackage

/// Subtitles as a rendition of a presentation: their segments, and what the playlists say of them.
struct SubtitleTrack: Sendable {
  /// What the multivariant playlist calls all subtitles together.
  static let group = "subtitles"
  static let playlistName = "playlist.m3u8"

  /// Its folder in the presentation, such as `subtitles-en`.
  private(set) var name: String
  /// What people choose it by.
  private(set) var title: String
  /// Nil where it is not known.
  let language: LanguageTag?
  private let document: SubtitleDocument
  /// The file it is from; nil where the film has it itself.
  private(set) var file: String?
  /// Whether players show it without being asked to.
  private var isDefault = false
  /// Whether it holds only what everybody has to read, such as signs and foreign words.
  private var isForced = false
  /// Whether it tells of sounds too.
  private var describesSound = false

  /// What those who do not hear need (RFC 8216 §4.3.4.1).
  private static let soundCharacteristics =
    "public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound"

  private init(
    _ name: String, _ title: String, _ language: LanguageTag?, _ document: SubtitleDocument
  ) {
    self.name = name
    self.title = title
    self.language = language
    self.document = document
  }

  /// Reads the files that were added, before anything else is done.
  ///
  /// - Returns: The tracks, each with a name and a title of its own, and what had to be left out.
  /// - Throws: ``MediaError`` for a file that cannot be read or holds no subtitles.
  static func read(
    _ added: [AddedSubtitle]
  ) throws(MediaError) -> (tracks: [SubtitleTrack], warnings: [String]) {
    var tracks: [SubtitleTrack] = []
    var warnings: [String] = []
    for one in added {
      do throws(OptionError) {
        try one.check()
      } catch {
        throw MediaError(.usage, error.description, step: "subtitles")
      }
      guard let language = LanguageTag(one.language) else {
        throw MediaError(.usage, "'\(one.language)' is no language", step: "subtitles")
      }
      let document = try document(one.file)
      // Reports are published, and name nothing outside of the folder.
      let label = FilePath(one.file).lastComponent?.string ?? one.file
      warnings += document.warnings.map { "\(label): \($0)" }
      let name = unused("subtitles-" + language.text.lowercased(), tracks.map(\.name), "-")
      let title = unused(one.name ?? language.name, tracks.map(\.title), " ")
      var track = SubtitleTrack(name, title, language, document)
      track.file = label
      tracks.append(track)
    }
    return (tracks, warnings)
  }

  /// Gives those that were added names beside the film's own, which keep theirs.
  ///
  /// - Returns: What is said of titles that had to be changed.
  static func rename(_ added: inout [SubtitleTrack], beside own: [SubtitleTrack]) -> [String] {
    var warnings: [String] = []
    for index in added.indices {
      let track = added[index]
      var taken = added
      taken.remove(at: index)
      taken += own
      added[index].name = unused(track.name, taken.map(\.name), "-")
      let title = unused(track.title, taken.map(\.title), " ")
      guard title != track.title else { continue }
      added[index].title = title
      let (file, language) = (track.file ?? "FILE", track.language?.text ?? "LANGUAGE")
      warnings.append(
        "the film has subtitles called “\(track.title)” itself: those of \(file) are called "
          + "“\(title)”; --add-subtitle \(file):\(language):NAME gives them a name of their own")
    }
    return warnings
  }

  /// Reads those that a film has itself.
  ///
  /// - Parameters:
  ///   - found: What a worker says of them.
  ///   - file: Where it wrote them.
  /// - Returns: The tracks, each with a name and a title of its own, and what had to be left out.
  static func read(
    _ found: [FilmFacts.Subtitles], in file: InputFile
  ) throws(MediaError) -> (tracks: [SubtitleTrack], warnings: [String]) {
    var tracks: [SubtitleTrack] = []
    var warnings: [String] = []
    var place = 0
    for (number, one) in found.enumerated() {
      let language = one.language.flatMap(LanguageTag.init)
      let label = "the subtitles \(number + 1)" + (language.map { " (\($0.name))" } ?? "")
      warnings += one.warnings.map { "\(label) \($0)" }
      if let obstacle = one.obstacle {
        warnings.append("\(label) \(obstacle): they are left out")
        continue
      }
      guard (1...SubtitleDocument.mostBytes).contains(one.bytes) else { throw WorkerPool.confused }
      let document = try SubtitleDocument(file.bytes(at: place, count: one.bytes))
      place += one.bytes
      let said = one.title.flatMap { $0.isEmpty ? nil : String($0.prefix(100)) }
      var track = SubtitleTrack(
        unused("subtitles-" + (language?.text.lowercased() ?? "und"), tracks.map(\.name), "-"),
        unused(said ?? Self.title(one, language), tracks.map(\.title), " "), language, document)
      track.isDefault = one.isDefault && !tracks.contains { $0.isDefault }
      track.isForced = one.isForced
      track.describesSound = one.describesSound
      tracks.append(track)
    }
    return (tracks, warnings)
  }

  /// What people choose them by, where the film does not say.
  private static func title(_ one: FilmFacts.Subtitles, _ language: LanguageTag?) -> String {
    (language?.name ?? "Subtitles") + (one.isForced ? " (forced)" : "")
      + (one.describesSound ? " (SDH)" : "")
  }

  private static func document(_ file: String) throws(MediaError) -> SubtitleDocument {
    do throws(MediaError) {
      let input = try InputFile.open(
        .file(FilePath(file)), limits: Limits(memory: SubtitleDocument.mostBytes))
      return try SubtitleDocument(input.bytes(at: 0, count: input.size))
    } catch {
      throw MediaError(
        error.code, "the subtitles \(file): \(error.message)", step: "subtitles")
    }
  }

  private static func unused(_ wanted: String, _ taken: [String], _ gap: String) -> String {
    guard taken.contains(wanted) else { return wanted }
    var number = 2
    while taken.contains("\(wanted)\(gap)\(number)") { number += 1 }
    return "\(wanted)\(gap)\(number)"
  }

  /// Its files, by their paths in the presentation.
  ///
  /// - Parameters:
  ///   - cuts: When segments begin, ascending, and when the presentation ends.
  ///   - origin: What the media's clock shows, in 1/90,000 s, when the presentation begins.
  func files(
    _ cuts: [MediaTime], origin: Int
  ) throws(MediaError) -> [(path: String, text: String)] {
    let texts = try SubtitleSegmenter(
      cues: document.cues, styles: document.styles, origin: origin
    ).segments(cuts)
    let durations = zip(cuts, cuts.dropFirst()).map { $1 - $0 }
    let names = texts.indices.map { index in
      let digits = String(index + 1)
      return "segment-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".vtt"
    }
    let playlist = MediaPlaylist(
      zip(names, durations).map { MediaSegment(duration: $1, uri: $0) })
    return zip(names, texts).map { ("\(name)/\($0)", $1) }
      + [("\(name)/\(Self.playlistName)", playlist.text)]
  }

  /// What reports say of it.
  var report: HLSReport.Subtitles {
    HLSReport.Subtitles(name: name, title: title, language: language?.text, isForced: isForced)
  }

  /// What the multivariant playlist says of it.
  var rendition: Rendition {
    var rendition = Rendition(
      .subtitles, group: Self.group, name: title, language: language?.text, isDefault: isDefault,
      uri: "\(name)/\(Self.playlistName)")
    rendition.isForced = isForced
    if describesSound { rendition.characteristics = Self.soundCharacteristics }
    return rendition
  }
}
