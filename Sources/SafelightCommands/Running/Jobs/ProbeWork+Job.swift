import Safelight

extension ProbeWork: JobWork {
  var claimsStandardOutput: Bool { false }

  func line(for item: InputItem, workers: WorkerPool, threads: Int) async -> ReportLine? {
    var work = self
    work.engine = Engine(limits: engine.limits, threads: threads, workers: workers)
    let line = await work.probe(item)
    return line.error?.code == .cancelled ? nil : line
  }
}
