import Glibc
import Safelight
import SystemPackage

extension PictureCommand {
  func plan() throws(MediaError) -> any Work {
    try limits.checkSandbox()
    try input.check()
    let place = try place()
    let variants = try variants()
    try check(place, variants)
    return PictureWork(
      input: input, place: place, variants: variants, encoding: encoding.encoding,
      publishing: output.publishing,
      engine: Engine(limits: limits.limits, damage: limits.onDamage),
      jobs: limits.jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)), report: report,
      form: place == .standardOutput ? .nothing : reportForm)
  }
}

/// Making pictures: what the commands that write do once their options are checked.
struct PictureWork: Work {
  let input: InputOptions
  let place: OutputPlace
  let variants: [PictureVariant]
  let encoding: Encoding
  let publishing: Publishing
  let engine: Engine
  let jobs: Int
  let report: ReportOptions
  let form: Reporter.Form

  func run() async -> Int32 {
    let reporter = Reporter(form, isQuiet: report.quiet)
    let items = input.inputs
    let display = ProgressDisplay(report.progress, total: items.count, quiet: report.quiet)
    await display.showing {
      await Crew.run(items, width: jobs) { item in
        let line = await make(item)
        display.count(failed: line.status == .failed, skipped: line.status == .skipped)
        let isRead = reporter.report(line, densities: variants.map(\.density))
        return isRead && !(report.failFast && line.status == .failed)
      }
    }
    return reporter.exitCode(isSingle: items.count == 1)
  }

  private func make(_ text: String) async -> ReportLine {
    let start = ContinuousClock.now
    let name = ArgumentBytes.bytes(text)
    let path = ArgumentBytes.path(text)
    let source = text == "-" ? Source.standardInput : .file(path)
    do throws(MediaError) {
      let sinks = try variants.map { (variant) throws(MediaError) in
        OutputSpec(recipe: variant.recipe, sink: try sink(path))
      }
      let made = try await engine.run(sinks, from: source)
      return ReportLine(
        input: name, status: .ok, outputs: made.outputs, warnings: made.warnings,
        elapsed: made.elapsed)
    } catch {
      return ReportLine(
        input: name, status: .failed, error: error, elapsed: ContinuousClock.now - start)
    }
  }

  private func sink(_ input: FilePath) throws(MediaError) -> Sink {
    let destination: Sink.Destination
    switch place {
    case .standardOutput: destination = .standardOutput
    case .file(let path): destination = .file(path)
    case .inPlace: destination = .file(input)
    case .folder(let folder):
      let format = encoding.format?.fileExtension ?? input.extension ?? "jpg"
      destination = .file(folder.appending("\(input.stem ?? "output").\(format)"))
    case .template: throw MediaError(.unavailable, "templates are not built yet")
    }
    return Sink(destination, encoding: encoding, publishing: publishing)
  }
}
