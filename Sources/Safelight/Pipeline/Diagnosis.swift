internal import Vips

/// Finds out what is wrong with an input, apart from what was asked of it.
enum Diagnosis {
  /// What the decoder finds wrong when it decodes what the job needs, or every page there is; nil
  /// when that is sound.
  ///
  /// Runs while no other job does: libvips' error messages do not tell whose they are.
  ///
  /// - Parameters:
  ///   - job: What needs the input.
  ///   - everyPage: Whether all pages and frames are decoded.
  ///   - tolerance: What the decoder puts up with.
  ///   - pastCrop: Whether what stands behind the last row that the job needs is looked at.
  static func damage(
    in job: RenderJob, everyPage: Bool = false, tolerance: Raster.Tolerance = .nothing,
    pastCrop: Bool = true
  ) -> String? {
    // Pictures of a film are decoded already.
    guard job.stills.isEmpty else { return nil }
    return EngineGate.shared.alone {
      VipsRuntime.forgetMessages()
      let before = VipsRuntime.complaints
      let feed = job.watchedScan.map { JPEGFeed(scan: $0) }
      do throws(VipsError) {
        try drain(job, feed: feed, everyPage: everyPage, tolerance: tolerance)
      } catch {
        return words(error.message)
      }
      let complaints = VipsRuntime.complaints
      if complaints.failedStrips != before.failedStrips
        || (tolerance == .nothing && complaints != before)
      {
        return words(VipsRuntime.takeMessages())
      }
      return pastCrop || job.readsLastRow ? feed?.surplus.map(describe) : nil
    }
  }

  /// Decodes to the last row, and closes the input.
  private static func drain(
    _ job: RenderJob, feed: JPEGFeed?, everyPage: Bool, tolerance: Raster.Tolerance
  ) throws(VipsError) {
    let kill = KillSwitch(job.control)
    defer { kill.release() }
    var load = job.load
    let isSingle = load.pages != nil
    for page in everyPage && isSingle ? 0..<job.header.info.frames : load.page..<load.page + 1 {
      load.page = page
      let frames = try LoadStage.open(
        job.input, load, info: job.header.info, tolerance: tolerance, feed: feed)
      kill.watch(frames.rasters)
      for raster in frames.rasters { try raster.drain() }
    }
  }

  private static func words(_ message: String) -> String {
    message.isEmpty ? "the decoder gave up" : message
  }

  /// As libjpeg says it.
  private static func describe(_ surplus: JPEGFeed.Surplus) -> String {
    let words = surplus.isPadding ? "zeros" : extraneous
    return "Corrupt JPEG data: \(surplus.bytes) \(words) before marker 0xd9"
  }

  /// Whether a complaint is about oddities that cost no pixel.
  static func isHarmless(_ message: String) -> Bool {
    message.split(separator: ";").allSatisfy { line in
      if let count = surplus(line) { return count <= mostSurplus }
      return harmless.contains { line.contains($0) }
    }
  }

  /// How many bytes libjpeg found too many in the picture's data; nil when the line is not about that.
  private static func surplus(_ line: Substring) -> Int? {
    guard line.contains(extraneous), ends.contains(where: line.hasSuffix) else { return nil }
    return line.split(separator: " ").lazy.compactMap { Int($0) }.first
  }

  private static let extraneous = "extraneous bytes"
  /// The markers that follow compressed pixels: of the picture's end, the next scan and its tables.
  private static let ends = ["0xd9", "0xda", "0xc4"]
  /// As many bytes some cameras leave behind the last pixel of a sound picture.
  private static let mostSurplus = 2

  private static let harmless = [
    "extraneous bytes before marker", "zeros before marker", "iCCP", "known incorrect sRGB profile",
    "sBIT", "tIME", "Inconsistent progression sequence",
  ]
}
