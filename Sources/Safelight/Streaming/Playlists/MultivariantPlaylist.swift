/// The playlist that names all others (RFC 8216 §4.3.4).
package struct MultivariantPlaylist: Sendable, Codable {
  /// The variants, that which players begin with first.
  package var variants: [VariantStream]
  package var renditions: [Rendition]
  package var iFrameStreams: [IFrameStream]
  /// Whether every segment of every playlist decodes alone.
  package var isIndependent: Bool

  package init(
    variants: [VariantStream], renditions: [Rendition] = [], iFrameStreams: [IFrameStream] = [],
    isIndependent: Bool = true
  ) {
    self.variants = variants
    self.renditions = renditions
    self.iFrameStreams = iFrameStreams
    self.isIndependent = isIndependent
  }

  /// The lowest protocol version that has all that is used (RFC 8216 §7).
  package var version: Int {
    let hasServices = renditions.contains { $0.instreamID?.hasPrefix("SERVICE") == true }
    return hasServices ? 7 : 3
  }

  /// The playlist as a file.
  package var text: String {
    var lines = ["#EXTM3U", "#EXT-X-VERSION:\(version)"]
    if isIndependent { lines.append("#EXT-X-INDEPENDENT-SEGMENTS") }
    lines += renditions.map { "#EXT-X-MEDIA:\($0.attributes.text)" }
    for variant in variants {
      lines += ["#EXT-X-STREAM-INF:\(variant.attributes.text)", variant.uri]
    }
    lines += iFrameStreams.map { "#EXT-X-I-FRAME-STREAM-INF:\($0.attributes.text)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
