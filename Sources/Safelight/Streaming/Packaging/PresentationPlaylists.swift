/// All playlists of a presentation, from the renditions that were written.
struct PresentationPlaylists {
  static let name = "master.m3u8"
  private static let audioGroup = "audio"
  private static let surroundGroup = "surround"
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

  /// Sound that a variant goes with: one rendition of each of the film's tracks.
  private struct AudioGroup {
    /// What playlists call it.
    var name: String
    /// The renditions' places.
    var members: [Int]
  }

  /// A group in stereo, and where the film has more channels, one with as many of them as there are; both
  /// have members of the same names, as RFC 8216 §4.3.4.1.1 demands.
  private func audioGroups(_ renditions: [PackagedRendition]) -> [AudioGroup] {
    let stereo = renditions.indices.filter { (1...2).contains(renditions[$0].channels) }
    let more = renditions.indices.filter { renditions[$0].channels > 2 }
    guard !stereo.isEmpty else { return [] }
    let group = AudioGroup(name: Self.audioGroup, members: stereo)
    guard !more.isEmpty else { return [group] }
    let members = stereo.map { one in
      more.first { renditions[$0].title == renditions[one].title } ?? one
    }
    return [group, AudioGroup(name: Self.surroundGroup, members: members)]
  }

  private func multivariant(_ renditions: [PackagedRendition]) -> MultivariantPlaylist {
    let videos = renditions.indices.filter { renditions[$0].isVideo }
    let groups = audioGroups(renditions)
    let listed = groups.flatMap { group in
      group.members.map { media(renditions[$0], in: group) }
    }
    guard !videos.isEmpty else {
      return MultivariantPlaylist(
        variants: groups.compactMap { soundOnly(renditions, $0) },
        renditions: listed + subtitles)
    }
    var variants = videos.flatMap { video in
      groups.isEmpty
        ? [variant(renditions[video], at: video, nil)]
        : groups.map { variant(renditions[video], at: video, $0) }
    }
    variants.sort { $0.bandwidth < $1.bandwidth }
    let distance = { (variant: VariantStream) in
      abs((variant.averageBandwidth ?? 0) - Self.firstRate)
    }
    // Stereo is what everybody can play.
    let usual = variants.indices.filter { variants[$0].audio != Self.surroundGroup }
    if let first = usual.min(by: { distance(variants[$0]) < distance(variants[$1]) }) {
      variants.insert(variants.remove(at: first), at: 0)
    }
    return MultivariantPlaylist(
      variants: variants, renditions: listed + subtitles,
      iFrameStreams: videos.compactMap { iFrames(renditions[$0], codecs[$0]) }
        .sorted { $0.bandwidth < $1.bandwidth })
  }

  private func variant(
    _ rendition: PackagedRendition, at index: Int, _ group: AudioGroup?
  ) -> VariantStream {
    let audios = group?.members ?? []
    let rate = PeakRate.combined(
      rates[index], with: audios.isEmpty ? [] : [audios.map { rates[$0] }])
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
    variant.audio = group?.name
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

  private func media(_ rendition: PackagedRendition, in group: AudioGroup) -> Rendition {
    Rendition(
      .audio, group: group.name, name: rendition.title,
      language: rendition.language?.text, isDefault: rendition.isDefault,
      channels: rendition.channels,
      uri: "\(rendition.name)/\(PackagedRendition.playlistName)")
  }

  /// Without video, a group's first track is the variant, and all are what people choose among.
  private func soundOnly(
    _ renditions: [PackagedRendition], _ group: AudioGroup
  ) -> VariantStream? {
    let audios = group.members
    guard let first = audios.first(where: { renditions[$0].isDefault }) ?? audios.first else {
      return nil
    }
    let rate = PeakRate.combined(.zero, with: [audios.map { rates[$0] }])
    var variant = VariantStream(
      bandwidth: rate.peak, averageBandwidth: rate.average, codecs: [codecs[first]],
      uri: "\(renditions[first].name)/\(PackagedRendition.playlistName)")
    variant.audio = group.name
    variant.subtitles = subtitles.isEmpty ? nil : SubtitleTrack.group
    return variant
  }
}

extension PackagedRendition {
  fileprivate var isVideo: Bool { if case .video = kind { true } else { false } }

  /// How many channels of sound it has; 0 for video.
  fileprivate var channels: Int { if case .audio(let count) = kind { count } else { 0 } }

  /// The most frames a second (RFC 8216 §4.3.4.2); nil for sound.
  var frameRate: FrameRate? {
    guard case .video = kind, let first = segments.first else { return nil }
    return pace.rate(nominalRate, timescale: timescale)
      ?? FrameRate(frames: frames, over: MediaTime(end - first.start, per: timescale))
  }
}
