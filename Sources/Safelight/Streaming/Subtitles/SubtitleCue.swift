/// A text and when it is shown.
package struct SubtitleCue: Sendable, Hashable, Codable {
  /// The longest text of one, in bytes.
  static let longestText = 16 << 10

  package var start: MediaTime
  package var end: MediaTime
  /// Where it is shown, in WebVTT's words such as `line:0`; empty for the usual place.
  package var settings: String
  /// WebVTT: its characters escaped, no empty line in it.
  package var text: String

  package init(start: MediaTime, end: MediaTime, settings: String = "", text: String) {
    self.start = start
    self.end = end
    self.settings = settings
    self.text = text
  }

  package static func == (one: Self, other: Self) -> Bool {
    one.start == other.start && one.end == other.end && one.settings == other.settings
      && one.text == other.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
