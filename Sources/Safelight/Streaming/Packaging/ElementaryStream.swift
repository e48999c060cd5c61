/// How a transport stream carries the samples of a track: H.264 behind start codes (ITU-T H.264 annex B),
/// with a delimiter before each picture and parameter sets before each key frame; AAC behind ADTS headers
/// (ISO/IEC 13818-7 §6.2).
enum ElementaryStream: Sendable {
  /// The parameter sets behind start codes.
  case video(parameterSets: [UInt8])
  /// The header of a frame, but for its length.
  case audio(header: [UInt8])

  private static let startCode: [UInt8] = [0, 0, 0, 1]
  /// The unit that says: here begins a picture, of any kind.
  private static let delimiter: [UInt8] = startCode + [9, 0xF0]

  /// Nil for a coding that cannot be carried so.
  init?(_ media: TrackDescription.Media) {
    switch media {
    case .video(let bytes, _, _):
      guard let configuration = AVCConfiguration(bytes), configuration.lengthWidth == 4 else {
        return nil
      }
      let units = configuration.sequenceParameters + configuration.pictureParameters
      self = .video(parameterSets: units.flatMap { Self.startCode + $0 })
    case .audio(let bytes, _, _, _):
      guard bytes.count >= 2 else { return nil }
      let object = bytes[0] >> 3
      let rate = (bytes[0] & 7) << 1 | bytes[1] >> 7
      let channels = bytes[1] >> 3 & 15
      guard 1...4 ~= object, rate < 13, 1...7 ~= channels else { return nil }
      // MPEG-4, without a checksum; the buffer's fullness is not told.
      self = .audio(header: [
        0xFF, 0xF1, (object - 1) << 6 | rate << 2 | channels >> 2, (channels & 3) << 6, 0, 0x1F,
        0xFC,
      ])
    }
  }

  var isAudio: Bool { if case .audio = self { true } else { false } }

  /// What a program map calls the coding.
  var type: Int { isAudio ? 0x0F : 0x1B }

  /// What begins the packets of such a stream.
  var identifier: UInt8 { isAudio ? 0xC0 : 0xE0 }

  /// How many samples share a packet with one time: frames of sound are short, but the clock is to be told
  /// every tenth of a second.
  var samplesPerPacket: Int { isAudio ? 4 : 1 }

  /// A sample as it stands in the stream.
  func append(_ sample: MediaSample, to bytes: inout [UInt8]) {
    switch self {
    case .video(let parameterSets):
      bytes += Self.delimiter
      if sample.isKey { bytes += parameterSets }
      appendUnits(sample.bytes, to: &bytes)
    case .audio(let header):
      let length = header.count + sample.bytes.count
      let start = bytes.count
      bytes += header
      bytes[start + 3] |= UInt8(truncatingIfNeeded: length >> 11 & 3)
      bytes[start + 4] = UInt8(truncatingIfNeeded: length >> 3)
      bytes[start + 5] |= UInt8(truncatingIfNeeded: length & 7) << 5
      bytes += sample.bytes
    }
  }

  /// Units behind their lengths, put behind start codes.
  private func appendUnits(_ sample: [UInt8], to bytes: inout [UInt8]) {
    var place = 0
    while place + 4 <= sample.count {
      let length = sample[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      place += 4
      guard length <= sample.count - place else { return }
      defer { place += length }
      // Films that are copied may bring the parameter sets and the delimiter that stand there already.
      guard length > 0, !(7...9).contains(sample[place] & 0x1F) else { continue }
      bytes += Self.startCode
      bytes += sample[place..<place + length]
    }
  }
}
