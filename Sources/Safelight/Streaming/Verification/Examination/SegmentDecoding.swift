internal import Libav
internal import SystemPackage

/// Decodes a media segment alone, at the decoders' strictest.
enum SegmentDecoding {
  /// Adds what is wrong with a segment, whose initialization section stands before it.
  static func check(
    _ bytes: [UInt8], of label: String, _ control: JobControl, _ facts: inout SegmentFacts
  ) throws(MediaError) {
    let container: Container
    switch facts.container {
    case .fragments: container = .mov
    case .transportStream: container = .mpegts
    case .captions, .packedAudio, .unknown: return
    }
    let file = try InputFile.open(.bytes(bytes), label: label, control: control)
    var decoded = Decoded()
    let failure = withExtendedLifetime(file) { () -> LibavError? in
      do throws(LibavError) {
        try decode(file, container, control, &decoded)
        return nil
      } catch {
        return error
      }
    }
    try control.check()
    if let failure {
      guard failure.kind != .unavailable, failure.kind != .noMemory, failure.kind != .io else {
        throw MediaError(
          failure.kind == .unavailable ? .unavailable : .ioError, "cannot decode", input: label,
          step: "decode", engineMessage: failure.message)
      }
      facts.complain(
        decoded.isVideo ? 20 : 33, "the segment does not decode alone: \(failure.message)")
    } else if let video = facts.track(.video), decoded.frames != video.sampleCount {
      facts.complain(
        20, "not every picture of the segment can be decoded", measured: "\(decoded.frames)",
        expected: "\(video.sampleCount)")
    }
  }

  private struct Decoded {
    var frames = 0
    /// Whether it is video that was decoded last.
    var isVideo = true
  }

  private static func decode(
    _ file: InputFile, _ container: Container, _ control: JobControl, _ decoded: inout Decoded
  ) throws(LibavError) {
    var (stream, count) = (0, 1)
    while stream < count {
      let feed = ByteFeed(descriptor: file.descriptor.rawValue, stop: StopSignal())
      var demuxer = try Demuxer(feed, options: DemuxerOptions(container: container))
      try demuxer.analyze()
      count = demuxer.streams.count
      guard stream < count else { return }
      let description = demuxer.streams[stream]
      if description.video != nil || description.audio != nil {
        decoded.isVideo = description.video != nil
        var options = Decoder.Options()
        options.isStrict = true
        let decoder = try Decoder(
          try demuxer.parameters(of: stream), timeBase: description.timeBase, options: options)
        let frames = try decode(stream, demuxer, decoder, control)
        if decoded.isVideo { decoded.frames += frames }
      }
      stream += 1
    }
  }

  private static func decode(
    _ stream: Int, _ demuxer: borrowing Demuxer, _ decoder: borrowing Decoder,
    _ control: JobControl
  ) throws(LibavError) -> Int {
    var frames = 0
    while let packet = try demuxer.read() {
      if control.isCancelled { throw LibavError(.stopped, "stopped") }
      guard packet.stream == stream else { continue }
      frames += try decoder.decode(packet).count
    }
    return try frames + decoder.decode(nil).count
  }
}
