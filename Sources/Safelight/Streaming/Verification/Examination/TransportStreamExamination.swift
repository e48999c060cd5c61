/// Reads a media segment that is a transport stream.
enum TransportStreamExamination {
  static func facts(of window: ByteWindow, isIFrame: Bool) throws(MediaError) -> SegmentFacts {
    let stream = try TransportStream(window)
    var facts = SegmentFacts()
    facts.container = .transportStream
    facts.counters = stream.counters
    for fault in stream.faults { facts.complain(27, fault) }
    if stream.tables.prefix(2) != [0, 1] {
      facts.complain(
        27, "the segment does not begin with the program association and the program map")
    }
    if stream.programCount > 1 {
      facts.complain(
        27, "there is more than one program", measured: "\(stream.programCount)", expected: "1")
    }
    if !stream.hasClock { facts.complain(27, "there is no program clock reference") }
    for one in stream.streams where !one.packets.isEmpty {
      facts.tracks.append(track(one, &facts))
    }
    if isIFrame, facts.track(.video)?.sampleCount != 1 {
      facts.complain(53, "the range does not hold exactly one picture")
    }
    return facts
  }

  private static func track(
    _ stream: TransportStream.Stream, _ facts: inout SegmentFacts
  ) -> SegmentFacts.Track {
    var track = SegmentFacts.Track()
    track.number = stream.number
    track.kind =
      switch stream.type {
      case 0x01, 0x02, 0x10, 0x1B, 0x24: .video
      case 0x03, 0x04, 0x0F, 0x11, 0x81, 0x87: .audio
      default: .other
      }
    checkTimes(stream, &facts)
    let packets = stream.packets.filter { $0.presentationTime != nil }
    let times = packets.compactMap(\.presentationTime).sorted()
    track.decodeTime = packets.first?.decodeTime ?? 0
    track.sampleCount = packets.count
    track.firstTime = times.first ?? 0
    track.lastTime = times.last ?? 0
    if track.kind == .video { for time in times { track.pace.add(time) } }
    let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
    track.longestSample = gaps.max() ?? 0
    // Nothing says how long the last one lasts: as long as they usually do.
    track.lastDuration = gaps.isEmpty ? 0 : gaps.sorted()[gaps.count / 2]
    if stream.type == 0x1B { readH264(packets, &track, &facts) }
    if stream.type == 0x0F { readAAC(stream, &track) }
    track.ticks = track.lastTime + track.lastDuration - track.firstTime
    return track
  }

  private static func checkTimes(_ stream: TransportStream.Stream, _ facts: inout SegmentFacts) {
    var last: Int?
    var shown: Set<Int> = []
    for packet in stream.packets {
      guard let presentation = packet.presentationTime, let decode = packet.decodeTime else {
        continue
      }
      if decode > presentation {
        facts.complain(
          30, "a sample is shown before it is decoded", measured: "\(presentation)",
          expected: "at least \(decode)")
      }
      if !shown.insert(presentation).inserted {
        facts.complain(30, "two samples are shown at the same time", measured: "\(presentation)")
      }
      if let last, decode <= last {
        facts.complain(
          27, "decode times do not increase", measured: "\(decode)", expected: "above \(last)")
      }
      last = decode
    }
  }

  private static func readH264(
    _ packets: [TransportStream.Packet], _ track: inout SegmentFacts.Track,
    _ facts: inout SegmentFacts
  ) {
    for (index, packet) in packets.enumerated() {
      // Whether a picture is a key frame is told before its data: the rest need not be searched.
      let units = NALUnits.startCoded(Array(packet.bytes.prefix(8192)))
      let types = units.map { packet.bytes[$0.lowerBound] & 31 }
      let isKey = types.contains(5)
      if index == 0 { track.startsWithKey = isKey }
      guard isKey else { continue }
      track.keyTimes.append(packet.presentationTime ?? 0)
      if types.first != 9 {
        facts.complain(27, "a key frame has no access unit delimiter before it")
      }
      if !types.contains(7) || !types.contains(8) {
        facts.complain(27, "a key frame has no parameter sets before it")
      }
      if track.video == nil,
        let unit = units.first(where: { packet.bytes[$0.lowerBound] & 31 == 7 }),
        let parameters = H264SequenceParameters(packet.bytes[unit])
      {
        var video = VideoConfiguration(size: parameters.size)
        video.parameters = parameters
        video.codec = CodecString.h264(parameters)
        video.depth = parameters.lumaDepth
        video.bytes = Array(packet.bytes[unit])
        track.video = video
      }
    }
  }

  /// Counts the frames behind their ADTS headers (ISO/IEC 13818-7 §6.2).
  private static func readAAC(_ stream: TransportStream.Stream, _ track: inout SegmentFacts.Track) {
    let rates = [
      96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350,
    ]
    var frames = 0
    var lastFrames = 0
    var rate = 0
    for packet in stream.packets {
      var place = 0
      lastFrames = 0
      let bytes = packet.bytes
      while place + 7 <= bytes.count, bytes[place] == 0xFF, bytes[place + 1] & 0xF6 == 0xF0 {
        let length =
          Int(bytes[place + 3] & 3) << 11 | Int(bytes[place + 4]) << 3 | Int(bytes[place + 5] >> 5)
        let index = Int(bytes[place + 2] >> 2 & 15)
        guard length >= 7, index < rates.count else { break }
        rate = rates[index]
        if track.audio == nil {
          let channels = Int(bytes[place + 2] & 1) << 2 | Int(bytes[place + 3] >> 6)
          track.audio = AudioConfiguration(
            codec: "mp4a.40.\(Int(bytes[place + 2] >> 6) + 1)", channels: channels, sampleRate: rate
          )
        }
        frames += 1
        lastFrames += 1
        place += length
      }
    }
    guard rate > 0 else { return }
    track.sampleCount = frames
    track.longestSample = 1024 * 90_000 / rate
    track.lastDuration = lastFrames * 1024 * 90_000 / rate
  }
}
