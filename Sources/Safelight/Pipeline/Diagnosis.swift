internal import Vips

/// Finds out what is wrong with an input, apart from what was asked of it.
enum Diagnosis {
  /// What the decoder finds wrong when it decodes everything, or nil when the input is sound.
  ///
  /// Runs while no other job does: libvips' error messages do not tell whose they are.
  static func damage(in job: RenderJob) -> String? {
    EngineGate.shared.alone {
      do throws(VipsError) {
        let frames = try LoadStage.open(
          job.input, job.load, info: job.header.info, tolerance: .nothing)
        let kill = KillSwitch(job.control)
        defer { kill.release() }
        kill.watch(frames.rasters)
        for raster in frames.rasters { try raster.drain() }
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
