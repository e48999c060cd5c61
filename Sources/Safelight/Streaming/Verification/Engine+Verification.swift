public import SystemPackage

extension Engine {
  /// Checks an HLS presentation: its playlists, how its segments are built, and whether both agree.
  ///
  /// Nothing outside of the presentation's folder is opened: URIs that lead elsewhere, by a scheme, a
  /// host, `..` or a symbolic link, are findings.
  ///
  /// - Parameters:
  ///   - path: A folder with a multivariant playlist, or a playlist.
  ///   - options: How far it is checked.
  /// - Returns: What was found; see ``VerificationRule/all``.
  /// - Throws: ``MediaError/Code/noInput`` where there is no playlist.
  public func verify(
    _ path: FilePath, options: VerificationOptions = VerificationOptions()
  ) async throws(MediaError) -> VerificationReport {
    try await blocking(.file(path)) { (control) throws(MediaError) in
      let key = try options.openKey(limits, control)
      return try verification(of: path, control, key: key, decodes: options.decodes)
    }
  }

  /// The same; blocks.
  func verification(
    of path: FilePath, _ control: JobControl, key: InputFile?, decodes: Bool = false
  ) throws(MediaError) -> VerificationReport {
    let (limits, workers) = (limits, workers)
    let place = try PresentationPlace(path)
    var reader = try PresentationReader(
      place.folder, root: place.playlist, decodes: decodes, key: key, control: control
    ) { (parts, files) throws(MediaError) in
      guard let workers else {
        return PartExamination.examine(parts, files: files, limits: limits, control: control)
      }
      return try workers.examine(parts, files, limits, control)
    }
    var presentation = try reader.read()
    if place.isFolder {
      let entries = try place.folder.entries()
      try reader.readStoryboards(among: entries, into: &presentation)
      presentation.entries = entries
      if decodes { try reader.compareStoryboards(of: presentation) }
    }
    var findings = reader.findings
    PresentationCheck.check(presentation, &findings)
    return PresentationCheck.report(presentation, findings)
  }
}
