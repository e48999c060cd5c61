internal import Vips

/// Finds out about one opened file; blocks.
package struct Prober {
  let input: InputFile
  let limits: Limits
  let control: JobControl

  /// The longer edge, in pixels, of the small picture that fingerprints are made from.
  private static let proxyEdge = 512

  /// Which files in folders there is something to tell of.
  package static let accepts: @Sendable (MediaKind) -> Bool = { kind in
    if case .image = kind { true } else { FilmAccess.reads(kind) }
  }

  func probe(_ options: ProbeOptions) throws(MediaError) -> ProbeResult {
    if !options.onlyPictures, input.size > 0 {
      let kind = try FormatSniffer.kind(of: input)
      if let access = kind.flatMap(FilmAccess.init) { return try film(access, options) }
      try TextKind.refuse(input, kind)
      guard kind != nil else {
        throw MediaError(
          .unsupported, "is not media of a known format", input: input.label, step: "probe")
      }
    }
    let header = try HeaderReader.read(input)
    var result = ProbeResult(info: header.info)
    result.warnings = header.warnings
    if options.sha256 { result.sha256 = try ContentHash.sha256(input) }
    // Of camera raw, the preview is what others make their pictures of.
    let isRaw = header.info.format == .raw && header.preview != nil
    guard options.check || options.needsPixels || isRaw else { return result }
    let picture = try DecodableInput(input, header, control: control)
    result.warnings += picture.warnings
    if isRaw { result.info?.preview = picture.header.info.stored }
    if options.check { try check(picture, &result) }
    if options.needsPixels { try fingerprint(picture, options, &result) }
    if options.check || options.needsPixels { VipsRuntime.finishThread() }
    return result
  }

  private func film(
    _ access: FilmAccess, _ options: ProbeOptions
  ) throws(MediaError) -> ProbeResult {
    let reader = FilmReader(input: input, access: access, control: control)
    let (info, warnings) = try reader.read()
    var result = ProbeResult(film: info)
    result.warnings = warnings
    if options.sha256 { result.sha256 = try ContentHash.sha256(input) }
    if options.plan { result.plan = try info.ladderPlan() }
    if options.needsPixels {
      result.warnings.append("fingerprints and colours are made of pictures only")
    }
    if options.check {
      result.warnings += try FilmCheck(reader: reader, limits: limits).run()
    }
    return result
  }

  /// Decodes everything the file holds.
  private func check(
    _ picture: DecodableInput, _ result: inout ProbeResult
  ) throws(MediaError) {
    var encoding = Encoding(
      format: picture.header.info.format.isAnimatable ? picture.header.info.format : .png)
    encoding.metadata = .none
    let job = try RenderJob(
      picture, [(Recipe(steps: []), encoding)], limits: limits, control: control)
    guard let found = Diagnosis.damage(in: job, everyPage: true) else { return }
    try control.check()
    guard Diagnosis.isHarmless(found) else {
      throw MediaError(
        .damagedInput, "cannot decode", input: input.label, step: "check", engineMessage: found)
    }
    result.warnings.append(found)
  }

  private func fingerprint(
    _ picture: DecodableInput, _ options: ProbeOptions, _ result: inout ProbeResult
  ) throws(MediaError) {
    // What one of them comes to does not depend on which others are asked for.
    let sizes = [Self.proxyEdge] + (options.blurhash ? [64] : []) + (options.thumbhash ? [100] : [])
    var blocks = try PixelBlock.blocks(
      of: picture, within: sizes, limits: limits, control: control)[...]
    guard let proxy = blocks.popFirst() else { return }
    if options.phash { result.phash = PerceptualHash(proxy).description }
    if let count = options.colors {
      result.colors = DominantColors.of(proxy, count: count).map(\.color.hexadecimal)
    }
    if options.blurhash { result.blurhash = blocks.popFirst().map { BlurHash.encode($0) } }
    if options.thumbhash { result.thumbhash = blocks.popFirst().flatMap { ThumbHash.base64($0) } }
  }
}
