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
  ///
  /// - Parameter view: What the outputs show of a film; nil for those that are made of pictures.
  func info(
    _ input: InputFile, _ control: JobControl, view: FilmView? = nil
  ) throws(MediaError) -> MediaInfo {
    if let view {
      let kind = try FormatSniffer.kind(of: input)
      if let kind, !kind.isImage { return try measure(input, view, control).info }
      try TextKind.refuse(input, kind)
    }
    var options = ProbeOptions()
    options.onlyPictures = true
    guard var info = try examine(input, options, limits, control).info else {
      throw MediaError(.unsupported, "is not a picture", input: input.label, step: "probe")
    }
    if let preview = info.preview { info.stored = preview }
    return info
  }

  /// What the header of an opened film tells of the pictures that a view takes from it; blocks.
  func measure(
    _ input: InputFile, _ view: FilmView, _ control: JobControl
  ) throws(MediaError) -> FilmMeasure {
    guard let workers else {
      return try StillLoader.measure(input, view, limits: limits, control: control)
    }
    return try workers.measure(input, view, limits, control)
  }
}
