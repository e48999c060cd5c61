/// Rules 38, 39 and 50: declared rates against those measured.
enum RateRules {
  static func check(_ presentation: Presentation, _ findings: inout Findings) {
    guard let playlist = presentation.multivariant else { return }
    for variant in playlist.variants {
      guard let media = presentation.media(variant.uri), media.hasAllSizes else { continue }
      let kinds: [[Rendition.Kind]] = [[.audio, .video], [.audio, .video, .subtitles]]
      let rates = kinds.compactMap { rate(of: variant, media, presentation, $0) }
      guard rates.count == kinds.count else { continue }
      compare(
        variant.bandwidth, variant.averageBandwidth, with: rates, presentation.root, variant.line,
        &findings)
    }
    for stream in playlist.iFrameStreams {
      guard let media = presentation.media(stream.uri), media.hasAllSizes else { continue }
      compare(
        stream.bandwidth, stream.averageBandwidth, with: [media.rate], presentation.root,
        stream.line, &findings)
    }
    checkFirst(playlist, presentation.root, &findings)
  }

  /// The rates of a variant with the renditions of some kinds; nil where those are not known.
  private static func rate(
    of variant: VariantStream, _ media: Presentation.Media, _ presentation: Presentation,
    _ kinds: [Rendition.Kind]
  ) -> PeakRate? {
    var groups: [[PeakRate]] = []
    var own = media.rate
    for kind in kinds {
      var rates: [PeakRate] = []
      for rendition in presentation.renditions(of: variant)
      where rendition.kind == kind && rendition.uri != nil {
        guard let other = presentation.media(rendition.uri), other.hasAllSizes else { return nil }
        // A variant of audio alone is one of its renditions, of which one is played at a time.
        if other.file == media.file { own = .zero }
        rates.append(other.rate)
      }
      groups.append(rates)
    }
    return PeakRate.combined(own, with: groups)
  }

  private static func compare(
    _ bandwidth: Int, _ average: Int?, with rates: [PeakRate], _ root: String, _ line: Int,
    _ findings: inout Findings
  ) {
    guard let measured = rates.first, measured.peak > 0 else { return }
    func isNear(_ declared: Int, _ measured: Int) -> Bool {
      abs(Double(declared) - Double(measured)) <= Double(measured) / 10
    }
    if bandwidth > 0, !rates.contains(where: { isNear(bandwidth, $0.peak) }) {
      findings.error(
        38, root, line: line, "BANDWIDTH is not the measured peak, within a tenth",
        measured: "\(measured.peak)", declared: "\(bandwidth)")
    }
    if let average {
      if !rates.contains(where: { isNear(average, $0.average) }) {
        findings.error(
          39, root, line: line, "AVERAGE-BANDWIDTH is not the measured average, within a tenth",
          measured: "\(measured.average)", declared: "\(average)")
      } else if bandwidth > 0, bandwidth < average, isNear(bandwidth, measured.peak) {
        findings.error(
          39, root, line: line, "BANDWIDTH is below AVERAGE-BANDWIDTH", declared: "\(bandwidth)",
          expected: "at least \(average)")
      }
    }
    if measured.peak > 2 * measured.average {
      findings.warning(
        39, root, line: line, "the peak is more than twice the average",
        measured: "\(measured.peak)",
        expected: "at most \(2 * measured.average), the average being \(measured.average)")
    }
  }

  private static func checkFirst(
    _ playlist: MultivariantPlaylist, _ root: String, _ findings: inout Findings
  ) {
    func rate(_ variant: VariantStream) -> Int { variant.averageBandwidth ?? variant.bandwidth }
    guard let first = playlist.variants.first, rate(first) > 6_000_000,
      let lower = playlist.variants.map(rate).filter({ $0 > 0 }).min(), lower < rate(first)
    else { return }
    findings.warning(
      50, root, line: first.line, "the first variant, which players begin with, is a heavy one",
      declared: "\(rate(first))", expected: "about 2000000")
  }
}

extension Presentation.Media {
  /// Whether the bytes of every segment are known.
  var hasAllSizes: Bool { !segments.isEmpty && segments.allSatisfy { $0.range != nil } }
}
