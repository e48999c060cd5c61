/// Recognises containers of video and audio, so that they can be named when pictures are asked for.
enum VideoSignature {
  static func kind(of head: [UInt8]) -> MediaKind? {
    func has(_ text: String, at offset: Int = 0) -> Bool {
      FormatSniffer.begins(head, Array(text.utf8), at: offset)
    }
    func has(_ bytes: [UInt8]) -> Bool { FormatSniffer.begins(head, bytes) }

    if has([0x1A, 0x45, 0xDF, 0xA3]) { return .video(isWebM(head) ? "webm" : "matroska") }
    for box in ["moov", "mdat", "wide", "pnot", "styp", "moof", "sidx", "free", "skip"]
    where has(box, at: 4) && isBoxLength(head) { return .video("mp4") }
    if has("RIFF") && has("AVI ", at: 8) { return .video("avi") }
    if has("RIFF") && has("WAVE", at: 8) { return .audio("wav") }
    if has("FORM") && (has("AIFF", at: 8) || has("AIFC", at: 8)) { return .audio("aiff") }
    if has([0, 0, 1, 0xBA]) || has([0, 0, 1, 0xB3]) { return .video("mpeg") }
    if has("FLV\u{1}") { return .video("flv") }
    if has([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]) { return .video("asf") }
    if has([0x06, 0x0E, 0x2B, 0x34, 0x02, 0x05, 0x01, 0x01]) { return .video("mxf") }
    if has("DKIF") { return .video("ivf") }
    if has("OggS") {
      return has("\u{1}vorbis", at: 28) || has("OpusHead", at: 28) ? .audio("ogg") : .video("ogg")
    }
    if has("#EXTM3U") { return .video("hls") }
    if has("ID3") { return .audio("mp3") }
    if has("fLaC") { return .audio("flac") }
    if has("caff") { return .audio("caf") }
    if has("#!AMR") { return .audio("amr") }
    if isTransportStream(head) { return .video("mpegts") }
    if isAudioFrame(head) { return .audio("mpeg") }
    return nil
  }

  private static func isWebM(_ head: [UInt8]) -> Bool {
    let webm = Array("webm".utf8)
    let end = min(head.count, 64)
    return (4..<max(4, end - 3)).contains { head[$0..<($0 + 4)].elementsEqual(webm) }
  }

  /// Whether the length before a box's type is one a box can have, to tell boxes from text.
  private static func isBoxLength(_ head: [UInt8]) -> Bool {
    head[0] < 0x20 && (head[0] | head[1] | head[2] != 0 || head[3] >= 8 || head[3] <= 1)
  }

  /// A sync byte every 188 bytes, or every 192 with a time stamp in front (Blu-ray, cameras).
  private static func isTransportStream(_ head: [UInt8]) -> Bool {
    for (first, step) in [(0, 188), (4, 192)] {
      let places = (0..<4).map { first + $0 * step }
      if head.count > places[3], places.allSatisfy({ head[$0] == 0x47 }) { return true }
    }
    return false
  }

  /// MPEG audio or ADTS: two frames in a row, for one frame's 12 bits prove nothing.
  private static func isAudioFrame(_ head: [UInt8]) -> Bool {
    guard head.count > 8, head[0] == 0xFF, head[1] & 0xF6 == 0xF0 else { return false }
    let length = Int(head[3] & 3) << 11 | Int(head[4]) << 3 | Int(head[5] >> 5)
    guard length >= 7, head.count > length + 1 else { return false }
    return head[length] == 0xFF && head[length + 1] & 0xF6 == 0xF0
  }
}
