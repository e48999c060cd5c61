internal import Libav

/// Finds out, packet by packet, whether a film's video can be copied.
struct VideoCensus {
  /// More frames are not decoded before the first is shown.
  private static let mostUndated = 16

  private let stream: StreamDescription
  private let header: H264Header?
  private var pictures: PictureCensus?
  private var packets = 0
  private var openKeyFrames = 0
  private var hiddenFrames = 0
  /// Those after the last that is shown, which are left out.
  private var hiddenTail = 0
  private var begins = true
  private var changesParameters = false
  private var hasUsableTimes = true
  private var firstDecoded: Int?
  private var lastDecoded: Int?
  /// Packets before the first that says when it is decoded, and how long they last.
  private var undated = 0
  private var step = 0
  private var groupBytes: [Int] = []

  init(_ stream: StreamDescription) {
    self.stream = stream
    header = stream.codec == "h264" ? H264Header(stream.extradata) : nil
    pictures = header.map { PictureCensus($0) }
  }

  mutating func note(_ packet: Packet) {
    pictures?.note(packet)
    guard !packet.isNotShown else {
      hiddenTail += 1
      return
    }
    // What is hidden before something that is shown may be needed for that.
    hiddenFrames += hiddenTail
    hiddenTail = 0
    if packet.newHeader.map({ $0 != stream.extradata }) ?? false { changesParameters = true }
    noteTimes(packet)
    if packet.isKey {
      groupBytes.append(0)
      if let header {
        let content = H264Packet(packet.bytes, header)
        if content?.isRestart != true { openKeyFrames += 1 }
        if content?.changesParameters == true { changesParameters = true }
      }
    } else if packets == 0 {
      begins = false
    }
    if let last = groupBytes.indices.last { groupBytes[last] += packet.size }
    packets += 1
  }

  private mutating func noteTimes(_ packet: Packet) {
    guard let decoded = packet.decodingTime else {
      undated += 1
      step = packet.duration
      let isLead =
        firstDecoded == nil && undated <= Self.mostUndated && (1...1 << 30).contains(step)
      if !isLead { hasUsableTimes = false }
      return
    }
    let isInOrder = lastDecoded.map { $0 < decoded } ?? true
    if !isInOrder || packet.presentationTime.map({ $0 < decoded }) ?? true {
      hasUsableTimes = false
    }
    if firstDecoded == nil { firstDecoded = decoded &- undated &* step }
    lastDecoded = decoded
  }

  /// What was found.
  ///
  /// - Parameters:
  ///   - video: The film's video, its key frames among it.
  ///   - coincident: Frames that are shown at the same time as others.
  func result(_ video: FilmFacts.Video, coincident: Int) -> VideoCopying {
    let seconds = video.timeBase.time(video.end - video.start).approximateSeconds
    let packets = CopyObstacles.PacketFacts(
      openKeyFrames: openKeyFrames, longestKeyInterval: video.longestKeyInterval.approximateSeconds,
      frameRate: seconds > 0 ? Double(video.frames) / seconds : nil, hiddenFrames: hiddenFrames)
    var obstacles = CopyObstacles.ofPackets(stream, packets)
    let found: [(Bool, String)] = [
      (header == nil, "it has no parameter sets to begin with"),
      (!begins || groupBytes.isEmpty, "it does not begin with a key frame"),
      (changesParameters, "its parameter sets change on the way"),
      (!hasUsableTimes || firstDecoded == nil, "its packets do not all say when they are decoded"),
      (coincident > 0, "frames of it are shown at the same time as others"),
    ]
    if stream.codec == "h264" { obstacles += found.filter(\.0).map(\.1) }
    let damage = damage
    if let damage { obstacles.append("it is damaged: \(damage)") }
    return VideoCopying(
      obstacles: obstacles, damage: damage,
      segmentObstacles: header == nil ? [] : CopyObstacles.ofSegments(packets),
      header: stream.extradata, colour: Self.colour(stream, header),
      firstDecoded: firstDecoded ?? 0, firstStep: step, groupBytes: groupBytes)
  }

  /// What is wrong with its pictures, as far as packets tell.
  private var damage: String? {
    // Slices of later parameter sets say nothing by the first.
    guard let pictures, !changesParameters else { return nil }
    if pictures.broken > 0 {
      return
        "\(pictures.broken) of its packets hold\(pictures.broken == 1 ? "s" : "") no whole picture"
    }
    return pictures.gaps > 0
      ? "frames are missing in \(pictures.gaps) place\(pictures.gaps == 1 ? "" : "s")" : nil
  }

  /// What the bit stream says, else the container, else what players assume.
  private static func colour(
    _ stream: StreamDescription, _ header: H264Header?
  ) -> ColourDescription {
    if let colour = header?.sequenceParameters.colour { return colour }
    guard let video = stream.video else {
      return ColourDescription(primaries: 1, transfer: 1, matrix: 1, isFullRange: false)
    }
    let color = video.color
    let matrix = color.matrix(forHeight: video.height)
    return ColourDescription(
      primaries: color.primaries == 2 ? matrix : color.primaries,
      transfer: color.transfer == 2 ? matrix : color.transfer, matrix: matrix,
      isFullRange: color.isFullRange ?? false)
  }
}
