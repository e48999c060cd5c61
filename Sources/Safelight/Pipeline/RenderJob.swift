internal import SystemPackage
internal import Vips

/// One input and what is to become of it, checked and planned before any pixel is decoded.
struct RenderJob {
  let input: InputFile
  let header: MediaHeader
  let plans: [OutputPlan]
  let load: LoadPlan
  /// The pictures of a film; empty where the input is to be decoded.
  let stills: [StillPicture]
  let control: JobControl
  /// Whether the smaller outputs are made from the largest.
  let isFast: Bool
  /// How many outputs are made at a time.
  let threads: Int

  init(
    _ decodable: DecodableInput, _ requests: [(recipe: Recipe, encoding: Encoding)],
    limits: Limits, isFast: Bool = false, threads: Int = 1, control: JobControl
  ) throws(MediaError) {
    input = decodable.file
    header = decodable.header
    stills = decodable.stills
    self.control = control
    self.isFast = isFast
    self.threads = threads
    let info = header.info
    do throws(MediaError) {
      try HeaderCheck.check(info.format, for: requests.map(\.recipe), limits: limits)
      try LimitCheck.check(info, limits: limits)
      var plans = try requests.map { (request) throws(MediaError) in
        try OutputPlan(recipe: request.recipe, encoding: request.encoding, info: info)
      }
      let context = try StepContext(
        plans, header: header, label: input.label, limits: limits, control: control)
      for index in plans.indices { plans[index].context = context }
      self.plans = plans
      load = LoadPlan(plans, info: info, decodedAs: decodable.decodedAs)
      try HeaderCheck.check(plans, load, info, limits: limits)
      for format in Set([info.format] + plans.map(\.format)) { try LoadStage.prepare(format) }
    } catch {
      throw error.naming(input)
    }
  }

  /// Decodes once and takes the picture through the pipeline for every plan.
  func run<Output: Sendable>(
    tolerance: Raster.Tolerance, kill: KillSwitch, feed: JPEGFeed? = nil,
    each finish: @escaping @Sendable (Int, RenderState) throws(RenderFailure) -> Output
  ) throws(RenderFailure) -> [Output] {
    let frames: Frames
    do {
      frames =
        try stills.isEmpty
        ? LoadStage.open(input, load, info: header.info, tolerance: tolerance, feed: feed)
        : Frames(stills, info: header.info)
    } catch {
      throw .engine(error, step: LoadStage.name)
    }
    let fullSize = load.isShrunk ? load.fullSize : nil
    return try Pipeline.run(
      frames, plans, fullSize: fullSize, reduction: Double(load.shrink) / load.scale,
      isFast: isFast, threads: threads, kill: kill
    ) {
      (index, state) throws(RenderFailure) in
      do throws(MediaError) {
        try control.check()
      } catch {
        throw .refused(error)
      }
      return try finish(index, state)
    }
  }

  /// Makes every output, or throws; nothing is written before all of them are made. The result is
  /// suspect when the decoder may have met damage that it did not fail for.
  func attempt(
    _ requests: [RenderRequest], tolerance: Raster.Tolerance
  ) throws(RenderFailure) -> (outputs: [Rendered], warnings: [String], isSuspect: Bool) {
    let before = VipsRuntime.complaints
    let feed = watchedScan.map { JPEGFeed(scan: $0) }
    let pictures = try pictures(tolerance: tolerance, feed: feed)
    let complaints = VipsRuntime.complaints
    let isSuspect =
      feed?.surplus != nil && readsLastRow
      || complaints.failedStrips != before.failedStrips
      || tolerance == .nothing && complaints != before
    var warnings: [String] = []
    if let icc = header.blocks.icc, ICCProfile(parsing: icc) == nil {
      // Some decoders drop such a profile themselves, without a word.
      warnings.append(ICCProfile.brokenWarning)
    }
    if let warning = plans.lazy.compactMap({ $0.frameWarning(header.info) }).first {
      warnings.append(warning)
    }
    for warning in pictures.flatMap(\.warnings) where !warnings.contains(warning) {
      warnings.append(warning)
    }
    var outputs: [Rendered] = []
    for (request, (plan, picture)) in zip(requests, zip(plans, pictures)) {
      do {
        try picture.write(to: request.descriptor)
      } catch {
        throw .refused(
          MediaError(.ioError, "cannot write", step: "write", engineMessage: "\(error)"))
      }
      outputs.append(
        Rendered(
          format: plan.format, size: picture.size, frames: picture.frames, bytes: picture.count,
          quality: plan.format.hasQuality && !plan.encoding.lossless ? picture.quality : nil))
    }
    return (outputs, warnings, isSuspect)
  }

  /// Every output encoded; the input is closed again when this returns.
  private func pictures(
    tolerance: Raster.Tolerance, feed: JPEGFeed?
  ) throws(RenderFailure) -> [EncodedPicture] {
    let kill = KillSwitch(control)
    defer { kill.release() }
    return try run(tolerance: tolerance, kill: kill, feed: feed) {
      (index, state) throws(RenderFailure) in
      let (blocks, warnings) = try blocks(for: plans[index], size: state.frames.size)
      var picture = try EncodeStage.encode(
        state, info: header.info, blocks: blocks, kill: kill)
      picture.warnings = state.warnings + warnings + picture.warnings
      return picture
    }
  }

  /// Whether the decoder goes through the whole input for some output.
  var readsLastRow: Bool { plans.contains(where: readsLastRow) }

  private func readsLastRow(_ plan: OutputPlan) -> Bool {
    // What is turned is held in memory first.
    if plan.orientation > 2 { return true }
    if plan.isCut { return false }
    guard let resize = plan.resize else { return true }
    let sizes = ResizePlan(resize, source: load.fullSize)
    return sizes.crop.map { $0.height == sizes.scaled.height } ?? true
  }

  /// The metadata one output may carry, and what of it had to go.
  private func blocks(
    for plan: OutputPlan, size: PixelSize
  ) throws(RenderFailure) -> (blocks: MetadataBlocks, warnings: [String]) {
    do {
      return try header.blocks.applying(
        plan.encoding.metadata, assignments: plan.encoding.assignments,
        orientation: plan.writtenOrientation, size: size, format: plan.format)
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

extension RenderJob {
  /// Where the scan begins whose end can be watched; nil where none is read to its end.
  ///
  /// libvips rounds the height down when it shrinks a JPEG, and so may leave the last row of blocks
  /// unread.
  var watchedScan: Int? {
    let height = header.info.stored.height
    let lastBlocks = (height - 1) / 8 * 8
    return height / load.shrink * load.shrink > lastBlocks ? header.scan : nil
  }
}
