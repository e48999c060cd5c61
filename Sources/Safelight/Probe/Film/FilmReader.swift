internal import Libav
internal import SystemPackage

/// Finds out about a film from its header, its index and, where there is none, its first packets.
struct FilmReader {
  let input: InputFile
  let access: FilmAccess
  let control: JobControl

  /// Packets of video that are looked at where the container has no index of all.
  private static let sampledPackets = 400
  /// Bytes that are read for them at most.
  private static let sampledBytes = 16 << 20
  /// Key frames that are looked into.
  private static let keyFrames = 1000
  /// Bytes of each: parameter sets and messages come before the first slice.
  private static let keyFrameBytes = 4096

  /// What the film is, and what is odd about it.
  func read() throws(MediaError) -> (FilmInfo, warnings: [String]) {
    do throws(MediaError) {
      return try MediaError.ofLibav("read the film") { () throws(LibavError) in
        try withDemuxer { (demuxer, stop) throws(LibavError) in try read(&demuxer) }
      }
    } catch {
      try control.check()
      throw error.naming(input)
    }
  }

  /// Opens the film and has it described, for as long as a closure runs.
  func withDemuxer<R>(
    _ body: (inout Demuxer, StopSignal) throws(LibavError) -> R
  ) throws(LibavError) -> R {
    let stop = StopSignal()
    control.onCancel { stop.stop() }
    defer { control.onCancel(nil) }
    var demuxer = try Demuxer(
      ByteFeed(descriptor: input.descriptor.rawValue, stop: stop),
      options: DemuxerOptions(container: access.container))
    try demuxer.analyze()
    return try body(&demuxer, stop)
  }

  private func read(_ demuxer: inout Demuxer) throws(LibavError) -> (FilmInfo, warnings: [String]) {
    _ = LibavRuntime.takeMessages()
    var info = FilmInfo(
      container: access.container == nil ? demuxer.container?.rawValue ?? access.name : access.name,
      bytes: input.size)
    info.duration = demuxer.duration.map { Double($0) / 1e6 }
    info.bitRate = demuxer.bitRate
    info.chapters = demuxer.chapterCount
    info.title = demuxer.text("title")
    info.created = demuxer.text("creation_time")
    info.streams = demuxer.streams.map { FilmStream($0) }
    info.mimeType = access.mimeType(hasVideo: info.video != nil, container: demuxer.container)
    if let video = info.video?.index {
      if let timing = try timing(of: demuxer.streams[video], &demuxer) {
        info.streams[video].picture?.note(timing)
      }
    }
    for place in info.streams.indices {
      try findPriming(&info.streams[place], demuxer)
      let stream = demuxer.streams[place]
      if stream.isAttachedPicture { continue }
      info.streams[place].copyObstacles =
        CopyObstacles.of(
          stream, try packetFacts(stream, info.streams[place].picture?.timing, demuxer))
        + CopyObstacles.of(stream)
    }
    return (info, LibavRuntime.takeMessages().prefix(4).map { "libav says: \($0)" })
  }

  private func packetFacts(
    _ stream: StreamDescription, _ timing: FrameTiming?, _ demuxer: borrowing Demuxer
  ) throws(LibavError) -> CopyObstacles.PacketFacts {
    var facts = CopyObstacles.PacketFacts(
      openKeyFrames: timing?.openKeyFrames ?? 0,
      longestKeyInterval: timing?.longestKeyInterval ?? 0,
      frameRate: timing.flatMap {
        $0.isVariable || $0.shortest <= 0 ? nil : 2 / ($0.shortest + $0.longest)
      })
    if demuxer.container == .mov, stream.video != nil {
      let frames = try demuxer.index(of: stream.index)
      let tail = frames.reversed().prefix(while: \.isNotShown).count
      facts.hiddenFrames = frames.dropLast(tail).count(where: \.isNotShown)
    }
    return facts
  }

  /// Samples that only prime a decoder lie before an MP4's first time, which its edit list sets.
  private func findPriming(
    _ stream: inout FilmStream, _ demuxer: borrowing Demuxer
  ) throws(LibavError) {
    guard let sound = stream.sound, sound.priming == 0, demuxer.container == .mov else { return }
    let place = demuxer.streams[stream.index]
    guard let start = place.start,
      let first = try demuxer.index(of: stream.index, first: 1).first?.decodingTime,
      first < start, place.timeBase.isPositive
    else { return }
    let seconds = Double(start - first) * place.timeBase.value
    stream.sound?.priming = Int((seconds * Double(sound.sampleRate)).rounded())
  }

  private func timing(
    of stream: StreamDescription, _ demuxer: inout Demuxer
  ) throws(LibavError) -> FrameTiming? {
    let width = FilmStream.lengthWidth(stream)
    let index = try demuxer.index(of: stream.index)
    var census = FrameCensus(timeBase: stream.timeBase)
    if demuxer.container == .mov, let count = stream.frameCount, count == index.count {
      for entry in index { census.add(entry.decodingTime, isKey: entry.isKey) }
      for entry in index.lazy.filter(\.isKey).prefix(Self.keyFrames) {
        let bytes: [UInt8]
        do throws(MediaError) {
          bytes = try input.bytes(
            at: entry.position, count: min(entry.size, Self.keyFrameBytes))
        } catch {
          throw LibavError(.io, error.message)
        }
        census.add(KeyFrameKind(bytes, codec: stream.codec, lengthWidth: width))
      }
      return census.timing(isSample: false)
    }
    demuxer.select([stream.index])
    let before = demuxer.feed.bytesRead
    var isWhole = false
    while census.count < Self.sampledPackets, demuxer.feed.bytesRead - before < Self.sampledBytes {
      guard let packet = try demuxer.read() else {
        isWhole = true
        break
      }
      guard packet.stream == stream.index,
        let time = packet.presentationTime ?? packet.decodingTime
      else { continue }
      census.add(time, isKey: packet.isKey)
      if packet.isKey {
        census.add(KeyFrameKind(packet.bytes, codec: stream.codec, lengthWidth: width))
      }
    }
    return census.timing(isSample: !isWhole)
  }
}

extension FilmStream.Picture {
  /// Takes over how frames follow each other. Some containers say no rate, and what libav guesses then is
  /// often that of their clocks.
  fileprivate mutating func note(_ timing: FrameTiming) {
    self.timing = timing
    guard let measured = timing.rate, !timing.isVariable else { return }
    // Of few frames, a clock's rounding tells more than they do.
    let tolerance = timing.frames < 12 ? 0.02 : 0.005
    if let frameRate, abs(frameRate.value / measured.value - 1) < tolerance { return }
    frameRate = measured
  }
}
