internal import SystemPackage
internal import Vips

/// One input and what is to become of it, checked and planned before any pixel is decoded.
struct RenderJob {
  let input: InputFile
  let header: MediaHeader
  let plans: [OutputPlan]
  let load: LoadPlan
  let control: JobControl

  init(
    _ decodable: DecodableInput, _ requests: [(recipe: Recipe, encoding: Encoding)],
    limits: Limits, control: JobControl
  ) throws(MediaError) {
    input = decodable.file
    header = decodable.header
    self.control = control
    let info = header.info
    do throws(MediaError) {
      guard ImageFormat.trusted.contains(info.format) || limits.allowedFormats.contains(info.format)
      else {
        throw MediaError(
          .unsupported,
          "is \(info.format.rawValue), which is read only with --allow \(info.format.rawValue)",
          step: "limits")
      }
      try LimitCheck.check(info, limits: limits)
      plans = try requests.map { (request) throws(MediaError) in
        try OutputPlan(recipe: request.recipe, encoding: request.encoding, info: info)
      }
      load = LoadPlan(plans, info: info)
      let frames = load.pages ?? info.frames
      try LimitCheck.check(memoryFor: info, shrink: load.shrink, frames: frames, limits: limits)
      for plan in plans {
        try LimitCheck.check(
          output: plan.size(stored: info.stored), frames: plan.isAnimated ? info.frames : 1,
          format: plan.format, limits: limits)
      }
      for format in Set([info.format] + plans.map(\.format)) { try LoadStage.prepare(format) }
    } catch {
      throw error.naming(input)
    }
  }

  /// Decodes once and takes the picture through the pipeline for every plan.
  func run(
    tolerance: Raster.Tolerance,
    each finish: (Int, RenderState) throws(RenderFailure) -> Void
  ) throws(RenderFailure) {
    let frames: Frames
    do {
      frames = try LoadStage.open(input, load, info: header.info, tolerance: tolerance)
    } catch {
      throw .engine(error, step: LoadStage.name)
    }
    let decoded = frames.rasters
    control.onCancel { for raster in decoded { raster.kill() } }
    defer { control.onCancel(nil) }
    let fullSize = load.isShrunk ? load.fullSize : nil
    try Pipeline.run(frames, plans, fullSize: fullSize) { (index, state) throws(RenderFailure) in
      do throws(MediaError) {
        try control.check()
      } catch {
        throw .refused(error)
      }
      try finish(index, state)
    }
  }

  /// Makes every output, or throws; nothing is written before all of them are made.
  func attempt(
    _ requests: [RenderRequest], tolerance: Raster.Tolerance
  ) throws(RenderFailure) -> (outputs: [Rendered], warnings: [String]) {
    var pictures: [EncodedPicture?] = plans.map { _ in nil }
    var warnings: [String] = []
    if let icc = header.blocks.icc, ICCProfile(parsing: icc) == nil {
      // Some decoders drop such a profile themselves, without a word.
      warnings.append(ICCProfile.brokenWarning)
    }
    try run(tolerance: tolerance) { (index, state) throws(RenderFailure) in
      let blocks = try blocks(for: plans[index], size: state.frames.size, warnings: &warnings)
      let picture = try EncodeStage.encode(state, info: header.info, blocks: blocks)
      pictures[index] = picture
      for warning in state.warnings + picture.warnings where !warnings.contains(warning) {
        warnings.append(warning)
      }
    }
    var outputs: [Rendered] = []
    for (request, (plan, picture)) in zip(requests, zip(plans, pictures)) {
      guard let picture else { continue }
      do {
        try picture.write(to: request.descriptor)
      } catch {
        throw .refused(MediaError(.ioError, "cannot write: \(error)", step: "write"))
      }
      outputs.append(
        Rendered(
          format: plan.format, size: picture.size, frames: picture.frames, bytes: picture.count,
          quality: plan.format.hasQuality && !plan.encoding.lossless ? picture.quality : nil))
    }
    return (outputs, warnings)
  }

  /// The metadata one output may carry.
  private func blocks(
    for plan: OutputPlan, size: PixelSize, warnings: inout [String]
  ) throws(RenderFailure) -> MetadataBlocks {
    do {
      let (blocks, found) = try header.blocks.applying(
        plan.encoding.metadata, assignments: plan.encoding.assignments,
        orientation: plan.writtenOrientation, size: size, format: plan.format)
      for warning in found where !warnings.contains(warning) { warnings.append(warning) }
      return blocks
    } catch {
      throw .refused(error)
    }
  }

  /// An engine's failure that no damage explains.
  func error(_ failure: VipsError, step: String) -> MediaError {
    MediaError(
      .unsupported, "cannot \(step)", input: input.label, step: step,
      engineMessage: failure.message)
  }
}

extension MediaError {
  /// The error with the input's name, where it has none.
  func naming(_ file: InputFile) -> Self {
    var named = self
    named.input = input ?? file.label
    return named
  }
}
