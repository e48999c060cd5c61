internal import Glibc
internal import SystemPackage

/// A presentation from before it is made until its folder stands under its name, or is as if it had never been.
struct PendingPresentation {
  /// What reports call it.
  var name: String?
  let packaging: HLSPackaging
  let resumes: Bool
  private let cipher: SegmentCipher?
  private let publication: FolderPublication
  /// The folder as it was named.
  private let folder: FilePath

  /// Makes the hidden folder, once it is sure that it could take its name, and reads the key.
  init(
    _ packaging: HLSPackaging, into folder: FilePath, _ publishing: Publishing,
    resumes: Bool = false, control: JobControl
  ) throws(MediaError) {
    self.packaging = packaging
    self.folder = folder
    self.resumes = resumes
    cipher = try packaging.encryption.map { (choice) throws(MediaError) in
      try choice.open(outside: folder, control: control)
    }
    publication = try FolderPublication(folder, publishing, resumes: resumes)
  }

  /// The folder, from the root on.
  var path: FilePath { publication.path }

  /// Encodes everything and holds it to the rules.
  ///
  /// - Parameter cores: How much is done at once.
  /// - Returns: What was made.
  func make(
    from input: InputFile, engine: Engine, cores: Int, control: JobControl,
    progress: @escaping @Sendable (PackagingProgress) -> Void
  ) throws(MediaError) -> HLSReport {
    let clock = ContinuousClock()
    let start = clock.now
    let stage = PresentationStage(publication.stagePath)
    let journal =
      try resumes
      ? engine.openJournal(in: publication.stagePath, input, packaging, cores: cores) : nil
    let job = PackagingJob(
      packaging: packaging, damage: engine.damage, cipher: cipher, stage: stage,
      crew: StreamCrew(
        input: input, workers: engine.workers, limits: engine.limits, control: control,
        cores: cores),
      journal: journal, onProgress: progress)
    let result = try job.run()
    progress(PackagingProgress(step: .publish, fraction: 0))
    try journal?.remove()
    let files = try stage.files()
    let report = PackagingReport(job: result, packaging: packaging, files: files)
    let document = report.json.line
    try stage.write(document, to: PackagingReport.name)
    try engine.check(publication.stagePath, cipher, control)
    return HLSReport(
      name: name, path: folder.bytes, duration: result.duration, renditions: report.renditions,
      subtitles: result.subtitles,
      pictures: result.pictures.map(\.file),
      files: (files + [(PackagingReport.name, document.count)]).map {
        HLSReport.File(path: $0.path, bytes: $0.bytes)
      },
      bytes: files.reduce(0) { $0 + $1.bytes }, warnings: result.warnings, notes: result.notes,
      elapsed: clock.now - start)
  }

  /// Gives the folder its name.
  func publish(control: JobControl) throws(MediaError) {
    try publication.publish(control: control)
  }
}

extension Engine {
  /// How much of a film is done at once where nothing else is.
  var packagingCores: Int { workers?.size ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
