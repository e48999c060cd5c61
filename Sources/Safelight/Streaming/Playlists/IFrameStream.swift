/// A playlist of I-frames, for fast motion: the tag `EXT-X-I-FRAME-STREAM-INF` (RFC 8216 §4.3.4.3).
package struct IFrameStream: Sendable, Codable {
  package var bandwidth: Int
  package var averageBandwidth: Int?
  package var codecs: [String]
  package var resolution: PixelSize?
  package var videoRange: VariantStream.VideoRange?
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
    list.append("VIDEO-RANGE", videoRange?.rawValue)
    list.append("URI", quoted: uri)
    return list
  }
}
