/// One quality of a presentation: the tag `EXT-X-STREAM-INF` (RFC 8216 §4.3.4.2).
package struct VariantStream: Sendable, Codable {
  /// What the variant says of closed captions.
  package enum Captions: Sendable, Hashable, Codable {
    /// There are none in any variant.
    case none
    case group(String)
  }

  /// The dynamic range of the picture.
  package enum VideoRange: String, Sendable, Codable {
    case sdr = "SDR"
    case hlg = "HLG"
    case pq = "PQ"
  }

  /// The peak rate of the variant with its renditions, in bits a second; see ``PeakRate``.
  package var bandwidth: Int
  package var averageBandwidth: Int?
  /// The formats of all samples, each once (RFC 6381).
  package var codecs: [String]
  /// The size of the picture in pixels.
  package var resolution: PixelSize?
  /// The highest frame rate, as frames in so many seconds.
  package var frameRate: FrameRate?
  package var videoRange: VideoRange?
  package var audio: String?
  package var video: String?
  package var subtitles: String?
  package var captions: Captions?
  package var uri: String
  /// Where it was read, 0 when it was not.
  package var line = 0

  package init(bandwidth: Int, averageBandwidth: Int?, codecs: [String], uri: String) {
    self.bandwidth = bandwidth
    self.averageBandwidth = averageBandwidth
    self.codecs = codecs
    self.uri = uri
  }

  package var attributes: AttributeList {
    var list = AttributeList()
    list.append("BANDWIDTH", String(bandwidth))
    list.append("AVERAGE-BANDWIDTH", averageBandwidth.map { String($0) })
    list.append("CODECS", quoted: codecs.isEmpty ? nil : codecs.joined(separator: ","))
    list.append("RESOLUTION", resolution.map { "\($0.width)x\($0.height)" })
    list.append("FRAME-RATE", frameRate?.text)
    list.append("VIDEO-RANGE", videoRange?.rawValue)
    list.append("AUDIO", quoted: audio)
    list.append("VIDEO", quoted: video)
    list.append("SUBTITLES", quoted: subtitles)
    switch captions {
    case .group(let group): list.append("CLOSED-CAPTIONS", quoted: group)
    case .some(.none): list.append("CLOSED-CAPTIONS", "NONE")
    case nil: break
    }
    return list
  }
}
