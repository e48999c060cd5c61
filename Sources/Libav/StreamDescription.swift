/// One stream of a file, as its container and, where that was asked for, its first packets describe it.
package struct StreamDescription: Sendable, Hashable {
  /// What a stream is made of.
  package enum Kind: Sendable, Hashable {
    case video(VideoDescription)
    case audio(AudioDescription)
    case subtitle(SubtitleKind)
    case data
    case attachment
    case unknown
  }

  /// What kind of pictures or words subtitles are.
  package enum SubtitleKind: String, Sendable, Hashable {
    case text, bitmap, unknown
  }

  /// Its number, from 0, which its packets carry.
  package var index: Int
  /// The container's own number for it.
  package var id: Int
  package var kind: Kind
  /// libav's name of the codec, `h264` for one; `none` where it is not known.
  package var codec: String
  /// The four characters the container calls it by, `avc1` for one; empty where it has none.
  package var codecTag: String
  /// The number of the profile in the codec's own standard.
  package var profile: Int?
  /// Its name, `High` for one.
  package var profileName: String?
  /// The level as the codec counts it: 40 is H.264's 4.0, 120 HEVC's 4.0.
  package var level: Int?
  /// A tick of its times, in seconds.
  package var timeBase: Rational
  /// Of its first packet, in ticks, after an edit list.
  package var start: Int?
  /// In ticks; what the container says, else an estimate.
  package var duration: Int?
  /// Of its packets, as the container says.
  package var frameCount: Int?
  /// Bits a second, as the container or the codec says.
  package var bitRate: Int?
  /// As the container says it: `eng`, `en-US`, `und`; nil where it says nothing.
  package var language: String?
  package var title: String?
  package var disposition: StreamDisposition
  /// The codec's own header.
  package var extradata: [UInt8]

  package var video: VideoDescription? {
    if case .video(let description) = kind { description } else { nil }
  }
  package var audio: AudioDescription? {
    if case .audio(let description) = kind { description } else { nil }
  }
  /// Whether it is one picture, a cover for one, and no film.
  package var isAttachedPicture: Bool {
    disposition.contains(.attachedPicture) && video != nil
  }
}
