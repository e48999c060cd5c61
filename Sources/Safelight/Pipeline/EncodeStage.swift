internal import SystemPackage
internal import Vips

/// Encodes the finished picture and writes it out with the metadata that may stay.
enum EncodeStage {
  static let name = "encode"

  /// A picture ready for its encoder, and how it is to be encoded.
  private struct Prepared {
    var raster: Raster
    var saver: Raster.Saver
    var options: Raster.SaveOptions
  }

  /// Encodes the state's picture; the result is the bytes and what describes them.
  static func encode(
    _ state: RenderState, info: MediaInfo, blocks: MetadataBlocks, kill: KillSwitch
  ) throws(RenderFailure) -> EncodedPicture {
    var prepared: Prepared
    do {
      prepared = try prepare(state, info: info)
    } catch {
      throw .engine(error, step: name)
    }
    kill.watch([prepared.raster])
    if state.plan.format == .png, let colors = state.plan.encoding.palette,
      ![2, 4, 16, 256].contains(colors)
    {
      prepared.raster = try prepared.raster.reduced(toColors: colors)
      prepared.options.quality = 100
    }
    if let limit = state.plan.encoding.maxBytes {
      return try search(prepared, state, blocks: blocks, limit: limit)
    }
    return try encode(prepared, state, blocks: blocks)
  }

  private static func encode(
    _ prepared: Prepared, _ state: RenderState, blocks: MetadataBlocks
  ) throws(RenderFailure) -> EncodedPicture {
    let encoded: Raster.Encoded
    do {
      encoded = try prepared.raster.encoded(as: prepared.saver, options: prepared.options)
    } catch {
      throw .engine(error, step: name)
    }
    do {
      let embedding = try encoded.withBytes { (bytes) throws(MediaError) in
        var embedding = try MetadataEmbedder.edits(
          for: bytes, format: state.plan.format, blocks: blocks)
        if state.plan.format == .webp {
          WebPDelays.restore(state.frames.delays, in: bytes, &embedding.edits)
        }
        return embedding
      }
      return EncodedPicture(
        encoded: encoded, edits: embedding.edits, warnings: embedding.warnings,
        size: state.frames.size,
        frames: state.frames.rasters.count, quality: prepared.options.quality)
    } catch {
      throw .refused(error)
    }
  }

  /// The best quality whose file has at most `limit` bytes, by halving the range.
  private static func search(
    _ prepared: Prepared, _ state: RenderState, blocks: MetadataBlocks, limit: Int
  ) throws(RenderFailure) -> EncodedPicture {
    var held = prepared
    do {
      held.raster = try prepared.raster.inMemory()
    } catch {
      throw .engine(error, step: name)
    }
    let encoding = state.plan.encoding
    if state.plan.format == .gif {
      return try reduce(held, state, blocks: blocks, limit: limit)
    }
    let hasQuality = state.plan.format.hasQuality && !encoding.lossless
    var (low, high) = hasQuality ? (1, encoding.quality ?? 100) : (1, 1)
    var best: EncodedPicture?
    var smallest = Int.max
    while low <= high {
      let quality = hasQuality ? (low + high + 1) / 2 : held.options.quality
      held.options.quality = quality
      let candidate = try encode(held, state, blocks: blocks)
      smallest = min(smallest, candidate.count)
      if candidate.count <= limit {
        best = candidate
        low = quality + 1
      } else {
        high = quality - 1
      }
      if !hasQuality { break }
    }
    guard let best else { throw unfitting(state, limit: limit, smallest: smallest) }
    return best
  }

  /// The GIF of most colours whose file has at most `limit` bytes.
  private static func reduce(
    _ prepared: Prepared, _ state: RenderState, blocks: MetadataBlocks, limit: Int
  ) throws(RenderFailure) -> EncodedPicture {
    var held = prepared
    let most = prepared.options.colors
    var smallest = Int.max
    for colors in [most, 128, 64, 32, 16, 8] where colors <= most {
      held.options.colors = colors
      let candidate = try encode(held, state, blocks: blocks)
      smallest = min(smallest, candidate.count)
      if candidate.count <= limit { return candidate }
    }
    throw unfitting(state, limit: limit, smallest: smallest)
  }

  private static func unfitting(
    _ state: RenderState, limit: Int, smallest: Int
  ) -> RenderFailure {
    .refused(
      MediaError(
        .limitExceeded,
        "does not fit into \(limit) bytes: at \(state.frames.size.width)x"
          + "\(state.frames.size.height) the smallest \(state.plan.format.rawValue) has "
          + "\(smallest); raise --max-bytes or make the picture smaller", step: name))
  }

  private static func prepare(
    _ state: RenderState, info: MediaInfo
  ) throws(VipsError) -> Prepared {
    let (plan, format) = (state.plan, state.plan.format)
    // Frames that are still to be computed would all be at work at once.
    let isLazy = plan.resize != nil || !plan.operations.isEmpty
    let computed =
      isLazy && state.frames.rasters.count > 1 ? try state.frames.inMemory() : state.frames
    let frames = try computed.map { (raster) throws(VipsError) in
      guard raster.hasAlpha, !format.hasAlpha else { return raster }
      let base = try raster.showing(plan.encoding.background)
      let background = plan.encoding.background.samples(for: base).dropLast()
      return try base.flattened(background: Array(background))
    }
    let isAnimation = frames.rasters.count > 1
    let joined = isAnimation ? try Raster.stacked(frames.rasters) : frames.first
    let raster = try joined.keepingOnly([])
    if isAnimation {
      raster.setInt("page-height", frames.size.height)
      raster.setInt("n-pages", frames.rasters.count)
      raster.setInts("delay", frames.delays)
      raster.setInt("loop", frames.loop ?? 0)
    }
    if let density = info.density { raster.setDensity(density / 25.4) }
    var options = SaverOptions.options(for: plan, raster: raster)
    options.pageHeight = isAnimation ? frames.size.height : 0
    if let profile = state.profile, raster.fits(profile) {
      raster.setBlob("icc-profile-data", profile)
      options.embedsProfile = true
    }
    return Prepared(raster: raster, saver: Raster.Saver(format), options: options)
  }
}
