/// Puts together what workers made of the ranges of a film, and checks that it fits.
struct RenditionJoining {
  let plan: PresentationPlan
  let stage: PresentationStage

  /// What the files of a range are to be.
  private struct Pieces {
    var names: [String]
    /// Whether they are in one file still.
    var areUndivided: Bool
    /// Whether the first goes on with the last segment of the range before.
    var continues = false
  }

  /// One rung of the video, of all ranges.
  func video(at index: Int, _ ranges: [EncodedRange]) throws(MediaError) -> PackagedRendition {
    let video = plan.videos[index]
    let pieces = plan.ranges.enumerated().map { number, order in
      Pieces(
        names: order.pieceNames(number: number),
        areUndivided: order.filesPerRung < order.segmentStarts.count, continues: order.continues)
    }
    var rendition = try join(video.name, video.rung.size, rung: index, ranges, pieces)
    rendition.nominalRate = plan.clock.isConstant ? video.rung.frameRate : nil
    return rendition
  }

  /// The rung that is copied, of all its parts.
  func copied(
    _ video: CopiedVideo, _ ranges: [EncodedRange]
  ) throws(MediaError) -> PackagedRendition {
    let pieces = video.orders.map { order in
      Pieces(
        names: order.pieceNames, areUndivided: order.filesPerRung < order.segmentStarts.count)
    }
    var rendition = try join(video.name, video.size, rung: 0, ranges, pieces)
    rendition.isCopied = true
    rendition.nominalRate = plan.clock.isConstant ? plan.clock.frameRate : nil
    return rendition
  }

  private func join(
    _ name: String, _ size: PixelSize, rung index: Int, _ ranges: [EncodedRange],
    _ pieces: [Pieces]
  ) throws(MediaError) -> PackagedRendition {
    guard let first = ranges.first, first.rungs.indices.contains(index) else {
      throw WorkerPool.confused
    }
    var rendition = PackagedRendition(
      kind: .video(size: size), name: name, title: name, container: plan.container,
      initialization: first.rungs[index].initialization, timescale: plan.clock.timescale,
      end: ranges.last?.next ?? plan.clock.end, frames: 0)
    for (number, (range, order)) in zip(ranges, pieces).enumerated() {
      guard range.rungs.indices.contains(index),
        range.first >= 0, range.next > range.first, range.next <= 4 * plan.clock.end + (1 << 32)
      else { throw WorkerPool.confused }
      let track = range.rungs[index]
      try Self.check(track, from: range.first, to: range.next)
      if number > 0, range.first != ranges[number - 1].next {
        throw MediaError(
          .damagedInput, "a frame at a cut came out in two ways when it was decoded twice",
          step: "package")
      }
      guard track.initialization == rendition.initialization,
        track.segments.count == order.names.count
      else {
        throw MediaError(.engineCrashed, "the ranges of the film do not fit", step: "package")
      }
      rendition.frames += track.frames
      rendition.pace.append(track.pace)
      if order.areUndivided {
        try divide(track, of: number, in: name, into: order.names)
      }
      for (file, piece) in zip(order.names, track.segments) {
        rendition.segments.append(
          PackagedRendition.Segment(uri: file, bytes: piece.bytes, start: piece.start))
      }
      if order.continues { try join(track.segments.count, of: &rendition) }
      rendition.iFrames += track.iFrames.map {
        PackagedRendition.Segment(
          uri: plan.container.iFramesName(number), bytes: $0.bytes, offset: $0.offset,
          start: $0.start)
      }
    }
    try writeInitialization(of: &rendition)
    return rendition
  }

  /// An audio track.
  func audio(at index: Int, _ track: EncodedTrack) throws(MediaError) -> PackagedRendition {
    let audio = plan.audios[index]
    guard track.segments.count == plan.segmentStarts.count else {
      throw MediaError(.engineCrashed, "the sound does not fit the video", step: "package")
    }
    try Self.check(track, from: -audio.order.sampleRate, to: track.frames)
    let names = track.segments.indices.map(plan.container.segmentName)
    try divide(track, of: 0, in: audio.name, into: names)
    var rendition = PackagedRendition(
      kind: .audio(channels: audio.order.channels), name: audio.name, title: audio.title,
      language: audio.language, isDefault: audio.isDefault,
      container: plan.container, initialization: track.initialization,
      timescale: audio.order.sampleRate,
      segments: track.segments.enumerated().map { place, piece in
        PackagedRendition.Segment(
          uri: plan.container.segmentName(place), bytes: piece.bytes,
          // What comes before the beginning is not heard.
          start: max(0, piece.start))
      }, end: track.frames, frames: track.frames, isCopied: audio.order.copying != nil)
    try writeInitialization(of: &rendition)
    return rendition
  }

  /// Writes the initialization segment, where one is needed.
  private func writeInitialization(of rendition: inout PackagedRendition) throws(MediaError) {
    guard plan.container.hasInitialization else { return }
    let name = PackagedRendition.initializationName
    try stage.write(rendition.initialization, to: "\(rendition.name)/\(name)")
    rendition.initializationFile = InitializationSection(uri: name)
  }

  /// Refuses what no worker in its senses says: it may have been taken over.
  private static func check(
    _ track: EncodedTrack, from first: Int, to next: Int
  ) throws(MediaError) {
    let most = 1 << 44
    guard (0...most).contains(track.frames), next < most, track.initialization.count < 1 << 16,
      track.pace.isPossible(frames: track.frames, from: first, to: next)
    else {
      throw WorkerPool.confused
    }
    for pieces in [track.segments, track.iFrames] {
      var last: Int?
      for piece in pieces {
        guard (1...most).contains(piece.bytes), (0...most).contains(piece.offset),
          piece.start >= first, piece.start < next, last.map({ piece.start > $0 }) ?? true
        else { throw WorkerPool.confused }
        last = piece.start
      }
    }
  }

  /// Adds the first of the last pieces to the segment that it continues.
  private func join(
    _ count: Int, of rendition: inout PackagedRendition
  ) throws(MediaError) {
    let place = rendition.segments.count - count
    guard place > 0 else { throw WorkerPool.confused }
    let piece = rendition.segments.remove(at: place)
    try stage.append(piece.uri, to: rendition.segments[place - 1].uri, in: rendition.name)
    rendition.segments[place - 1].bytes += piece.bytes
  }

  private func divide(
    _ track: EncodedTrack, of range: Int, in folder: String, into names: [String]
  ) throws(MediaError) {
    var end = 0
    for piece in track.segments {
      guard piece.offset == end, piece.bytes > 0 else { throw WorkerPool.confused }
      end += piece.bytes
    }
    try stage.divide(
      plan.container.undividedName(range), in: folder,
      zip(names, track.segments).map { ($0, $1.offset..<$1.offset + $1.bytes) })
  }
}

extension RangeOrder {
  /// The files of its pieces while they are apart, in order.
  ///
  /// - Parameter number: The range's, from 0.
  func pieceNames(number: Int) -> [String] {
    segmentStarts.indices.map { place in
      place == 0 && continues
        ? container.continuationName(number) : container.segmentName(firstSegment + place)
    }
  }
}
