internal import SystemPackage
internal import Vips

/// Turns an opened input into encoded outputs, from one decode; it knows no names and no folders.
package enum Renderer {
  /// Renders every request or throws; blocks, so call it off the cooperative thread pool.
  package static func render(
    _ input: InputFile, _ requests: [RenderRequest], limits: Limits, damage: DamagePolicy,
    threads: Int, control: JobControl
  ) throws(MediaError) -> (outputs: [Rendered], warnings: [String]) {
    let edits = requests.indices.filter { requests[$0].recipe.editsMetadataOnly }
    guard !edits.isEmpty else {
      return try picture(
        input, requests, limits: limits, damage: damage, threads: threads, control: control)
    }
    let rest = requests.indices.filter { !requests[$0].recipe.editsMetadataOnly }
    var made: [Int: Rendered] = [:]
    var warnings: [String] = []
    if !rest.isEmpty {
      let pictures = try picture(
        input, rest.map { requests[$0] }, limits: limits, damage: damage, threads: threads,
        control: control)
      for (index, output) in zip(rest, pictures.outputs) { made[index] = output }
      warnings = pictures.warnings
    }
    for index in edits {
      let (output, told) = try MetadataRenderer.render(input, requests[index], control: control)
      made[index] = output
      for warning in told where !warnings.contains(warning) { warnings.append(warning) }
    }
    return (requests.indices.compactMap { made[$0] }, warnings)
  }

  /// Makes the outputs that need the picture decoded.
  private static func picture(
    _ input: InputFile, _ requests: [RenderRequest], limits: Limits, damage: DamagePolicy,
    threads: Int, control: JobControl
  ) throws(MediaError) -> (outputs: [Rendered], warnings: [String]) {
    let kind = try FormatSniffer.kind(of: input)
    if let kind, !kind.isImage {
      return try film(
        input, kind, requests, limits: limits, damage: damage, threads: threads, control: control)
    }
    if kind == nil { try HeaderCheck.refuseUnknown(input, for: requests.map(\.recipe)) }
    let header = try HeaderReader.read(input)
    do throws(MediaError) {
      try HeaderCheck.checkIsWanted(header.info.format, by: requests.map(\.recipe))
      try HeaderCheck.check(header.info.format, for: requests.map(\.recipe), limits: limits)
    } catch {
      throw error.naming(input)
    }
    let decodable = try DecodableInput(input, header, control: control)
    let made = try render(
      decodable, requests, limits: limits, damage: damage, threads: threads, control: control)
    return (made.outputs, header.warnings + made.warnings)
  }

  /// Makes outputs of a film: those that show the same of it from one decode.
  private static func film(
    _ input: InputFile, _ kind: MediaKind, _ requests: [RenderRequest], limits: Limits,
    damage: DamagePolicy, threads: Int, control: JobControl
  ) throws(MediaError) -> (outputs: [Rendered], warnings: [String]) {
    var made: [Int: Rendered] = [:]
    var warnings: [String] = []
    for (place, request) in requests.enumerated() where made[place] == nil {
      guard let view = request.recipe.filmView else {
        throw HeaderCheck.noPicture(kind.described, for: requests.map(\.recipe)).naming(input)
      }
      let alike = requests.indices.filter { requests[$0].recipe.filmView == view }
      let decodable = try StillLoader.load(
        input, kind, view, limits: limits, threads: threads, control: control)
      let (outputs, told) = try render(
        decodable, alike.map { requests[$0] }, limits: limits, damage: damage, threads: threads,
        control: control)
      for (index, output) in zip(alike, outputs) { made[index] = output }
      for warning in told where !warnings.contains(warning) { warnings.append(warning) }
    }
    return (requests.indices.compactMap { made[$0] }, warnings)
  }

  private static func render(
    _ decodable: DecodableInput, _ requests: [RenderRequest], limits: Limits,
    damage: DamagePolicy, threads: Int, control: JobControl
  ) throws(MediaError) -> (outputs: [Rendered], warnings: [String]) {
    let job = try RenderJob(
      decodable, requests.map { ($0.recipe, $0.encoding) }, limits: limits,
      isFast: requests.allSatisfy(\.isFast),
      threads: threads, control: control)
    VipsRuntime.setConcurrency(threads)
    // Threads of ours come and go; what libvips keeps for each must go with it.
    defer { VipsRuntime.finishThread() }
    var warnings = decodable.warnings
    let outputs = try render(
      job, requests, limits: limits, damage: damage, warnings: &warnings)
    return (outputs, warnings)
  }

  private static func render(
    _ job: RenderJob, _ requests: [RenderRequest], limits: Limits, damage: DamagePolicy,
    warnings: inout [String]
  ) throws(MediaError) -> [Rendered] {
    let strict: Raster.Tolerance = damage == .salvage ? .everything : .nothing
    do throws(RenderFailure) {
      let result = try EngineGate.shared.working { () throws(RenderFailure) in
        try job.attempt(requests, tolerance: strict)
      }
      warnings += result.warnings
      if damage == .salvage || result.isSuspect {
        try examine(job, damage: damage, warnings: &warnings)
      }
      return result.outputs
    } catch {
      try job.control.check()
      guard case .engine(let failure, let step) = error else {
        if case .refused(let reason) = error { throw reason.naming(job.input) }
        throw MediaError(.ioError, "cannot render", input: job.input.label)
      }
      // Something failed while decoding and encoding ran as one: find out which it was.
      guard let found = Diagnosis.damage(in: job) else {
        throw job.error(failure, step: step)
      }
      if strict == .everything {
        guard
          let outputs = try salvaged(job, requests, limits: limits, found, warnings: &warnings)
        else { throw damaged(job, found, isSalvaged: true) }
        return outputs
      }
      guard Diagnosis.isHarmless(found) else { throw damaged(job, found) }
      warnings.append(found)
      return try again(job, requests, warnings: &warnings)
    }
  }

  /// Looks again at what was decoded without complaint.
  private static func examine(
    _ job: RenderJob, damage: DamagePolicy, tolerance: Raster.Tolerance = .nothing,
    warnings: inout [String]
  ) throws(RenderFailure) {
    guard
      let found = Diagnosis.damage(
        in: job, tolerance: tolerance, pastCrop: damage == .salvage)
    else { return }
    if damage == .salvage {
      warnings.append(salvageWarning(found))
    } else if Diagnosis.isHarmless(found) {
      if !warnings.contains(found) { warnings.append(found) }
    } else {
      throw .refused(damaged(job, found))
    }
  }

  /// What there is of an input that its decoder would not touch; nil when that is nothing.
  private static func salvaged(
    _ job: RenderJob, _ requests: [RenderRequest], limits: Limits, _ found: String,
    warnings: inout [String]
  ) throws(MediaError) -> [Rendered]? {
    guard let mended = try Salvage.mend(job.input, job.header, control: job.control) else {
      return nil
    }
    let again = try RenderJob(
      mended, requests.map { ($0.recipe, $0.encoding) }, limits: limits, threads: job.threads,
      control: job.control)
    do throws(RenderFailure) {
      let result = try EngineGate.shared.working { () throws(RenderFailure) in
        try again.attempt(requests, tolerance: .everything)
      }
      warnings += result.warnings
      warnings.append(salvageWarning(found))
      return result.outputs
    } catch {
      try job.control.check()
      if case .refused(let reason) = error { throw reason.naming(job.input) }
      return nil
    }
  }

  private static func salvageWarning(_ found: String) -> String {
    "damaged, and written as far as it goes: \(found)"
  }

  private static func damaged(
    _ job: RenderJob, _ found: String, isSalvaged: Bool = false
  ) -> MediaError {
    MediaError(
      .damagedInput, isSalvaged ? "nothing of it can be salvaged" : "cannot decode",
      input: job.input.label, step: "decode", engineMessage: found)
  }

  /// Once more, past what the decoder only warned of.
  private static func again(
    _ job: RenderJob, _ requests: [RenderRequest], warnings: inout [String]
  ) throws(MediaError) -> [Rendered] {
    do throws(RenderFailure) {
      let result = try EngineGate.shared.working { () throws(RenderFailure) in
        try job.attempt(requests, tolerance: .warnings)
      }
      warnings += result.warnings
      if result.isSuspect {
        try examine(job, damage: .fail, tolerance: .warnings, warnings: &warnings)
      }
      return result.outputs
    } catch {
      try job.control.check()
      switch error {
      case .engine(let failure, let step): throw job.error(failure, step: step)
      case .refused(let reason): throw reason.naming(job.input)
      }
    }
  }
}
