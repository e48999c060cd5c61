internal import Libav

/// One quality of a range at work: scales frames, encodes them, and cuts what comes out into segments.
final class VideoRung {
  private let order: RungOrder
  private var encoder: VideoEncoder
  private var packager: VideoPackager
  private let sizing: FrameSizing
  private var lastKept: Int?

  /// Makes a rung of a range.
  ///
  /// - Parameters:
  ///   - order: The rung.
  ///   - range: The range.
  ///   - files: Where its segments go.
  ///   - iFrameFiles: Where its I-frames go, if anywhere.
  init(
    _ order: RungOrder, of range: RangeOrder, files: SegmentFiles, iFrameFiles: SegmentFiles?
  ) throws(MediaError) {
    self.order = order
    sizing = FrameSizing(to: order.size)
    encoder = try MediaError.ofLibav("encode") { () throws(LibavError) in
      try VideoEncoder(Self.options(order, of: range))
    }
    guard let configuration = AnnexB.configuration(encoder.parameters.extradata) else {
      throw MediaError(.engineCrashed, "the encoder gave no parameter sets", step: "encode")
    }
    let times = DecodeTimes(delay: encoder.parameters.reordering, step: order.decodeStep)
    let track = TrackDescription(
      media: .video(
        configuration: configuration, size: order.size,
        colour: ColourDescription(primaries: 1, transfer: 1, matrix: 1, isFullRange: false)),
      timescale: range.timescale, startOffset: times.startOffset)
    packager = try VideoPackager(
      track, in: range.container, times: times, files: files, iFrameFiles: iFrameFiles,
      first: SegmentPlace(
        segment: range.firstSegment, fragment: range.firstFragment, continues: range.continues),
      firstIFrame: range.firstInstant)
  }

  /// What was made.
  var track: EncodedTrack { packager.track }

  /// Takes a frame, unless this rung leaves it out.
  ///
  /// - Parameter frame: The frame of a larger rung, or the film's own.
  /// - Returns: What smaller rungs can be made from: the frame in this rung's size, or the same one.
  func take(_ frame: Frame, _ slot: FrameSchedule.Slot) throws(MediaError) -> Frame {
    guard slot.isKey || lastKept.map({ slot.time - $0 >= order.minimumGap }) ?? true else {
      return frame
    }
    lastKept = slot.time
    let scaled = try MediaError.ofLibav("scale") { () throws(LibavError) in
      try sizing.scaled(frame)
    }
    packager.note(slot)
    let encoded = try MediaError.ofLibav("encode") { () throws(LibavError) in
      // The scaled frame goes to smaller rungs too, or is encoded again where nothing new comes.
      let copy = try scaled.copy()
      copy.time = slot.time
      return try encoder.encode(copy, as: slot.isKey ? .keyFrame : .free)
    }
    try pack(encoded)
    return scaled
  }

  /// Encodes what the encoder still holds back.
  ///
  /// - Parameter next: When the frame after the last is shown.
  func finish(next: Int) throws(MediaError) {
    try pack(
      try MediaError.ofLibav("encode") { () throws(LibavError) in try encoder.encode(nil) })
    try packager.finish(next: next)
  }

  private func pack(_ packets: [Packet]) throws(MediaError) {
    for packet in packets {
      guard let time = packet.presentationTime else {
        throw MediaError(.engineCrashed, "the encoder lost a time", step: "encode")
      }
      let bytes = packet.bytes
      try packager.take(AnnexB.lengthPrefixed(bytes.span), time: time, isKey: packet.isKey)
    }
  }

  /// How full a player's buffer is where a range begins that is not the first. With a full one, as at the
  /// beginning, each range of a film that is hard to encode would get more than its share.
  private static let fullness = 0.5

  private static func options(_ order: RungOrder, of range: RangeOrder) -> VideoEncoder.Options {
    var options = VideoEncoder.Options(
      width: order.size.width, height: order.size.height,
      frameRate: Rational(order.frameRate.frames, order.frameRate.seconds))
    options.timeBase = Rational(1, range.timescale)
    options.preset = order.preset
    options.quality = order.constantRateFactor
    options.maxRate = order.maximumRate
    options.bufferSize = order.bufferSize
    if range.firstInstant > 0 { options.initialFullness = fullness }
    options.color = FrameSizing.color
    return options
  }
}
