import ArgumentParser
import Safelight

/// The mark, where it lies and how it is laid over.
struct WatermarkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The mark: a png, webp, jpeg, svg, avif, heic, gif or tiff file.", valueName: "file"),
    completion: .file(), transform: FileArgument.name)
  var image: String?

  @Option(
    help: ArgumentHelp(
      "Where it lies: center, south-east (default), top-left, x%,y%; with --tile, where one of the "
        + "marks lies (center).",
      valueName: "position"),
    completion: .list(GeometryValues.positionNames), transform: GeometryValues.position)
  var position: Position?

  @Option(
    help: ArgumentHelp(
      "The room to the picture's edges, in pixels or % of the shorter side (2%).",
      valueName: "margin"),
    transform: WatermarkValues.margin)
  var margin: Watermark.Margin?

  @Option(
    help: ArgumentHelp(
      "Its width: 15%min of the shorter side, 15%w, 15%diag or 200px; 15%h is its height, none its own "
        + "size (15%min, 25%min for a text).",
      valueName: "scale"),
    transform: WatermarkValues.scale)
  var scale: Watermark.Scale?

  @Option(
    help: ArgumentHelp("How much of it is seen, 0 to 1 (1).", valueName: "opacity"),
    transform: WatermarkValues.opacity)
  var opacity: Double?

  @Option(help: ArgumentHelp("How its colours and those beneath mix.", valueName: "mode"))
  var blend = Watermark.BlendMode.over

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Turn it clockwise about its centre.", valueName: "degrees"),
    transform: GeometryValues.degrees)
  var angle: Double?

  @Flag(help: "Repeat it across the whole picture.")
  var tile = false

  @Option(
    help: ArgumentHelp(
      "With --tile: the room between marks, in pixels or % of the shorter side (5%).",
      valueName: "gap"),
    transform: WatermarkValues.margin)
  var gap: Watermark.Margin?

  @Flag(help: "With --tile: shift every second row by half.")
  var stagger = false

  @Option(
    name: .customLong("min-size"),
    help: ArgumentHelp(
      "Write pictures narrower or lower than this without a mark.", valueName: "wxh"),
    transform: WatermarkValues.minSize)
  var minSize: PixelSize?

  /// What decides between two marks.
  enum Ground: String, ExpressibleByArgument, CaseIterable {
    case auto
  }

  @Option(
    help: ArgumentHelp(
      "auto: what lies beneath chooses; on light ground --dark-image stands for --image, --dark-color "
        + "for --color.",
      valueName: "ground"))
  var on: Ground?

  @Option(
    name: .customLong("dark-image"),
    help: ArgumentHelp("With --on auto: the mark for light ground.", valueName: "file"),
    completion: .file(), transform: FileArgument.name)
  var darkImage: String?

  @Option(
    name: .customLong("dark-color"),
    help: ArgumentHelp(
      "With --on auto: the text's colour on light ground (black).", valueName: "color"),
    transform: GeometryValues.color)
  var darkColor: Color?

  /// The step.
  func watermark(text: TextMark?) throws(MediaError) -> Watermark {
    var request = WatermarkRequest()
    request.prefix = "--"
    request.image = image
    request.darkImage = darkImage
    request.darkColor = darkColor
    request.choosesByGround = on == .auto
    request.text = text
    request.position = position
    request.margin = margin
    request.scale = scale
    request.opacity = opacity
    request.blend = blend
    request.angle = angle
    request.tile = tile
    request.gap = gap
    request.stagger = stagger
    request.minSize = minSize
    return try request.watermark()
  }
}
