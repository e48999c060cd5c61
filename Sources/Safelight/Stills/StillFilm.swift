internal import Libav
internal import SystemPackage

/// What there is to see in a film: its pictures, or the cover of sound.
enum StillFilm: ~Copyable {
  case pictures(StillTrack)
  /// The bytes of a picture file.
  case cover([UInt8])

  private static let step = "read"

  /// Opens a film.
  ///
  /// - Parameters:
  ///   - input: The file, which is `kind`.
  ///   - threads: How many frames are decoded at once.
  ///   - stop: Ends reading.
  /// - Throws: ``MediaError/Code/unsupported`` for a film without pictures.
  static func open(
    _ input: InputFile, _ kind: MediaKind, limits: Limits, threads: Int = 1, stop: StopSignal
  ) throws(MediaError) -> StillFilm {
    guard let access = FilmAccess(kind) else {
      throw MediaError(.unsupported, TextKind.playlist("m3u8").described, step: step)
    }
    do throws(LibavError) {
      var demuxer = try Demuxer(
        ByteFeed(descriptor: input.descriptor.rawValue, stop: stop),
        options: DemuxerOptions(container: access.container))
      // The headers of these say it all, and looking at frames takes as long as what is wanted.
      let isDescribed = demuxer.container == .mov || demuxer.container == .matroska
      if !isDescribed || track(in: demuxer.streams) == nil { try demuxer.analyze() }
      if let (stream, video) = track(in: demuxer.streams) {
        return .pictures(try StillTrack(demuxer, stream, video, limits: limits, threads: threads))
      }
      if let cover = demuxer.streams.first(where: \.isAttachedPicture) {
        return .cover(try demuxer.attachedPicture(cover.index).bytes)
      }
    } catch {
      throw MediaError(error, step: step)
    }
    throw MediaError(.unsupported, "holds no picture", step: step)
  }

  /// The stream that a player would show.
  private static func track(
    in streams: [StreamDescription]
  ) -> (StreamDescription, VideoDescription)? {
    let tracks = streams.compactMap { stream -> (StreamDescription, VideoDescription)? in
      guard let video = stream.video, !stream.isAttachedPicture, video.width > 0,
        video.height > 0, stream.codec != "none", stream.timeBase.isPositive
      else { return nil }
      return (stream, video)
    }
    return tracks.first { $0.0.disposition.contains(.default) } ?? tracks.first
  }
}
