import ArgumentParser
import Safelight

/// Shape: sizes and how they are met, crops, padding, turns.
struct GeometryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "800x600 (a box), 800 (800x800), 800x, x600, 50% or 1MP.",
      discussion: """
        A suffix changes it: > only shrinks, < only enlarges, ! is exact without keeping the shape, \
        ^ covers the box without cropping.
        """),
    transform: GeometryValues.size)
  var size: Size.Parsed?

  @Option(
    help: ArgumentHelp("Width in pixels; the height follows unless given.", valueName: "pixels"),
    transform: GeometryValues.side)
  var width: Int?

  @Option(
    help: ArgumentHelp("Height in pixels; the width follows unless given.", valueName: "pixels"),
    transform: GeometryValues.side)
  var height: Int?

  @Option(
    name: .customLong("long-edge"),
    help: ArgumentHelp("The longer edge in pixels.", valueName: "pixels"),
    transform: GeometryValues.side)
  var longEdge: Int?

  @Option(
    name: .customLong("short-edge"),
    help: ArgumentHelp("The shorter edge in pixels.", valueName: "pixels"),
    transform: GeometryValues.side)
  var shortEdge: Int?

  @Option(
    help: ArgumentHelp(
      "How the picture meets the box; inside unless --crop (cover) or --pad (contain) is given.",
      valueName: "fit"))
  var fit: Fit?

  @Flag(help: "Let smaller pictures be enlarged; without it nothing is, but by ! < and fill.")
  var enlarge = false

  @Option(
    help: ArgumentHelp(
      "What cover keeps: center, attention, entropy, a position such as north-west or 25%,80%.",
      valueName: "strategy"),
    completion: .list(GeometryValues.cropNames), transform: GeometryValues.crop)
  var crop: CropStrategy?

  @Option(
    help: ArgumentHelp(
      "The point cover keeps in view, as shares of the upright width and height: 0.3,0.6.",
      valueName: "x,y"),
    transform: GeometryValues.focus)
  var focus: CropStrategy?

  @Option(
    name: .customLong("crop-box"),
    help: ArgumentHelp(
      "First cut this rectangle out of the upright picture; pixels or percentages.",
      valueName: "x,y,w,h"),
    transform: GeometryValues.cropBox)
  var cropBox: CropRegion?

  @Option(
    help: ArgumentHelp(
      "First cut off a border of one colour; --trim=N allows it to vary by N of 255 (10).",
      valueName: "tolerance"),
    transform: GeometryValues.tolerance)
  var trim: Double?

  @Option(
    help: ArgumentHelp(
      "Fill the box's rest: white, transparent, auto (the border's mean colour), blur, edge or a "
        + "colour; means --fit contain.",
      valueName: "fill"),
    completion: .list(["white", "black", "transparent", "auto", "blur", "edge"]),
    transform: GeometryValues.padding)
  var pad: Padding?

  @Option(
    help: ArgumentHelp(
      "Where contain places the picture, or what cover keeps: center, north-west, top-left, x%,y%.",
      valueName: "position"),
    completion: .list(GeometryValues.positionNames), transform: GeometryValues.position)
  var position: Position?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Turn clockwise by 90, 180, 270 or any angle.", valueName: "degrees"),
    completion: .list(["90", "180", "270"]), transform: GeometryValues.degrees)
  var rotate: Double?

  @Flag(help: "Mirror top and bottom.")
  var flip = false

  @Flag(help: "Mirror left and right.")
  var flop = false

  @Option(
    help: ArgumentHelp("Blur with a Gaussian of SIGMA pixels, 0.3 to 1000.", valueName: "sigma"),
    transform: GeometryValues.blur)
  var blur: Double?

  @Flag(name: [.long, .customLong("greyscale")], help: "Take the colour out.")
  var grayscale = false

  @Option(
    help: ArgumentHelp(
      "Round the corners by RADIUS pixels; --round alone cuts an ellipse.", valueName: "radius"),
    transform: GeometryValues.radius)
  var round: GeometryValues.Radius?

  @Flag(
    name: .customLong("no-orient"), help: "Leave the orientation tag standing; do not turn upright."
  )
  var keepsOrientation = false

  func validate() throws {
    let measures = [
      size.map { _ in "--size" }, width.map { _ in "--width" } ?? height.map { _ in "--height" },
      longEdge.map { _ in "--long-edge" }, shortEdge.map { _ in "--short-edge" },
    ].compactMap(\.self)
    guard measures.count <= 1 else {
      throw ValidationError("\(measures[0]) and \(measures[1]) exclude each other")
    }
    guard crop == nil || focus == nil else {
      throw ValidationError("--crop and --focus exclude each other")
    }
  }
}
