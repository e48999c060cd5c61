import ArgumentParser
import Safelight

/// What a film that is made of another is like.
struct MP4Options: ParsableArguments {
  @Option(
    help: "A box 1280x720 the film is fitted to, 1280x, x720, 50%; it is never enlarged.",
    transform: GeometryValues.size)
  var size: Size.Parsed?

  @Option(
    help: "With --size, whether the film lies inside the box or reaches outside of it (inside).",
    completion: .list(["inside", "outside"]), transform: PackagingValues.fit)
  var fit: Fit?

  @Option(
    help: ArgumentHelp("Where it begins: 2s, 1.5m, 1:02:03.5.", valueName: "time"),
    transform: FilmValues.moment(inFilm:))
  var start: Duration?

  @Option(
    help: ArgumentHelp("Where it ends, from the beginning of the input.", valueName: "time"),
    transform: FilmValues.moment(inFilm:))
  var end: Duration?

  @Option(
    help: ArgumentHelp("How long it is, in place of --end.", valueName: "time"),
    transform: FilmValues.interval)
  var duration: Duration?

  @Flag(help: "Leave the sound out.")
  var mute = false

  @Option(
    help: ArgumentHelp(
      "Use the film's own packets where they suit, always or never.",
      discussion: """
        auto copies H.264 and AAC that need no change, whatever their rate; video of which a part is wanted \
        is encoded, since packets can begin at a key frame only. always refuses what it cannot copy.
        """,
      valueName: "choice"))
  var copy = HLSPackaging.Copying.auto

  @Option(help: ArgumentHelp("How much x264 tries, ultrafast to veryslow.", valueName: "preset"))
  var preset = HLSPackaging.Preset.veryfast

  @Option(
    help: ArgumentHelp(
      "What becomes of films of a high dynamic range, PQ or HLG.",
      valueName: "choice"))
  var hdr = HLSPackaging.HighDynamicRange.toneMap

  @Option(
    help: ArgumentHelp(
      "The quality aimed at, 0 to 51, less is better (23, or 24 for small ones).", valueName: "n"),
    transform: PackagingValues.rateFactor)
  var crf: Double?

  @Option(
    help: ArgumentHelp("Most bits a second, such as 3M (by its size).", valueName: "bits"),
    transform: PackagingValues.rate)
  var rate: Int?

  @Option(
    help: ArgumentHelp("Most frames a second, 1 to 60 (60).", valueName: "n"),
    transform: PackagingValues.frameRate)
  var fps: Int?

  @Option(
    name: .customLong("audio-bitrate"),
    help: ArgumentHelp(
      "Rate of stereo sound, 32k to 320k; mono gets half (128k, or as it is where it is copied).",
      valueName: "bits"),
    transform: PackagingValues.audioBitRate)
  var audioBitRate: Int?

  @Option(
    help: ArgumentHelp(
      "What the film says of itself that stays: none, safe, copyright or all (safe).",
      discussion: """
        safe keeps copyright, creator and date, copyright the first two; all adds title, comment, camera \
        and place.
        """,
      valueName: "policy"))
  var metadata = MetadataPolicy.safe

  /// What is made, as these options say.
  var recipe: Recipe {
    let packaging = MP4Packaging(
      start: start, end: end ?? duration.map { (start ?? .zero) + $0 }, isMuted: mute,
      copying: copy, preset: preset, highDynamicRange: hdr, constantRateFactor: crf,
      maximumRate: rate,
      maximumFrameRate: fps, audioBitRate: audioBitRate, metadata: metadata)
    let resize = size.map {
      Resize(Resize.Target($0.size, fit: fit ?? $0.fit ?? .inside))
    }
    return Recipe(steps: [resize].compactMap(\.self), view: .mp4(packaging))
  }

  func validate() throws {
    guard end == nil || duration == nil else {
      throw ValidationError("--end and --duration exclude each other")
    }
    guard fit == nil || size != nil else { throw ValidationError("--fit needs --size") }
    do {
      try recipe.mp4?.check(recipe.steps)
    } catch {
      throw ValidationError(error.description)
    }
  }
}
