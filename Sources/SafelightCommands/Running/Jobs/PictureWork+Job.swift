import Safelight
import Synchronization

extension PictureWork: JobWork {
  var claimsStandardOutput: Bool { batch.destination == .standardOutput && !isDryRun }

  func line(for item: InputItem, workers: WorkerPool, threads: Int) async -> ReportLine? {
    let start = ContinuousClock.now
    var batch = batch
    batch.engine = batch.engine.with(threads: threads, workers: workers)
    do throws(MediaError) {
      batch.update = try update?.open()
      try batch.check([item])
      let line = await line(for: item, batch)
      try batch.update?.close()
      return line
    } catch {
      return ReportLine(
        input: item.label, status: .failed, error: error, elapsed: ContinuousClock.now - start)
    }
  }

  private func line(for item: InputItem, _ batch: Batch) async -> ReportLine? {
    if isDryRun { return await preview(item, batch) }
    let line = Mutex<ReportLine?>(nil)
    _ = await batch.run([item]) { result in
      line.withLock { $0 = ReportLine(result) }
      return true
    }
    return line.withLock(\.self)
  }
}
