internal import Libav

extension FilmStream {
  /// What `CODECS` says of a stream; nil where its header does not tell.
  static func codecs(_ stream: StreamDescription) -> String? {
    let header = stream.extradata
    switch stream.codec {
    case "h264": return h264(header)
    case "hevc":
      let tag = stream.codecTag == "hev1" ? "hev1" : "hvc1"
      return header.first == 1 ? CodecString.hevc(tag, configuration: header) : nil
    case "av1": return header.first == 0x81 ? CodecString.av1(configuration: header) : nil
    case "vp8": return "vp8"
    // A transport stream has no header; its packets say the same.
    case "aac":
      return AudioSpecificConfig(header)?.codec ?? stream.profile.map { "mp4a.40.\($0 + 1)" }
    case "mp3": return "mp4a.40.34"
    case "ac3": return "ac-3"
    case "eac3": return "ec-3"
    case "opus": return "opus"
    case "flac": return "fLaC"
    case "alac": return "alac"
    case "vorbis": return "vorbis"
    default: return nil
    }
  }

  private static func h264(_ header: [UInt8]) -> String? {
    if let configuration = AVCConfiguration(header) { return configuration.codec }
    for unit in NALUnits.startCoded(header) {
      if let parameters = H264SequenceParameters(header[unit]) {
        return CodecString.h264(parameters)
      }
    }
    return nil
  }

  /// How many bytes tell the length of a unit in H.264 and HEVC; nil where start codes part them.
  static func lengthWidth(_ stream: StreamDescription) -> Int? {
    let header = stream.extradata
    guard header.first == 1 else { return nil }
    switch stream.codec {
    case "h264": return AVCConfiguration(header)?.lengthWidth
    case "hevc": return header.count > 21 ? Int(header[21] & 3) + 1 : nil
    default: return nil
    }
  }
}
