/// Reads how a track is coded from its first sample entry (ISO/IEC 14496-12 §8.5.2, §12).
enum SampleEntry {
  static func read(
    _ window: ByteWindow, _ entry: ISOBox, into track: inout InitSegment.Track
  ) throws(MediaError) {
    track.format = entry.type.description
    switch track.handler {
    case "vide": track.video = try video(window, entry)
    case "soun": track.audio = try audio(window, entry)
    default: break
    }
  }

  private static func video(
    _ window: ByteWindow, _ entry: ISOBox
  ) throws(MediaError) -> VideoConfiguration {
    var video = VideoConfiguration(
      size: PixelSize(
        width: try window.u16(entry.body + 24), height: try window.u16(entry.body + 26)))
    let format = entry.type.description
    for box in try entry.children(window, skip: 78) {
      switch box.type {
      case "avcC":
        let bytes = try content(window, box)
        video.bytes = bytes
        guard let configuration = AVCConfiguration(bytes) else { continue }
        video.lengthWidth = configuration.lengthWidth
        video.codec = format + configuration.codec.dropFirst(4)
        video.parameters =
          configuration.sequenceParameters.lazy
          .compactMap { H264SequenceParameters($0) }.first
        video.depth = video.parameters?.lumaDepth ?? 8
      case "hvcC":
        let bytes = try content(window, box)
        video.bytes = bytes
        video.codec = CodecString.hevc(format, configuration: bytes)
        guard bytes.count >= 23 else { continue }
        video.lengthWidth = Int(bytes[21] & 3) + 1
        video.depth = Int(bytes[17] & 7) + 8
        video.hevc = [Int(bytes[1] & 31), Int(bytes[1] >> 5 & 1), Int(bytes[12])]
      case "av1C":
        video.bytes = try content(window, box)
        video.codec = CodecString.av1(configuration: video.bytes)
      case "vpcC":
        video.bytes = try content(window, box)
        video.codec = CodecString.vp9(configuration: video.bytes)
      case "pasp":
        video.pixelAspect = PixelSize(
          width: try window.u32(box.body), height: try window.u32(box.body + 4))
      case "colr": video.colour = try colour(window, box) ?? video.colour
      default: break
      }
    }
    return video
  }

  private static func colour(
    _ window: ByteWindow, _ box: ISOBox
  ) throws(MediaError) -> ColourDescription? {
    guard try window.matches(box.body, "nclx"), box.end - box.body >= 11 else { return nil }
    return ColourDescription(
      primaries: try window.u16(box.body + 4), transfer: try window.u16(box.body + 6),
      matrix: try window.u16(box.body + 8), isFullRange: try window.u8(box.body + 10) & 0x80 != 0)
  }

  private static func audio(
    _ window: ByteWindow, _ entry: ISOBox
  ) throws(MediaError) -> AudioConfiguration {
    var audio = AudioConfiguration(
      codec: nil, channels: try window.u16(entry.body + 16),
      sampleRate: try window.u16(entry.body + 24))
    switch entry.type {
    case "ac-3", "ec-3": audio.codec = entry.type.description
    case "Opus": audio.codec = "Opus"
    case "fLaC": audio.codec = "fLaC"
    default: break
    }
    for box in try entry.children(window, skip: 28) where box.type == "esds" {
      let bytes = try content(window, box)
      let (objectType, config) = decoder(bytes)
      audio.config = config
      audio.codec =
        objectType == 0x40
        ? config?.codec
        : objectType.map {
          "mp4a." + Hexadecimal.text([UInt8(truncatingIfNeeded: $0)])
        }
      if let config {
        audio.sampleRate = config.outputRate
        if config.channels > 0 { audio.channels = config.channels }
      }
    }
    return audio
  }

  /// The object type and the decoder's bytes of an elementary stream descriptor (ISO/IEC 14496-1 §7.2.6).
  private static func decoder(_ bytes: [UInt8]) -> (Int?, AudioSpecificConfig?) {
    var place = 4
    var objectType: Int?
    for _ in 0..<16 where place < bytes.count {
      let tag = bytes[place]
      place += 1
      var length = 0
      for _ in 0..<4 where place < bytes.count {
        let byte = bytes[place]
        place += 1
        length = length << 7 | Int(byte & 127)
        if byte & 128 == 0 { break }
      }
      switch tag {
      case 3:
        guard place + 3 <= bytes.count else { return (objectType, nil) }
        let flags = bytes[place + 2]
        place += 3
        if flags & 0x80 != 0 { place += 2 }
        if flags & 0x40 != 0, place < bytes.count { place += 1 + Int(bytes[place]) }
        if flags & 0x20 != 0 { place += 2 }
      case 4:
        guard place < bytes.count else { return (objectType, nil) }
        objectType = Int(bytes[place])
        place += 13
      case 5:
        guard length <= bytes.count - place else { return (objectType, nil) }
        return (objectType, AudioSpecificConfig(bytes[place..<place + length]))
      default: place += length
      }
    }
    return (objectType, nil)
  }

  private static func content(_ window: ByteWindow, _ box: ISOBox) throws(MediaError) -> [UInt8] {
    try window.bytes(box.body, min(box.end - box.body, 16 << 10))
  }
}
