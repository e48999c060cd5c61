/// How a track's sound is coded, from its sample entry.
package struct AudioConfiguration: Sendable, Hashable, Codable {
  /// The format as `CODECS` names it; nil where it is not known.
  package var codec: String?
  package var channels: Int
  package var sampleRate: Int
  package var config: AudioSpecificConfig?
}
