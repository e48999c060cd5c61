internal import SystemPackage

/// What the inputs of one run of a batch share.
struct BatchCrew: Sendable {
  private let batch: Batch
  private let rules: Result<[OutputRule], MediaError>
  /// Paths of outputs whose names had to be settled before work began.
  private let settled: [SettledPath: FilePath]
  private let claims: PathClaims
  private let inputs: Set<FileIdentity>
  private let update: UpdateCheck?

  init(_ batch: Batch, _ items: [InputItem]) {
    self.batch = batch
    claims = PathClaims(numbersCollisions: batch.onCollision == .number)
    inputs = Set(items.compactMap { $0.findIdentity() })
    var settled: [SettledPath: FilePath] = [:]
    var update: UpdateCheck?
    do throws(MediaError) {
      let rules = try batch.rules()
      if batch.onCollision == .number {
        settled = try CollisionSearch(batch: batch, rules: rules, items: items).settle(claims)
      }
      if let state = batch.update {
        update = try UpdateCheck(state, batch, rules)
      }
      self.rules = .success(rules)
    } catch {
      self.rules = .failure(error)
    }
    self.settled = settled
    self.update = update
  }

  /// Works on one input; nil when it was stopped.
  func result(of item: InputItem) async -> InputResult? {
    let clock = ContinuousClock()
    let start = clock.now
    var result = InputResult(
      input: item.label, index: item.index, status: .ok, report: nil, error: nil, elapsed: .zero)
    do throws(MediaError) {
      let report = try await report(on: item)
      let isMade =
        !report.outputs.isEmpty || !report.documents.isEmpty || report.presentation != nil
      result.status = isMade ? .ok : .skipped
      result.report = report
    } catch {
      if error.code == .cancelled, error.signal == nil { return nil }
      result.status = .failed
      result.error = error
    }
    result.elapsed = clock.now - start
    return result
  }

  private func report(on item: InputItem) async throws(MediaError) -> Report {
    if let failure = item.failure { throw failure }
    let rules = try rules.get()
    let onProgress = batch.onProgress.map { tell in
      { @Sendable (progress: Progress) in tell(item, progress) }
    }
    let subject = batch.films == nil ? nil : InputSubject(of: item)
    let batch = batch.limited(to: subject)
    return try await batch.engine.blocking(item.source, progress: onProgress) {
      (control) throws(MediaError) in
      try BatchJob(
        batch: batch, rules: rules.filter { $0.isFor(subject) }, claims: claims, settled: settled,
        inputs: inputs,
        update: update, item: item, control: control
      ).run()
    }
  }
}
