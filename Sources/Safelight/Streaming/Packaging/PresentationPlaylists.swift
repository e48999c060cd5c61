/// All playlists of a presentation, from the renditions that were written.
struct PresentationPlaylists {
  static let name = "master.m3u8"
  private static let audioGroup = "audio"
  /// What players begin with: the variant nearest to this average rate, as Apple recommends.
  private static let firstRate = 2_000_000

  /// The files, by their paths in the presentation, the multivariant playlist last.
  private(set) var files: [(path: String, text: String)] = []
  /// The rates of each rendition, in the renditions' order.
  private(set) var rates: [PeakRate] = []
  /// The formats of each.
  private(set) var codecs: [String] = []

  private let subtitles: [Rendition]

  init(_ renditions: [PackagedRendition], _ subtitles: [SubtitleTrack]) throws(MediaError) {
    self.subtitles = subtitles.map(\.rendition)
    let target = MediaPlaylist.targetDuration(of: renditions.flatMap(\.durations))
    for rendition in renditions {
      rates.append(rendition.rate(of: rendition.segments, targetDuration: target))
      codecs.append(try rendition.codec())
      files.append(
        (
          "\(rendition.name)/\(PackagedRendition.playlistName)",
          rendition.playlist(targetDuration: target).text
        ))
      if let playlist = rendition.iFramePlaylist {
        files.append(
          ("\(rendition.name)/\(PackagedRendition.iFramePlaylistName)", playlist.text))
      }
    }
    files.append((Self.name, multivariant(renditions).text))
  }

  private func multivariant(_ renditions: [PackagedRendition]) -> MultivariantPlaylist {
    let videos = renditions.indices.filter { renditions[$0].isVideo }
    let audios = renditions.indices.filter { !renditions[$0].isVideo }
    guard !videos.isEmpty else { return soundOnly(renditions, audios) }
    var variants = videos.map { variant(renditions[$0], at: $0, audios) }
    variants.sort { $0.bandwidth < $1.bandwidth }
    let distance = { (variant: VariantStream) in
      abs((variant.averageBandwidth ?? 0) - Self.firstRate)
    }
    if let first = variants.indices.min(by: { distance(variants[$0]) < distance(variants[$1]) }) {
      variants.insert(variants.remove(at: first), at: 0)
    }
    return MultivariantPlaylist(
      variants: variants, renditions: audios.map { media(renditions[$0]) } + subtitles,
      iFrameStreams: videos.compactMap { iFrames(renditions[$0], codecs[$0]) }
        .sorted { $0.bandwidth < $1.bandwidth })
  }

  private func variant(
    _ rendition: PackagedRendition, at index: Int, _ audios: [Int]
  ) -> VariantStream {
    let groups = audios.isEmpty ? [] : [audios.map { rates[$0] }]
    let rate = PeakRate.combined(rates[index], with: groups)
    var formats = [codecs[index]]
    for audio in audios where !formats.contains(codecs[audio]) { formats.append(codecs[audio]) }
    var variant = VariantStream(
      bandwidth: rate.peak, averageBandwidth: rate.average, codecs: formats,
      uri: "\(rendition.name)/\(PackagedRendition.playlistName)")
    if case .video(let size) = rendition.kind {
      variant.resolution = .init(width: size.width, height: size.height)
    }
    variant.frameRate = rendition.frameRate
    variant.videoRange = .sdr
    variant.audio = audios.isEmpty ? nil : Self.audioGroup
    variant.subtitles = subtitles.isEmpty ? nil : SubtitleTrack.group
    variant.captions = VariantStream.Captions.none
    return variant
  }

  private func iFrames(_ rendition: PackagedRendition, _ codec: String) -> IFrameStream? {
    guard let playlist = rendition.iFramePlaylist else { return nil }
    let rate = rendition.rate(of: rendition.iFrames, targetDuration: playlist.targetDuration)
    var stream = IFrameStream(
      bandwidth: rate.peak, averageBandwidth: rate.average, codecs: [codec],
      uri: "\(rendition.name)/\(PackagedRendition.iFramePlaylistName)")
    if case .video(let size) = rendition.kind {
      stream.resolution = .init(width: size.width, height: size.height)
    }
    stream.videoRange = .sdr
    return stream
  }

  private func media(_ rendition: PackagedRendition) -> Rendition {
    var channels: Int?
    if case .audio(let count) = rendition.kind { channels = count }
    return Rendition(
      .audio, group: Self.audioGroup, name: rendition.title,
      language: rendition.language?.text,
      isDefault: rendition.isDefault, channels: channels,
      uri: "\(rendition.name)/\(PackagedRendition.playlistName)")
  }

  /// Without video, the first track is the variant, and all are what people choose among.
  private func soundOnly(
    _ renditions: [PackagedRendition], _ audios: [Int]
  ) -> MultivariantPlaylist {
    guard let first = audios.first(where: { renditions[$0].isDefault }) ?? audios.first else {
      return MultivariantPlaylist(variants: [])
    }
    let rate = PeakRate.combined(.zero, with: [audios.map { rates[$0] }])
    var variant = VariantStream(
      bandwidth: rate.peak, averageBandwidth: rate.average, codecs: [codecs[first]],
      uri: "\(renditions[first].name)/\(PackagedRendition.playlistName)")
    variant.audio = Self.audioGroup
    variant.subtitles = subtitles.isEmpty ? nil : SubtitleTrack.group
    return MultivariantPlaylist(
      variants: [variant], renditions: audios.map { media(renditions[$0]) } + subtitles)
  }
}

extension PackagedRendition {
  fileprivate var isVideo: Bool { if case .video = kind { true } else { false } }

  /// Frames a second on average; nil for sound.
  var frameRate: FrameRate? {
    guard case .video = kind, let first = segments.first else { return nil }
    return FrameRate(frames: frames, over: MediaTime(end - first.start, per: timescale))
  }
}
