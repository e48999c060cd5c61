/// Rules 48, 49 and 51: the multivariant playlist as a whole.
enum MultivariantRules {
  static func check(_ presentation: Presentation, _ findings: inout Findings) {
    guard let playlist = presentation.multivariant else { return }
    let timed = presentation.sorted.filter { $0.role == .variant || $0.role == .audio }
    if playlist.isIndependent {
      for media in timed where media.playlist.isIndependent {
        findings.warning(
          48, media.file, line: media.parsed.line(of: "INDEPENDENT-SEGMENTS"),
          "EXT-X-INDEPENDENT-SEGMENTS is repeated; the multivariant playlist says it for all")
      }
    } else if timed.contains(where: { !$0.playlist.isIndependent }) {
      findings.error(48, presentation.root, "EXT-X-INDEPENDENT-SEGMENTS is declared nowhere")
    } else {
      findings.warning(
        48, presentation.root, "EXT-X-INDEPENDENT-SEGMENTS belongs into the multivariant playlist")
    }
    let uris = Set(playlist.variants.map(\.uri))
    if uris.count < 2 {
      findings.warning(
        49, presentation.root, "there is one variant only", measured: "\(uris.count)",
        expected: "at least 2"
      )
    }
    for media in presentation.videos where media.track(.audio) != nil {
      findings.warning(49, media.file, "audio is in the segments of the video, not apart")
    }
    checkDuplicates(playlist, presentation.root, &findings)
  }

  private static func checkDuplicates(
    _ playlist: MultivariantPlaylist, _ root: String, _ findings: inout Findings
  ) {
    var seen: [String: Int] = [:]
    var rates: [Int: VariantStream] = [:]
    for variant in playlist.variants {
      let identity = [
        variant.uri, variant.audio ?? "", variant.subtitles ?? "", variant.video ?? "",
      ]
      .joined(separator: "\n")
      if let line = seen[identity] {
        findings.warning(
          51, root, line: variant.line, "the variant is listed already, in line \(line)",
          declared: variant.uri)
      } else if let other = rates[variant.bandwidth], Set(other.codecs) != Set(variant.codecs) {
        findings.warning(
          51, root, line: variant.line, "two variants of different codecs have one BANDWIDTH",
          declared: "\(variant.bandwidth)")
      }
      seen[identity] = variant.line
      rates[variant.bandwidth] = variant
    }
  }
}
