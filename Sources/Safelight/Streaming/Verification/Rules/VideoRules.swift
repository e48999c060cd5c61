/// Rules 22 to 26: how video is coded.
enum VideoRules {
  static func check(_ media: Presentation.Media, _ findings: inout Findings) {
    guard media.role == .variant, let track = media.track(.video) else { return }
    let file = media.initializations.first?.file ?? media.segments.first?.file ?? media.file
    guard let video = media.video else { return }
    let isBoxed = !media.initializations.isEmpty
    checkCodec(video, isBoxed: isBoxed, file, &findings)
    checkColour(video, file, &findings)
    for initialization in media.initializations {
      for track in initialization.content?.tracks ?? [] where track.handler == "vide" {
        if !track.isUpright {
          findings.error(
            25, initialization.file ?? file, "the track's matrix turns or bends the picture")
        }
        if ["avc3", "hev1"].contains(track.format) {
          findings.warning(
            26, initialization.file ?? file, "the sample entry does not hold the parameter sets",
            measured: track.format, expected: track.format == "avc3" ? "avc1" : "hvc1")
        }
      }
    }
    for shape in [video.parameters?.pixelAspect, video.pixelAspect].compactMap(\.self)
    where shape.width != shape.height {
      findings.error(
        25, file, "pixels are not square", measured: "\(shape.width):\(shape.height)",
        expected: "1:1")
      break
    }
    if video.parameters?.isFramesOnly == false {
      findings.error(23, file, "the video may be interlaced (frame_mbs_only is 0)")
    }
    checkRate(media, track, &findings)
  }

  private static func checkCodec(
    _ video: VideoConfiguration, isBoxed: Bool, _ file: String, _ findings: inout Findings
  ) {
    guard let codec = video.codec else {
      return findings.error(22, file, "the video is of a kind that streaming does not know")
    }
    if let parameters = video.parameters {
      if ![66, 77, 88, 100].contains(parameters.profile) || parameters.level > 52 {
        findings.error(22, file, "H.264 is above High profile at level 5.2", measured: codec)
      } else if parameters.profile != 100 {
        findings.warning(22, file, "H.264 is below High profile", measured: codec)
      }
      if parameters.chromaFormat != 1 || parameters.lumaDepth != 8 || parameters.chromaDepth != 8 {
        findings.error(24, file, "H.264 is not 8-bit 4:2:0", measured: codec)
      }
    } else if video.hevc.count == 3 {
      if video.hevc[0] > 2 || video.hevc[2] > 153 {
        findings.error(22, file, "HEVC is above Main 10 at level 5.1", measured: codec)
      }
    } else if !["av01", "avc1", "avc3"].contains(where: codec.hasPrefix) {
      findings.error(22, file, "the video is neither H.264, HEVC nor AV1", measured: codec)
    }
    if !isBoxed, !codec.hasPrefix("avc") {
      findings.error(
        22, file, "HEVC and AV1 may be streamed as fragmented MP4 only", measured: codec)
    }
  }

  private static func checkColour(
    _ video: VideoConfiguration, _ file: String, _ findings: inout Findings
  ) {
    guard let colour = video.parameters?.colour ?? video.colour, colour.primaries != 2,
      colour.transfer != 2, colour.matrix != 2
    else {
      if video.parameters != nil {
        findings.error(24, file, "the video does not say what its colours mean")
      }
      return
    }
    if video.depth == 8, colour.videoRange == .pq || colour.videoRange == .hlg {
      findings.error(
        24, file, "a transfer function of high dynamic range stands on 8-bit video",
        measured: "\(colour.transfer)")
    }
  }

  private static let usualRates = [
    24000.0 / 1001, 24, 25, 30000.0 / 1001, 30, 50, 60000.0 / 1001, 60,
  ]

  private static func checkRate(
    _ media: Presentation.Media, _ track: SegmentFacts.Track, _ findings: inout Findings
  ) {
    guard let rate = media.frameRate else { return }
    if rate > 60.1 {
      findings.error(
        23, media.file, "there are more than 60 frames a second",
        measured: VerificationNumbers.text(rate), expected: "at most 60")
    } else if !usualRates.contains(where: { abs($0 - rate) < 0.02 }) {
      findings.warning(
        23, media.file, "the frame rate is an unusual one",
        measured: VerificationNumbers.text(rate),
        expected: "23.976, 24, 25, 29.97, 30, 50, 59.94 or 60")
    }
  }

  /// What all variants must share.
  static func compare(_ presentation: Presentation, _ findings: inout Findings) {
    let videos = presentation.videos.compactMap { media in media.video.map { (media, $0) } }
    guard let (_, first) = videos.first else { return }
    for (media, video) in videos.dropFirst() {
      let (one, other) = (
        first.parameters?.colour ?? first.colour, video.parameters?.colour ?? video.colour
      )
      if let one, let other, one != other {
        findings.error(24, media.file, "the colours are described otherwise than in other variants")
      }
      let (a, b) = (first.parameters?.size ?? first.size, video.parameters?.size ?? video.size)
      let expected = Double(b.height) * Double(a.width) / Double(max(1, a.height))
      // Both sizes are rounded to even numbers.
      let slack = 2 + 2 * Double(a.width) / Double(max(1, a.height))
      if abs(expected - Double(b.width)) > slack {
        findings.warning(
          25, media.file, "the picture has another shape than in other variants",
          measured: "\(b.width)x\(b.height)", expected: "that of \(a.width)x\(a.height)")
      }
    }
    let levels = videos.compactMap { $0.1.parameters?.level }
    if !levels.isEmpty, levels.count == videos.count, levels.allSatisfy({ $0 > 41 }) {
      findings.warning(22, presentation.root, "no variant is at level 4.1 or below")
    }
  }
}
