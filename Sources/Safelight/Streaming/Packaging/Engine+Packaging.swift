public import SystemPackage

extension Engine {
  /// Packages a film for adaptive streaming: an HLS presentation in a folder of its own.
  ///
  /// The folder appears under its name only when it is whole. As many ranges of the film are encoded at once
  /// as there are workers; without workers the film is read in this process.
  ///
  /// - Parameters:
  ///   - source: The film.
  ///   - packaging: What is made of it.
  ///   - folder: The presentation. One that is there already is replaced if it is empty or was made so.
  ///   - resumes: Whether what is done stays, hidden, when the work is stopped, and the same call goes on
  ///     where an earlier one was stopped.
  ///   - progress: Called from working threads.
  /// - Returns: What was made.
  /// - Throws: ``MediaError``; then everything is as it was.
  public func package(
    _ source: Source, as packaging: HLSPackaging, into folder: FilePath, resumes: Bool = false,
    progress: @escaping @Sendable (PackagingProgress) -> Void = { _ in }
  ) async throws(MediaError) -> HLSReport {
    try await blocking(source) { (control) throws(MediaError) in
      let clock = ContinuousClock()
      let start = clock.now
      var publishing = Publishing()
      publishing.createFolders = true
      let input = try InputFile.open(source, limits: limits, control: control)
      let pending = try PendingPresentation(
        packaging, into: folder, publishing, resumes: resumes, control: control)
      var report = try pending.make(
        from: input, engine: self, cores: packagingCores, control: control, progress: progress)
      try pending.publish(control: control)
      report.elapsed = clock.now - start
      return report
    }
  }

  /// The journal of a run; of use where input, settings and program are the same.
  func openJournal(
    in stage: FilePath, _ input: InputFile, _ packaging: HLSPackaging, cores: Int
  ) throws(MediaError) -> PackagingJournal {
    struct Settings: Encodable {
      var packaging: HLSPackaging
      var damage: DamagePolicy
      var cores: Int
      /// What the files of marks hold, and the film's name, which texts may tell.
      var marks: [String] = []
    }
    var settings = Settings(packaging: packaging, damage: damage, cores: cores)
    if !packaging.watermarks.isEmpty {
      settings.marks = [input.label]
      for name in packaging.watermarks.flatMap(\.namedFiles) {
        settings.marks.append(try ContentHash.sha256(InputFile.open(.file(FilePath(name)))))
      }
    }
    let heading = try JournalHeading(
      program: "safelight", input: InputFingerprint(input),
      settings: settings)
    return try PackagingJournal(in: stage, heading)
  }

  /// Holds what was made to the rules, before anyone sees it.
  func check(
    _ path: FilePath, _ cipher: SegmentCipher?, _ control: JobControl
  ) throws(MediaError) {
    let report = try verification(of: path, control, key: cipher?.keyFile())
    try control.check()
    guard let fault = report.findings.first(where: { $0.severity == .error }) else { return }
    let values = fault.values
    throw MediaError(
      .engineCrashed,
      "what was made breaks rule \(fault.rule) of safelight verify in \(fault.file)",
      step: "verify", engineMessage: values.isEmpty ? fault.message : "\(fault.message): \(values)")
  }
}
