/// How the samples of a track are coded (ISO/IEC 14496-15 §5.4 for AVC, 14496-14 §6.7 for AAC).
enum SampleEntryWriter {
  static func write(_ track: TrackDescription, to writer: inout BoxWriter) {
    switch track.media {
    case .video(let configuration, let size, let colour):
      writer.box("avc1") { entry in
        entry.zeros(6)
        entry.u16(1)
        entry.zeros(16)
        entry.u16(size.width)
        entry.u16(size.height)
        // 72 dots an inch, as everybody writes.
        entry.u32(0x48_0000)
        entry.u32(0x48_0000)
        entry.u32(0)
        entry.u16(1)
        entry.zeros(32)
        entry.u16(24)
        entry.u16(-1)
        entry.box("avcC") { $0.raw(configuration) }
        entry.box("colr") {
          $0.code("nclx")
          $0.u16(colour.primaries)
          $0.u16(colour.transfer)
          $0.u16(colour.matrix)
          $0.u8(colour.isFullRange ? 0x80 : 0)
        }
        entry.box("pasp") {
          $0.u32(1)
          $0.u32(1)
        }
      }
    case .audio(let configuration, let channels, let sampleRate, let bitRate):
      writer.box("mp4a") { entry in
        entry.zeros(6)
        entry.u16(1)
        entry.zeros(8)
        entry.u16(channels)
        entry.u16(16)
        entry.zeros(4)
        // The field has sixteen bits before the point.
        entry.u32(sampleRate < 1 << 16 ? sampleRate << 16 : 0)
        entry.fullBox("esds") { elementaryStream(&$0, configuration, bitRate) }
      }
    }
  }

  /// The descriptors of ISO/IEC 14496-1 §7.2.6.
  private static func elementaryStream(
    _ writer: inout BoxWriter, _ configuration: [UInt8], _ bitRate: Int
  ) {
    // One byte holds the length of each: a configuration has a few bytes.
    let specific = configuration.prefix(64)
    let decoderLength = 13 + 2 + specific.count
    writer.u8(3)
    writer.u8(3 + 2 + decoderLength + 3)
    writer.u16(0)
    writer.u8(0)
    writer.u8(4)
    writer.u8(decoderLength)
    // MPEG-4 audio, in an audio stream.
    writer.u8(0x40)
    writer.u8(0x15)
    writer.zeros(3)
    writer.u32(bitRate)
    writer.u32(bitRate)
    writer.u8(5)
    writer.u8(specific.count)
    writer.raw(specific)
    writer.u8(6)
    writer.u8(1)
    writer.u8(2)
  }
}
