/// Holds a presentation to all rules.
enum PresentationCheck {
  static func check(_ presentation: Presentation, _ findings: inout Findings) {
    for media in presentation.sorted {
      MediaPlaylistRules.check(media, &findings)
      TimelineRules.check(media, &findings)
      VideoRules.check(media, &findings)
      InitializationRules.check(media, &findings)
    }
    VideoRules.compare(presentation, &findings)
    AudioRules.check(presentation, &findings)
    CaptionRules.check(presentation, &findings)
    VariantRules.check(presentation, &findings)
    RateRules.check(presentation, &findings)
    RenditionRules.check(presentation, &findings)
    AgreementRules.check(presentation, &findings)
    MultivariantRules.check(presentation, &findings)
    IFrameRules.check(presentation, &findings)
    StoryboardRules.check(presentation, &findings)
    FileRules.check(presentation, &findings)
  }

  static func report(_ presentation: Presentation, _ findings: Findings) -> VerificationReport {
    let segments = presentation.media.values.flatMap(\.segments)
    let sorted = findings.all.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      if a.file != b.file {
        return a.file == presentation.root || b.file != presentation.root && a.file < b.file
      }
      return ((a.line ?? 0), a.rule, one.offset) < ((b.line ?? 0), b.rule, other.offset)
    }
    let isRootMedia = presentation.media[presentation.root] != nil
    return VerificationReport(
      findings: sorted.map(\.element),
      playlists: presentation.media.count + (isRootMedia ? 0 : 1), segments: segments.count,
      bytes: segments.reduce(0) { $0 + ($1.range?.count ?? 0) },
      duration: presentation.media.values.filter { $0.role != .iFrames }
        .map(\.playlist.duration.approximateSeconds).max() ?? 0,
      omitted: findings.omitted, locked: segments.count(where: \.isLocked))
  }
}
