extension Engine {
  /// Tells what a file is: from its header alone, unless the options ask for more.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - options: What is found out beyond the header.
  /// - Returns: What is known.
  /// - Throws: ``MediaError``; with ``ProbeOptions/check`` also for damage behind the header.
  public func probe(
    _ source: Source, options: ProbeOptions = ProbeOptions()
  ) async throws(MediaError) -> ProbeResult {
    try await blocking(source) { (control) throws(MediaError) in
      let input = try InputFile.open(source, limits: limits, control: control)
      return try examine(input, options, limits, control)
    }
  }

  /// What the header of an opened input tells of what its outputs are made from; blocks.
  func info(_ input: InputFile, _ control: JobControl) throws(MediaError) -> MediaInfo {
    var options = ProbeOptions()
    options.onlyPictures = true
    guard var info = try examine(input, options, limits, control).info else {
      throw MediaError(.unsupported, "is not a picture", input: input.label, step: "probe")
    }
    if let preview = info.preview { info.stored = preview }
    return info
  }
}
