internal import Libav

/// The frames of a preview: equally long excerpts that begin between a tenth and the last stretch of a
/// film, all of it where it is short.
enum PreviewFrames {
  static func pictures(
    _ preview: FilmPreview, of track: inout StillTrack, control: JobControl
  ) throws(LibavError) -> (pictures: [StillPicture], orientation: FrameOrientation) {
    try track.measureEnd()
    let step = max(1, track.ticks(1_000_000) / max(1, preview.rate))
    let available = max(1, track.duration / step)
    let count = min(preview.frames, available)
    let excerpts = count < preview.frames ? 1 : min(max(1, preview.excerpts), count)
    var converter = StillConverter(isForMany: true)
    var pictures: [StillPicture] = []
    var orientation = track.video.orientation
    var size: PixelSize?
    for excerpt in 0..<excerpts {
      let range = excerpt * count / excerpts..<(excerpt + 1) * count / excerpts
      let start = start(of: excerpt, of: excerpts, range.count * step, in: track)
      var wanted = start
      guard var shown = try track.frame(at: start, keepsNext: true) else { continue }
      for _ in range {
        if control.isCancelled { throw LibavError(.stopped, "stopped") }
        control.advance(to: Double(pictures.count) / Double(count), step: "decode")
        shown = try track.advance(to: wanted) ?? shown
        if size == nil {
          orientation = shown.orientation ?? orientation
          size = self.size(of: shown, preview, track, orientation)
        }
        if let size { pictures.append(try converter.picture(shown, size)) }
        wanted = wanted &+ step
      }
    }
    return (pictures, orientation)
  }

  /// When an excerpt begins: at 10, 35, 60 and 85 percent of the film where there are four.
  private static func start(
    of excerpt: Int, of excerpts: Int, _ length: Int, in track: borrowing StillTrack
  ) -> Int {
    guard excerpts > 1 else {
      return track.start &+ max(0, min(track.duration / 10, track.duration &- length))
    }
    let share = 0.1 + 0.75 * Double(excerpt) / Double(excerpts - 1)
    let place = Int(Double(track.duration) * share)
    return track.start &+ max(0, min(place, track.duration &- length))
  }

  /// The size in which frames are taken, before they are turned.
  private static func size(
    of frame: Frame, _ preview: FilmPreview, _ track: borrowing StillTrack,
    _ orientation: FrameOrientation
  ) -> PixelSize {
    let lying = StillConverter.size(of: frame, aspect: track.video.sampleAspect)
    return preview.size(of: lying, turned: orientation.isTransposing)
  }
}

extension FilmPreview {
  /// The size of its frames before they are turned, of a film of that size.
  func size(of film: PixelSize, turned isTransposing: Bool) -> PixelSize {
    let upright = isTransposing ? film.transposed : film
    let fitted = ResizePlan(Resize(Resize.Target(size)), source: upright).result
    return isTransposing ? fitted.transposed : fitted
  }
}
