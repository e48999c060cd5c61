/// What an MPEG-4 audio decoder must know (ISO/IEC 14496-3 §1.6.2.1).
package struct AudioSpecificConfig: Sendable, Hashable, Codable {
  /// The kind of coding that is declared: 2 is AAC-LC, 5 with SBR, 29 with SBR and PS.
  package var objectType: Int
  /// The kind of coding at its core.
  package var coreObjectType: Int
  /// Samples a second of what is coded at its core.
  package var sampleRate: Int
  /// Samples a second of what comes out.
  package var outputRate: Int
  /// How many channels there are; 0 where the stream itself says so.
  package var channels: Int

  private static let rates = [
    96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350,
  ]
  private static let channelCounts = [0, 1, 2, 3, 4, 5, 6, 8, 0, 0, 0, 7, 8, 24, 8]

  /// Reads the decoder's bytes; nil when they are broken.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= 1024 else { return nil }
    var bits = PayloadBits(bytes)
    objectType = Self.objectType(&bits)
    guard let rate = Self.rate(&bits) else { return nil }
    (sampleRate, outputRate, coreObjectType) = (rate, rate, objectType)
    let configuration = bits.take(4)
    guard configuration < Self.channelCounts.count else { return nil }
    channels = Self.channelCounts[configuration]
    if objectType == 5 || objectType == 29 {
      guard let extended = Self.rate(&bits) else { return nil }
      outputRate = extended
      coreObjectType = Self.objectType(&bits)
    }
    // Parametric stereo makes two channels of one.
    if objectType == 29, channels == 1 { channels = 2 }
    if bits.isExhausted || objectType == 0 { return nil }
  }

  /// What `CODECS` says of it (RFC 6381 §3.3).
  package var codec: String { "mp4a.40.\(objectType)" }

  private static func objectType(_ bits: inout PayloadBits) -> Int {
    let type = bits.take(5)
    return type == 31 ? 32 + bits.take(6) : type
  }

  private static func rate(_ bits: inout PayloadBits) -> Int? {
    let index = bits.take(4)
    if index == 15 {
      let rate = bits.take(24)
      return rate > 0 ? rate : nil
    }
    return index < rates.count ? rates[index] : nil
  }
}
