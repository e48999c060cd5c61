import ArgumentParser
import Safelight

/// How outputs are written.
struct EncodingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "jpeg, png, webp, avif, heic, gif, tiff or jxl; else from the output's name, else the "
        + "input's.",
      valueName: "format"),
    completion: .list(ImageFormat.writable.map(\.rawValue)), transform: EncodingValues.format)
  var format: ImageFormat?

  @Option(
    help: ArgumentHelp(
      "1 to 100 (jpeg 80, webp 78, avif 55, heic 60, jxl 78).", valueName: "quality"),
    transform: EncodingValues.quality)
  var quality: Int?

  @Option(
    help: ArgumentHelp(
      "0 (fast) to 9 (small), one scale for all formats.", valueName: "effort"),
    transform: EncodingValues.effort)
  var effort: Int?

  @Flag(help: "Keep every sample exactly: png, webp, tiff, jxl.")
  var lossless = false

  @Flag(inversion: .prefixedNo, help: "Store coarse to fine (jpeg), interlaced (png, gif).")
  var progressive: Bool?

  @Option(
    help: ArgumentHelp(
      "Colour resolution; auto is 420, but 444 at high quality.", valueName: "chroma"))
  var chroma = Encoding.Chroma.auto

  @Option(
    help: ArgumentHelp(
      "Bits a sample; auto is the input's where the format can.",
      discussion: "For 16, png, tiff and jxl hold 16, avif and heic 12; heic by itself takes 10.",
      valueName: "depth"))
  var depth = Encoding.Depth.auto

  @Option(
    help: ArgumentHelp(
      "png, gif: at most N colours, 2 to 256; --palette alone is 256.", valueName: "n"),
    transform: EncodingValues.palette)
  var palette: Int?

  @Option(
    help: ArgumentHelp(
      "What shows through where alpha must go, and in corners left by --rotate (white).",
      valueName: "colour"),
    completion: .list(["white", "black", "transparent"]), transform: GeometryValues.color)
  var background: Color?

  @Option(
    help: ArgumentHelp(
      "Colour space: srgb (default but of watermark: keep), p3, keep, or an ICC profile file.",
      valueName: "profile"),
    completion: .file(extensions: ["icc", "icm"]), transform: EncodingValues.profileArgument)
  var profile: ProfileChoice?

  @Option(
    help: ArgumentHelp(
      "Take frame N, from 0, of an animation or of pages.", valueName: "n"),
    transform: EncodingValues.frame)
  var frame: Int?

  @Option(
    help: ArgumentHelp(
      "What stays; safe keeps copyright, creator and date.",
      discussion: "safe drops position, serial numbers, maker notes, thumbnails, edit history.",
      valueName: "policy"))
  var metadata = MetadataPolicy.safe

  @Option(
    help: ArgumentHelp(
      "Set a metadata tag, such as Artist=Ana; an empty VALUE removes it; repeatable.",
      valueName: "tag=value"),
    transform: EncodingValues.assignmentArgument)
  var set: [TagAssignment] = []

  @Option(
    name: .customLong("max-bytes"),
    help: ArgumentHelp(
      "The best quality that fits, such as 200KB; fails with what was reachable.",
      valueName: "bytes"),
    transform: EncodingValues.bytes)
  var maxBytes: Int?

  /// The encoding these options describe.
  var encoding: Encoding {
    var encoding = Encoding(format: format, quality: quality, effort: effort)
    encoding.lossless = lossless
    encoding.progressive = progressive
    encoding.chroma = chroma
    encoding.depth = depth
    encoding.palette = palette
    encoding.background = background ?? .white
    if let profile { encoding.profile = profile }
    encoding.frame = frame
    encoding.metadata = metadata
    encoding.assignments = set
    encoding.maxBytes = maxBytes
    return encoding
  }
}
