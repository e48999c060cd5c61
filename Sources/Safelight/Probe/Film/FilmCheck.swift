internal import Libav

/// Decodes all of a film's pictures and sound to find damage.
struct FilmCheck {
  let reader: FilmReader
  let limits: Limits

  /// - Returns: Warnings.
  /// - Throws: ``MediaError/Code/damagedInput`` with how much is damaged.
  func run() throws(MediaError) -> [String] {
    let found: Findings
    do throws(MediaError) {
      found = try MediaError.ofLibav("decode") { () throws(LibavError) in
        try reader.withDemuxer { (demuxer, stop) throws(LibavError) in
          try decode(&demuxer, stop)
        }
      }
    } catch {
      try reader.control.check()
      throw error.naming(reader.input)
    }
    guard found.failures == 0 else {
      throw MediaError(
        .damagedInput,
        found.failures == 1
          ? "1 packet or frame is damaged" : "\(found.failures) packets or frames are damaged",
        input: reader.input.label, step: "check",
        engineMessage: found.messages.prefix(3).joined(separator: "; "))
    }
    return found.undecodable.map { "nothing here decodes \($0); it was not checked" }
  }

  private struct Findings {
    var failures = 0
    var messages: [String] = []
    var undecodable: [String] = []
  }

  /// More failures than this are not counted on.
  private static let mostFailures = 10_000

  private func decode(
    _ demuxer: inout Demuxer, _ stop: StopSignal
  ) throws(LibavError) -> Findings {
    _ = LibavRuntime.takeMessages()
    var found = Findings()
    let streams = demuxer.streams.filter { $0.video != nil || $0.audio != nil }
    var decoders: [Int: StreamCheck] = [:]
    for stream in streams {
      do throws(LibavError) {
        decoders[stream.index] = try StreamCheck(
          demuxer.parameters(of: stream.index), stream.timeBase, maxPixels: limits.pixels)
      } catch {
        guard error.kind == .unavailable else { throw error }
        found.undecodable.append(stream.codec)
      }
    }
    demuxer.select(Set(decoders.keys))
    var packets: [Int: Int] = [:]
    while found.failures < Self.mostFailures {
      do throws(LibavError) {
        guard let packet = try demuxer.read() else { break }
        if packet.isDamaged { found.failures += 1 }
        packets[packet.stream, default: 0] += 1
        if let decoder = decoders[packet.stream] {
          found.failures += try decoder.decode(packet)
        }
      } catch {
        guard error.kind == .damaged else { throw error }
        found.failures += 1
      }
      try stop.check()
      if let size = demuxer.feed.size, size > 0 {
        reader.control.advance(
          to: min(1, Double(demuxer.feed.bytesRead) / Double(size)), step: "check")
      }
    }
    for decoder in decoders.values { found.failures += try decoder.decode(nil) }
    found.messages = LibavRuntime.takeMessages()
    // An MP4 names every packet; those that are not there were cut off.
    for stream in streams where demuxer.container == .mov && !stream.isAttachedPicture {
      guard decoders[stream.index] != nil, found.failures < Self.mostFailures else { continue }
      let missing = try demuxer.index(of: stream.index).count - packets[stream.index, default: 0]
      guard missing > 0 else { continue }
      found.failures += missing
      found.messages.insert(
        "the last \(missing) packets of stream \(stream.index) are missing", at: 0)
    }
    return found
  }
}

/// One stream's decoder.
private final class StreamCheck {
  private let decoder: Decoder

  init(
    _ parameters: CodecParameters, _ timeBase: Rational, maxPixels: Int
  ) throws(LibavError) {
    var options = Decoder.Options()
    options.maxPixels = maxPixels
    options.threads = 0
    options.usesFrameThreads = true
    decoder = try Decoder(parameters, timeBase: timeBase, options: options)
  }

  /// How many frames a packet's decoding could not make, or made with errors concealed.
  func decode(_ packet: Packet?) throws(LibavError) -> Int {
    do throws(LibavError) {
      return try decoder.decode(packet).count(where: \.isDamaged)
    } catch {
      guard error.kind == .damaged else { throw error }
      return 1
    }
  }
}
