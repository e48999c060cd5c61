import ArgumentParser
import Safelight

/// What is made of a film for streaming.
struct PackagingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The qualities: auto; such as 1080p:5M,720p:3M; or a file with them.",
      discussion: """
        A rung is SIZE[:RATE][@FPS]: its shorter side or a box, the most bits a second, the most frames \
        a second. None is larger than the film.
        """,
      valueName: "ladder"))
  var ladder = "auto"

  @Option(
    help: ArgumentHelp(
      "Use the film's own packets where they suit, always or never.",
      discussion: """
        Where H.264 suits as it is, auto makes it the top rung and aligns the others to its key frames, and \
        takes AAC over; always encodes nothing and refuses what does not suit. Nothing is decoded for it: damage \
        within pictures is found by verify --full only.
        """,
      valueName: "choice"))
  var copy = HLSPackaging.Copying.auto

  @Option(
    help: ArgumentHelp("Length of media segments, 1s to 30s (6s).", valueName: "time"),
    transform: PackagingValues.segment)
  var segment = 6000

  @Option(
    help: ArgumentHelp(
      "How segments are packed; ts is for old players.", valueName: "container"))
  var container = HLSPackaging.Container.fmp4

  @Option(help: ArgumentHelp("How video is encoded: h264.", valueName: "codec"))
  var codec = "h264"

  @Option(help: ArgumentHelp("How much x264 tries, ultrafast to veryslow.", valueName: "preset"))
  var preset = HLSPackaging.Preset.veryfast

  @Option(
    help: ArgumentHelp(
      "What becomes of films of a high dynamic range, PQ or HLG.",
      valueName: "choice"))
  var hdr = HLSPackaging.HighDynamicRange.toneMap

  @Option(
    name: .customLong("audio-bitrate"),
    help: ArgumentHelp(
      "Rate of stereo sound, 32k to 320k; mono gets half (128k).", valueName: "bits"),
    transform: PackagingValues.audioBitRate)
  var audioBitRate = 128_000

  @Flag(
    inversion: .prefixedNo, help: "Write playlists of I-frames for fast motion.")
  var iframes = true

  @Flag(
    name: .customLong("single-file"),
    help: "Put all segments of a rendition into one file, which players ask for by ranges.")
  var singleFile = false

  @Option(
    help: ArgumentHelp(
      "The film's own subtitles: auto offers those of text, none leaves them out.",
      valueName: "choice"))
  var subtitles = HLSPackaging.Subtitles.auto

  @Option(
    name: .customLong("add-subtitle"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Offer subtitles, SubRip or WebVTT: FILE:LANGUAGE[:NAME], such as captions.srt:en.",
      valueName: "file:language"),
    transform: PackagingValues.subtitle)
  var addedSubtitles: [AddedSubtitle] = []

  @Option(
    help: ArgumentHelp(
      "Encrypt segments of video and sound: aes-128.",
      discussion: "Subtitles, the poster and the storyboard stay in the clear.",
      valueName: "method"))
  var encrypt: EncryptionMethod?

  @Option(
    name: .customLong("key-uri"),
    help: ArgumentHelp(
      "Where players get the key from, as it stands in playlists.", valueName: "uri"))
  var keyURI: String?

  @Option(
    name: .customLong("key-file"),
    help: ArgumentHelp("The key: a file of 16 bytes, not in the output.", valueName: "file"),
    completion: .file())
  var keyFile: String?

  @Flag(help: "Add poster.jpg, a picture of the film as safelight poster takes it.")
  var poster = false

  @Flag(
    help:
      "Add storyboard.vtt and its sheets, as safelight storyboard makes them, for the time line.")
  var storyboard = false

  @Flag(
    help: "Keep what is done when the run is stopped, and go on where an earlier one was stopped.")
  var resume = false

  func validate() throws {
    guard (encrypt == nil) == (keyURI == nil), (encrypt == nil) == (keyFile == nil) else {
      throw ValidationError("--encrypt aes-128, --key-uri and --key-file belong together")
    }
  }

  private var encryption: HLSEncryption? {
    guard let keyURI, let keyFile else { return nil }
    return HLSEncryption(keyURI: keyURI, keyFile: keyFile)
  }

  /// What the options describe.
  func packaging() throws(MediaError) -> HLSPackaging {
    HLSPackaging(
      ladder: try Ladder(ladder), copying: copy, segmentMilliseconds: segment,
      container: container, codec: try HLSPackaging.Codec(named: codec), preset: preset,
      highDynamicRange: hdr, audioBitRate: audioBitRate, iFrames: iframes,
      isSingleFile: singleFile, encryption: encryption, subtitles: subtitles,
      addedSubtitles: addedSubtitles,
      poster: poster ? HLSPoster() : nil, storyboard: storyboard ? Storyboard() : nil)
  }
}

/// How segments are encrypted.
enum EncryptionMethod: String, ExpressibleByArgument, CaseIterable {
  case aes128 = "aes-128"
}
