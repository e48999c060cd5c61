internal import Libav

/// Finds out, packet by packet, whether a stream of sound can be copied.
struct SoundCensus {
  private let stream: StreamDescription
  private var configuration: [UInt8]?
  private var hasHeaders = false
  private var hasBegun = false
  private var bytes = 0
  /// Packets whose headers are not those of the others.
  private var broken = 0

  init(_ stream: StreamDescription) {
    self.stream = stream
    if stream.codec == "aac", !stream.extradata.isEmpty { configuration = stream.extradata }
  }

  mutating func note(_ packet: Packet) {
    bytes += packet.size
    if hasHeaders, ADTSFrame(packet.bytes)?.configuration != configuration { broken += 1 }
    guard !hasBegun else { return }
    hasBegun = true
    if configuration == nil, stream.codec == "aac", let frame = ADTSFrame(packet.bytes) {
      configuration = frame.configuration
      hasHeaders = true
    }
  }

  /// What was found; `audio` has its times already.
  func result(_ audio: FilmFacts.Audio) -> SoundCopying {
    var obstacles = CopyObstacles.of(stream)
    let config = configuration.flatMap { AudioSpecificConfig($0) }
    if obstacles.isEmpty {
      if config?.objectType != 2 || config?.sampleRate != audio.sampleRate
        || config?.channels != audio.channels
      {
        obstacles.append("the audio's header is not that of plain AAC-LC")
      } else if Self.hasShortFrames(configuration ?? []) {
        obstacles.append("the audio's frames do not have 1024 samples")
      } else if broken > 0 {
        obstacles.append("\(broken) of the audio's packets are damaged")
      }
    }
    let length = audio.timeBase.time(max(0, audio.end &- audio.start)).approximateSeconds
    return SoundCopying(
      obstacles: obstacles, configuration: configuration ?? [], hasHeaders: hasHeaders,
      bitRate: length > 0 ? Int(min(Double(bytes) * 8 / length, 1e9)) : 0)
  }

  /// Whether frames have 960 samples (ISO/IEC 14496-3 §4.4.1: the bit behind the channels).
  private static func hasShortFrames(_ configuration: [UInt8]) -> Bool {
    configuration.count >= 2 && configuration[0] & 7 != 7 && configuration[1] & 4 != 0
  }
}
