internal import Vips

extension PixelBlock {
  /// The upright first frame in 8-bit sRGB, made small in several sizes from one decode.
  static func blocks(
    of picture: DecodableInput, within edges: [Int], limits: Limits, control: JobControl
  ) throws(MediaError) -> [PixelBlock] {
    let recipes = edges.map { edge in Recipe { Resize(.inside(width: edge, height: edge)) } }
    var encoding = Encoding(format: .png)
    encoding.depth = .eight
    encoding.frame = 0
    let job = try RenderJob(
      picture, recipes.map { ($0, encoding) }, limits: limits, control: control)
    let kill = KillSwitch(control)
    defer { kill.release() }
    let blocks: [PixelBlock?]
    do throws(RenderFailure) {
      blocks = try EngineGate.shared.working { () throws(RenderFailure) in
        try job.run(tolerance: .everything, kill: kill) { (_, state) throws(RenderFailure) in
          do throws(VipsError) {
            let raster = try state.frames.first.rgb()
            return PixelBlock(
              size: state.frames.size, channels: raster.bands, samples: try raster.bytes())
          } catch {
            throw .engine(error, step: "probe")
          }
        }
      }
    } catch {
      try control.check()
      switch error {
      case .engine(let failure, let step): throw job.error(failure, step: step)
      case .refused(let reason): throw reason.naming(picture.file)
      }
    }
    let found = blocks.compactMap(\.self)
    guard found.count == edges.count else {
      throw MediaError(.damagedInput, "has no pixels", input: picture.file.label, step: "probe")
    }
    return found
  }
}

extension Raster {
  /// Grey made RGB, alpha kept.
  fileprivate func rgb() throws(VipsError) -> Raster {
    bands < 3 ? try converted(to: .srgb) : self
  }
}
