import ArgumentParser
import Safelight

/// The command `safelight mp4`.
struct MP4Command: MakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "mp4",
    abstract: "Make one MP4 of a video: another size, a part of it, without its sound.",
    usage: "safelight mp4 INPUT… -o OUTPUT [--size 1280x720] [--start TIME] [--end TIME] [options]",
    discussion: """
      H.264 and AAC, upright, with square pixels and in the standard dynamic range, ready to play while it \
      is being loaded. Packets that suit as they are get copied; what is cut is cut at the very frame. All \
      languages stay; nothing tells where it was taken, or with what.

      Example: safelight mp4 film.mov --size 1280x720 --start 2s --end 12s --mute -o clip.mp4
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @OptionGroup(title: "Film") var film: MP4Options
  @OptionGroup(title: "Output") var output: FilmOutputOptions
  @OptionGroup(title: "Limits") var limits: FilmLimitOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  static let preload = EnginePreload.films
  static let product = "film"

  func variants() throws(MediaError) -> [PictureVariant] {
    [PictureVariant(recipe: film.recipe)]
  }

  var outputEncoding: Encoding { Encoding(format: .mp4) }

  func checkFormat(_ place: OutputPlace) throws(MediaError) {
    switch place {
    case .file(let path): _ = try OutputFormat.resolve(.mp4, path)
    case .template(let bytes): _ = try OutputTemplate(bytes: bytes).format(or: .mp4)
    case .standardOutput, .folder, .inPlace: return
    }
  }

  var sought: Sought { FilmWork.sought }
}
