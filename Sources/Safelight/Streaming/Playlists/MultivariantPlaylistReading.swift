/// A multivariant playlist as it is read, line by line.
struct MultivariantPlaylistReading {
  private var playlist = MultivariantPlaylist(variants: [], isIndependent: false)
  /// The stream tag whose URI has not come yet.
  private var pending: VariantStream?

  mutating func read(
    _ name: String, _ value: Substring?, _ line: Int, _ parser: inout PlaylistParser
  ) {
    if let open = pending {
      parser.complain(37, open.line, "the line behind EXT-X-STREAM-INF is not its URI")
      pending = nil
    }
    switch name {
    case "EXT-X-STREAM-INF": pending = variant(parser.attributes(name, value, line), line)
    case "EXT-X-I-FRAME-STREAM-INF":
      playlist.iFrameStreams.append(iFrames(parser.attributes(name, value, line), line, &parser))
    case "EXT-X-MEDIA":
      let list = parser.attributes(name, value, line)
      if let rendition = rendition(list, line, &parser) { playlist.renditions.append(rendition) }
    case "EXT-X-INDEPENDENT-SEGMENTS": playlist.isIndependent = true
    case "EXT-X-SESSION-KEY", "EXT-X-SESSION-DATA", "EXT-X-START":
      _ = parser.attributes(name, value, line)
    case "EXT-X-DEFINE":
      parser.need(value?.contains("QUERYPARAM") == true ? 11 : 8, name, line)
    default: break
    }
  }

  mutating func read(uri: String, _ line: Int, _ parser: inout PlaylistParser) {
    guard var variant = pending else {
      return parser.complain(37, line, "a URI stands behind no EXT-X-STREAM-INF")
    }
    pending = nil
    variant.uri = uri
    playlist.variants.append(variant)
  }

  mutating func finish(_ parser: inout PlaylistParser) -> MultivariantPlaylist {
    if let open = pending {
      parser.complain(37, open.line, "the line behind EXT-X-STREAM-INF is not its URI")
    }
    return playlist
  }

  private func variant(_ list: AttributeList, _ line: Int) -> VariantStream {
    var variant = VariantStream(
      bandwidth: Self.integer(list["BANDWIDTH"]) ?? 0,
      averageBandwidth: Self.integer(list["AVERAGE-BANDWIDTH"]), codecs: Self.codecs(list), uri: "")
    variant.resolution = list["RESOLUTION"].flatMap { AttributeForm.resolution($0.text) }
    variant.frameRate = list["FRAME-RATE"].flatMap { MediaTime(decimal: $0.text) }
      .flatMap { FrameRate($0.ticks, in: $0.timescale) }
    variant.videoRange = list["VIDEO-RANGE"].flatMap { VariantStream.VideoRange(rawValue: $0.text) }
    variant.audio = list["AUDIO"]?.text
    variant.video = list["VIDEO"]?.text
    variant.subtitles = list["SUBTITLES"]?.text
    variant.captions = list["CLOSED-CAPTIONS"].map {
      $0 == .plain("NONE") ? .none : .group($0.text)
    }
    variant.line = line
    return variant
  }

  private func iFrames(
    _ list: AttributeList, _ line: Int, _ parser: inout PlaylistParser
  ) -> IFrameStream {
    for name in ["FRAME-RATE", "AUDIO", "SUBTITLES", "CLOSED-CAPTIONS"] where list[name] != nil {
      parser.complain(52, line, "EXT-X-I-FRAME-STREAM-INF may not have \(name)")
    }
    var stream = IFrameStream(
      bandwidth: Self.integer(list["BANDWIDTH"]) ?? 0,
      averageBandwidth: Self.integer(list["AVERAGE-BANDWIDTH"]), codecs: Self.codecs(list),
      uri: list["URI"]?.text ?? "")
    stream.resolution = list["RESOLUTION"].flatMap { AttributeForm.resolution($0.text) }
    stream.videoRange = list["VIDEO-RANGE"].flatMap { VariantStream.VideoRange(rawValue: $0.text) }
    stream.line = line
    return stream
  }

  private func rendition(
    _ list: AttributeList, _ line: Int, _ parser: inout PlaylistParser
  ) -> Rendition? {
    for name in ["TYPE", "GROUP-ID", "NAME"] where list[name]?.text.isEmpty ?? true {
      parser.complain(44, line, "EXT-X-MEDIA has no \(name)")
    }
    guard let type = list["TYPE"], let kind = Rendition.Kind(rawValue: type.text) else {
      return nil
    }
    if list["DEFAULT"]?.text == "YES", list["AUTOSELECT"]?.text == "NO" {
      parser.complain(44, line, "a default rendition must have AUTOSELECT=YES")
    }
    if kind != .subtitles, list["FORCED"] != nil {
      parser.complain(44, line, "only subtitles may have FORCED")
    }
    if list["DEFAULT"] == nil, kind == .audio || kind == .subtitles {
      parser.fault(
        PlaylistFault(44, line: line, "EXT-X-MEDIA does not say DEFAULT=YES or NO", isWarning: true)
      )
    }
    var rendition = Rendition(
      kind, group: list["GROUP-ID"]?.text ?? "", name: list["NAME"]?.text ?? "",
      language: list["LANGUAGE"]?.text, isDefault: list["DEFAULT"]?.text == "YES",
      isAutoselected: list["AUTOSELECT"]?.text == "YES", uri: list["URI"]?.text)
    rendition.channels = list["CHANNELS"]?.text
    rendition.instreamID = list["INSTREAM-ID"]?.text
    rendition.characteristics = list["CHARACTERISTICS"]?.text
    rendition.isForced = list["FORCED"]?.text == "YES"
    rendition.line = line
    if rendition.instreamID?.hasPrefix("SERVICE") == true { parser.need(7, "INSTREAM-ID", line) }
    return rendition
  }

  private static func integer(_ value: AttributeList.Value?) -> Int? {
    value.flatMap { DecimalInteger.read($0.text) }
  }

  private static func codecs(_ list: AttributeList) -> [String] {
    (list["CODECS"]?.text ?? "").split(separator: ",").map { $0.trimming(" ") }
  }
}
