import Safelight

/// What probing found out about a film, as rows of a table for people.
enum FilmTable {
  static func rows(_ info: FilmInfo) -> [(label: String, value: String)] {
    var rows: [(label: String, value: String)] = [
      ("type", MediaTable.joined([info.mimeType, info.container])),
      ("bytes", "\(info.bytes) (\(Amounts.bytes(info.bytes)))"),
    ]
    if let picture = info.video?.picture { rows.append(("size", size(picture))) }
    if let duration = info.duration { rows.append(("duration", time(duration))) }
    if let rate = info.bitRate { rows.append(("rate", bits(rate))) }
    if let title = info.title, !title.isEmpty { rows.append(("title", MediaTable.line(title))) }
    if let created = info.created { rows.append(("created", MediaTable.line(created))) }
    if info.chapters > 0 { rows.append(("chapters", "\(info.chapters)")) }
    if let offset = info.audioOffset, abs(offset) >= 0.001 {
      let distance = Amounts.threeDigits(abs(offset) * 1000)
      rows.append(("audio", "starts \(distance) ms \(offset < 0 ? "before" : "after") the video"))
    }
    for stream in info.streams { rows.append(("stream \(stream.index)", words(stream))) }
    if let timing = info.video?.picture?.timing { rows += self.timing(timing) }
    let obstacles = info.copyObstacles
    rows.append(
      (
        "hls",
        obstacles.isEmpty ? "can be copied" : "not copied: " + obstacles.joined(separator: "; ")
      )
    )
    return rows
  }

  static func rows(_ plan: LadderPlan) -> [(label: String, value: String)] {
    plan.rungs.map { rung in
      (
        "rung \(rung.name)",
        MediaTable.joined([
          "\(rung.size.width)x\(rung.size.height)",
          "\(rate(rung.frames.frameRate.approximate)) frames/s",
          rung.isCopied ? "copied" : "CRF \(Amounts.threeDigits(rung.constantRateFactor))",
          rung.isCopied ? nil : "at most \(bits(rung.maximumRate))",
        ])
      )
    }
  }

  private static func size(_ picture: FilmStream.Picture) -> String {
    let shown = "\(picture.display.width)x\(picture.display.height)"
    let stored = "stored \(picture.stored.width)x\(picture.stored.height)"
    let aspect = picture.pixelAspect
    let details = [
      picture.display == picture.stored ? nil : stored,
      aspect.width == aspect.height ? nil : "pixels \(aspect.width):\(aspect.height)",
      picture.rotation == 0 ? nil : "turned by \(picture.rotation) degrees",
      picture.isMirrored ? "mirrored" : nil,
    ]
    return MediaTable.joined([shown] + details)
  }

  private static func words(_ stream: FilmStream) -> String {
    var parts: [String?] = [
      stream.isCover ? "cover" : stream.kind.rawValue,
      [stream.codec, stream.profile, stream.level].compactMap(\.self).joined(separator: " "),
    ]
    if let picture = stream.picture {
      parts += [
        picture.frameRate.map { "\(rate($0.value)) frames/s" },
        picture.depth.map { "\($0) bits" }, picture.chroma, picture.transfer,
        picture.dynamicRange.map { "HDR (\($0))" },
        picture.isInterlaced ? "interlaced (\(picture.fieldOrder ?? ""))" : nil,
      ]
    }
    if let sound = stream.sound {
      parts += [
        "\(sound.sampleRate) Hz",
        sound.layout.isEmpty ? "\(sound.channels) channels" : sound.layout,
      ]
    }
    parts += [
      stream.subtitle, stream.bitRate.map(bits), stream.language, stream.title,
      stream.dispositions.isEmpty ? nil : stream.dispositions.joined(separator: " "),
      stream.codecs,
    ]
    return MediaTable.joined(parts.map { $0.map(MediaTable.line) })
  }

  private static func timing(_ timing: FrameTiming) -> [(label: String, value: String)] {
    let sample = timing.isSample ? "of the first \(timing.frames)" : nil
    var gaps = "\(milliseconds(timing.shortest)) ms"
    if timing.isVariable { gaps += " to \(milliseconds(timing.longest)) ms, varying" }
    var keys = "\(timing.keyFrames)"
    if let least = timing.shortestKeyInterval, let most = timing.longestKeyInterval {
      let (near, far) = (Amounts.threeDigits(least), Amounts.threeDigits(most))
      keys += near == far ? ", \(near) s apart" : ", \(near) to \(far) s apart"
    }
    if let open = timing.openKeyFrames, open > 0 { keys += ", \(open) of them open" }
    return [
      ("frames", MediaTable.joined(["\(timing.frames)", gaps, sample])),
      ("key frames", MediaTable.joined([keys, sample])),
    ]
  }

  private static func milliseconds(_ seconds: Double) -> String {
    Amounts.threeDigits(seconds * 1000)
  }

  private static func time(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "unknown" }
    return "\(Amounts.threeDigits(seconds)) s (\(Amounts.time(.seconds(seconds))))"
  }

  private static func rate(_ value: Double) -> String {
    value.isFinite ? Amounts.threeDigits(value) : "?"
  }

  private static func bits(_ rate: Int) -> String {
    rate >= 1_000_000
      ? "\(Amounts.threeDigits(Double(rate) / 1e6)) Mb/s"
      : "\(Amounts.threeDigits(Double(rate) / 1e3)) kb/s"
  }
}
