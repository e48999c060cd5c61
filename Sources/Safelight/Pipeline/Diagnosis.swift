internal import Vips

/// Finds out what is wrong with an input, apart from what was asked of it.
enum Diagnosis {
  /// What the decoder finds wrong when it decodes what the job needs, or every page there is; nil
  /// when that is sound.
  ///
  /// Runs while no other job does: libvips' error messages do not tell whose they are.
  static func damage(in job: RenderJob, everyPage: Bool = false) -> String? {
    EngineGate.shared.alone {
      do throws(VipsError) {
        VipsRuntime.forgetMessages()
        let kill = KillSwitch(job.control)
        defer { kill.release() }
        var load = job.load
        let isSingle = load.pages != nil
        for page in everyPage && isSingle ? 0..<job.header.info.frames : load.page..<load.page + 1 {
          load.page = page
          let frames = try LoadStage.open(
            job.input, load, info: job.header.info, tolerance: .nothing)
          kill.watch(frames.rasters)
          for raster in frames.rasters { try raster.drain() }
        }
        return nil
      } catch {
        return error.message.isEmpty ? "the decoder gave up" : error.message
      }
    }
  }

  /// Whether a complaint is about oddities that cost no pixel.
  static func isHarmless(_ message: String) -> Bool {
    message.split(separator: ";").allSatisfy { line in
      harmless.contains { line.contains($0) }
    }
  }

  private static let harmless = [
    "extraneous bytes before marker", "iCCP", "known incorrect sRGB profile", "sBIT", "tIME",
    "Inconsistent progression sequence",
  ]
}
