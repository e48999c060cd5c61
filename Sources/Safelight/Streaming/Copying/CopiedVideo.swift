/// The top rung of a presentation, made of the film's own packets.
struct CopiedVideo: Sendable {
  var name: String
  var size: PixelSize
  /// One for each part that is copied apart.
  private(set) var orders: [CopyOrder] = []

  /// Segments that are copied in one part, each of them into a file of its own.
  private static let mostSegments = 50
  /// Films of fewer bytes are copied sooner than a second worker is begun.
  private static let leastShare = 32 << 20

  /// Plans the copying of a film's video along its own key frames.
  ///
  /// - Parameters:
  ///   - cuts: Made from `keyTimes`.
  ///   - workers: How many parts are copied at once.
  ///   - mostParts: How many there may be at all.
  init(
    _ name: String, _ video: FilmFacts.Video, _ copying: VideoCopying, _ clock: PresentationClock,
    _ cuts: CutClock, isIndexed: Bool, workers: Int, mostParts: Int, iFrames: Bool,
    container: HLSPackaging.Container, damage: DamagePolicy
  ) {
    self.name = name
    size = video.size
    let starts = cuts.segmentStarts.map { $0.ticks(per: clock.timescale) }
    var keys: [Int: FilmFacts.KeyFrame] = [:]
    for key in video.keyFrames { keys[max(0, clock.ticks(key.shown, of: video))] = key }
    let first = clock.ticks(copying.firstDecoded, of: video)
    var firstKeyFrame = 0
    for part in Self.parts(
      starts.count, isIndexed ? copying.bytes : 0, isIndexed, workers, mostParts)
    {
      orders.append(
        CopyOrder(
          stream: video.stream, origin: clock.origin, timescale: clock.timescale,
          seek: part.lowerBound == 0 ? nil : keys[starts[part.lowerBound]],
          segmentStarts: Array(starts[part]),
          end: part.upperBound == starts.count ? nil : starts[part.upperBound],
          filmEnd: clock.end, firstSegment: part.lowerBound, firstKeyFrame: firstKeyFrame,
          filesPerRung: part.count <= Self.mostSegments ? part.count : 1, damage: damage,
          header: copying.header, size: video.size, colour: copying.colour,
          firstDecoded: copying.firstDecoded, firstStep: copying.firstStep,
          startOffset: max(0, -first), hasIFrames: iFrames, container: container))
      firstKeyFrame += cuts.segments[part].reduce(0) { $0 + $1.keyFrames.count }
    }
  }

  /// When key frames are shown, on the time line of the presentation; the first from its beginning.
  static func keyTimes(_ video: FilmFacts.Video, _ clock: PresentationClock) -> [MediaTime] {
    video.keyFrames.enumerated().map { place, key in
      MediaTime(place == 0 ? 0 : clock.ticks(key.shown, of: video), per: clock.timescale)
    }
  }

  /// Numbers of segments. A file without an index is read from its beginning to its end, once.
  private static func parts(
    _ count: Int, _ bytes: Int, _ isIndexed: Bool, _ workers: Int, _ most: Int
  ) -> [Range<Int>] {
    guard isIndexed else { return [0..<count] }
    let least = max((count + mostSegments - 1) / mostSegments, min(workers, bytes / leastShare))
    let parts = min(count, most, max(1, least))
    return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
  }
}
