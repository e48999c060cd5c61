/// Why packets could not go into an HLS presentation as they are.
enum CopyObstacles {
  /// Seconds from key frame to key frame beyond which segments would be too long.
  private static let longestKeyInterval = 10.0

  /// One sentence each; none for a stream that could be copied, or that is left out.
  static func of(_ stream: FilmStream) -> [String] {
    if stream.isCover { return [] }
    if let picture = stream.picture { return of(stream, picture) }
    if let sound = stream.sound { return of(stream, sound) }
    return []
  }

  private static func of(_ stream: FilmStream, _ picture: FilmStream.Picture) -> [String] {
    guard stream.codec == "h264" else { return ["the video is \(stream.codec), not H.264"] }
    let timing = picture.timing
    let found: [(Bool, String)] = [
      (
        picture.depth != 8 || picture.chroma != "4:2:0",
        "the video has \(picture.depth ?? 0) bits and chroma \(picture.chroma ?? "unknown"), not 8 and 4:2:0"
      ),
      (picture.isInterlaced, "the video is interlaced"),
      (picture.rotation != 0 || picture.isMirrored, "the video is to be turned upright"),
      (picture.pixelAspect.width != picture.pixelAspect.height, "its pixels are not square"),
      (picture.dynamicRange != nil, "the video has a high dynamic range"),
      ((picture.frameRate?.value ?? 0) > 60.5, "it has more than 60 frames a second"),
      (
        (timing?.openKeyFrames ?? 0) > 0,
        "not all of its key frames are complete restarts (open groups of pictures)"
      ),
      (
        (timing?.longestKeyInterval ?? 0) > longestKeyInterval,
        "its key frames lie more than 10 s apart"
      ),
    ]
    return found.filter(\.0).map(\.1)
  }

  private static func of(_ stream: FilmStream, _ sound: FilmStream.Sound) -> [String] {
    guard stream.codec == "aac", stream.profile == "LC" else {
      let profile = stream.codec == "aac" ? " \(stream.profile ?? "of an unknown kind")" : ""
      return ["the audio is \(stream.codec)\(profile), not AAC-LC"]
    }
    return sound.channels > 2 ? ["the audio has \(sound.channels) channels, not 1 or 2"] : []
  }
}
