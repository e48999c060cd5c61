/// Rules 37 and 40 to 43: what variants say of themselves.
enum VariantRules {
  static func check(_ presentation: Presentation, _ findings: inout Findings) {
    guard let playlist = presentation.multivariant else { return }
    for variant in playlist.variants {
      let media = presentation.media(variant.uri)
      checkPresence(variant, media, presentation.root, &findings)
      checkCodecs(variant, media, presentation, &findings)
      if let media, media.track(.video) != nil {
        checkPicture(variant, media, presentation.root, &findings)
      }
      checkGroups(variant, playlist.renditions, presentation.root, &findings)
    }
    checkRanges(presentation, playlist, &findings)
    let captions = playlist.variants.map { $0.captions == VariantStream.Captions.none }
    if captions.contains(true), captions.contains(false) {
      findings.error(
        43, presentation.root, "CLOSED-CAPTIONS=NONE stands at some variants and not at others")
    }
  }

  private static func checkPresence(
    _ variant: VariantStream, _ media: Presentation.Media?, _ root: String,
    _ findings: inout Findings
  ) {
    let showsVideo =
      media?.track(.video) != nil
      || variant.codecs.contains {
        $0.hasPrefix("avc") || $0.hasPrefix("hvc") || $0.hasPrefix("av01")
      }
    let wanted: [(String, Bool)] = [
      ("BANDWIDTH", variant.bandwidth > 0), ("AVERAGE-BANDWIDTH", variant.averageBandwidth != nil),
      ("CODECS", !variant.codecs.isEmpty), ("RESOLUTION", variant.resolution != nil || !showsVideo),
      ("FRAME-RATE", variant.frameRate != nil || !showsVideo),
    ]
    for (name, isThere) in wanted where !isThere {
      findings.error(37, root, line: variant.line, "EXT-X-STREAM-INF has no \(name)")
    }
  }

  private static func checkCodecs(
    _ variant: VariantStream, _ media: Presentation.Media?, _ presentation: Presentation,
    _ findings: inout Findings
  ) {
    guard !variant.codecs.isEmpty, let own = media?.codecs else { return }
    var found = own
    for rendition in presentation.renditions(of: variant) where rendition.kind == .audio {
      guard rendition.uri != nil else { continue }
      guard let codecs = presentation.media(rendition.uri)?.codecs else { return }
      found += codecs
    }
    let missing = Set(found).filter { name in
      !variant.codecs.contains { CodecString.areEqual($0, name) }
    }
    let needless = variant.codecs.filter { name in
      name != "wvtt" && !name.hasPrefix("stpp")
        && !found.contains { CodecString.areEqual($0, name) }
    }
    if !missing.isEmpty || !needless.isEmpty {
      findings.error(
        40, presentation.root, line: variant.line, "CODECS does not name what is in the segments",
        measured: Set(found).sorted().joined(separator: ","),
        declared: variant.codecs.joined(separator: ","))
    }
  }

  private static func checkPicture(
    _ variant: VariantStream, _ media: Presentation.Media, _ root: String,
    _ findings: inout Findings
  ) {
    if let declared = variant.resolution, let video = media.video {
      let size = video.parameters?.size ?? video.size
      if size != declared {
        findings.error(
          41, root, line: variant.line, "RESOLUTION is not the video's",
          measured: "\(size.width)x\(size.height)", declared: "\(declared.width)x\(declared.height)"
        )
      }
    }
    if let declared = variant.frameRate?.approximate, let rates = media.frameRates,
      !rates.contains(declared)
    {
      findings.error(
        41, root, line: variant.line, "FRAME-RATE is not the video's",
        measured: VerificationNumbers.text(media.frameRate ?? rates.lowerBound),
        declared: VerificationNumbers.text(declared))
    }
  }

  private static func checkRanges(
    _ presentation: Presentation, _ playlist: MultivariantPlaylist, _ findings: inout Findings
  ) {
    var ranges: [(VariantStream, VariantStream.VideoRange)] = []
    for variant in playlist.variants {
      guard let video = presentation.media(variant.uri)?.video,
        let range = (video.parameters?.colour ?? video.colour)?.videoRange
      else { continue }
      ranges.append((variant, range))
    }
    let areAllSDR = ranges.allSatisfy { $0.1 == .sdr }
    for (variant, range) in ranges {
      let isWrong = variant.videoRange.map { $0 != range } ?? !areAllSDR
      if isWrong {
        findings.error(
          42, presentation.root, line: variant.line, "VIDEO-RANGE is not the video's",
          measured: range.rawValue, declared: variant.videoRange?.rawValue)
      }
    }
    if !ranges.isEmpty, !ranges.contains(where: { $0.1 == .sdr }) {
      findings.error(42, presentation.root, "there is no variant of standard dynamic range")
    }
  }

  private static func checkGroups(
    _ variant: VariantStream, _ renditions: [Rendition], _ root: String,
    _ findings: inout Findings
  ) {
    var named: [(Rendition.Kind, String)] = []
    if let group = variant.audio { named.append((.audio, group)) }
    if let group = variant.video { named.append((.video, group)) }
    if let group = variant.subtitles { named.append((.subtitles, group)) }
    if case .group(let group) = variant.captions { named.append((.closedCaptions, group)) }
    for (kind, group) in named
    where !renditions.contains(where: { $0.kind == kind && $0.group == group }) {
      findings.error(
        43, root, line: variant.line, "there is no rendition of the group that the variant names",
        declared: "\(kind.rawValue) \(group)")
    }
  }
}

extension Presentation {
  /// The renditions in the groups that a variant names.
  func renditions(of variant: VariantStream) -> [Rendition] {
    (multivariant?.renditions ?? []).filter { rendition in
      switch rendition.kind {
      case .audio: rendition.group == variant.audio
      case .subtitles: rendition.group == variant.subtitles
      case .video: rendition.group == variant.video
      case .closedCaptions: false
      }
    }
  }
}
