/// What one output has come to so far.
struct RenderState {
  /// The picture as it is now.
  var frames: Frames
  /// What is asked for.
  var plan: OutputPlan
  /// The upright size before the decoder shrank the picture; nil when it did not.
  var fullSize: PixelSize?
  /// How many times smaller than in full the picture was made for speed.
  var reduction = 1.0
  /// The sizes that the plan's ``Resize`` comes to.
  var resizePlan: ResizePlan?
  /// The ICC profile the encoder embeds; nil for sRGB, or grey.
  var profile: [UInt8]?
  /// What went otherwise than asked.
  var warnings: [String] = []

  /// The pixels of one frame.
  var area: Int { frames.size.width * frames.size.height }

  init(frames: Frames, plan: OutputPlan, fullSize: PixelSize?) {
    self.frames = frames
    self.plan = plan
    self.fullSize = fullSize
  }
}
