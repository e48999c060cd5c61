internal import Libav

/// Why packets could not go into an HLS presentation as they are, one sentence each; none where they could.
enum CopyObstacles {
  /// Seconds from key frame to key frame beyond which segments would be too long.
  static let longestKeyInterval = 10.0

  /// What looking at packets tells of a video, as far as they were looked at.
  struct PacketFacts {
    /// Key frames that are no complete restarts.
    var openKeyFrames = 0
    /// Seconds from key frame to key frame, at most.
    var longestKeyInterval = 0.0
    /// Frames a second, as far as that was measured.
    var frameRate: Double?
    /// Frames that an edit list has decoded and not shown, but for those after the last that is.
    var hiddenFrames = 0
  }

  /// Of the video that would be streamed.
  static func of(_ stream: StreamDescription, _ packets: PacketFacts) -> [String] {
    let obstacles = ofPackets(stream, packets)
    return stream.codec == "h264" ? obstacles + ofSegments(packets) : obstacles
  }

  /// What keeps it from being cut into segments only.
  static func ofSegments(_ packets: PacketFacts) -> [String] {
    packets.longestKeyInterval > longestKeyInterval
      ? ["its key frames lie more than 10 s apart"] : []
  }

  /// What keeps its packets from being used at all.
  static func ofPackets(_ stream: StreamDescription, _ packets: PacketFacts) -> [String] {
    guard let video = stream.video else { return [] }
    guard stream.codec == "h264" else { return ["the video is \(stream.codec), not H.264"] }
    let chroma = video.chroma?.rawValue ?? "unknown"
    let parameters = H264Header(stream.extradata)?.sequenceParameters
    let found: [(Bool, String)] = [
      (
        video.bitDepth != 8 || video.chroma != .both,
        "the video has \(video.bitDepth) bits and chroma \(chroma), not 8 and 4:2:0"
      ),
      (parameters?.chromaFormat == 0, "the video has no chroma, not 4:2:0"),
      (
        video.fieldOrder.isInterlaced || parameters?.isFramesOnly == false,
        "the video is interlaced"
      ),
      (video.orientation != .upright, "the video is to be turned upright"),
      (
        !isSquare(video.sampleAspect)
          || parameters?.pixelAspect.map { $0.width != $0.height } == true,
        "its pixels are not square"
      ),
      (
        video.color.highDynamicRange != nil || video.dolbyVision != nil,
        "the video has a high dynamic range"
      ),
      (
        packets.frameRate ?? (video.averageRate.isPositive ? video.averageRate.value : 0) > 60.5,
        "it has more than 60 frames a second"
      ),
      (
        packets.openKeyFrames > 0,
        "not all of its key frames are complete restarts (open groups of pictures)"
      ),
      (packets.hiddenFrames > 0, "an edit list hides frames of it that others may need"),
      (parameters.map(isBeyondPlayers) ?? false, "it is above H.264's High profile at level 5.2"),
      (
        parameters?.colour.map(isVague) ?? false,
        "its bit stream names its colours in part only"
      ),
    ]
    return found.filter(\.0).map(\.1)
  }

  /// Of a stream of sound.
  static func of(_ stream: StreamDescription) -> [String] {
    guard let sound = stream.audio else { return [] }
    guard stream.codec == "aac", stream.profileName == "LC" else {
      let profile = stream.codec == "aac" ? " \(stream.profileName ?? "of an unknown kind")" : ""
      return ["the audio is \(stream.codec)\(profile), not AAC-LC"]
    }
    return sound.channels > 2 ? ["the audio has \(sound.channels) channels, not 1 or 2"] : []
  }

  private static func isSquare(_ aspect: Rational) -> Bool {
    !aspect.isPositive || aspect.numerator == aspect.denominator
  }

  private static func isBeyondPlayers(_ parameters: H264SequenceParameters) -> Bool {
    ![66, 77, 88, 100].contains(parameters.profile) || parameters.level > 52
  }

  private static func isVague(_ colour: ColourDescription) -> Bool {
    colour.primaries == 2 || colour.transfer == 2 || colour.matrix == 2
  }
}
