/// A rule that presentations are held to.
///
/// The numbers are stable: a rule that is dropped leaves a gap. *8216* is RFC 8216, *bis* its successor
/// draft-pantos-hls-rfc8216bis, *A* a rule of Apple's HLS Authoring Specification, *14496* an ISO standard.
public struct VerificationRule: Sendable, Hashable {
  /// Its number.
  public let number: Int
  /// How grave it is to break it; parts of a rule may be warnings only.
  public let severity: VerificationFinding.Severity
  /// Where it is from.
  public let reference: String
  /// What must hold.
  public let sentence: String

  /// The rule of a number.
  public static func numbered(_ number: Int) -> Self? { all.first { $0.number == number } }

  static func isWarningOnly(_ number: Int) -> Bool { numbered(number)?.severity == .warning }

  private init(
    _ number: Int, _ severity: VerificationFinding.Severity, _ reference: String, _ sentence: String
  ) {
    self.number = number
    self.severity = severity
    self.reference = reference
    self.sentence = sentence
  }

  /// All rules that are checked, by number.
  public static let all: [Self] = [
    Self(
      1, .error, "8216 4.1", "Playlists are UTF-8 without a byte order mark or control characters"),
    Self(2, .error, "8216 4.3.1.1", "The first line is #EXTM3U"),
    Self(3, .error, "8216 4.2", "Attributes are well formed and of the type their tag gives them"),
    Self(
      4, .error, "8216 4.3",
      "Tags stand in the kind of playlist they belong to, as often as they may"),
    Self(5, .error, "8216 7", "The version covers what is used; not more, which is a warning"),
    Self(
      6, .error, "8216 4.1", "Every URI leads to a file inside the presentation that is not empty"),
    Self(7, .error, "8216 4.3.3.1", "Media playlists have a target duration of at least 1"),
    Self(8, .error, "8216 4.3.3.1", "No duration, rounded, is above the target duration"),
    Self(9, .error, "8216 4.3.2.1", "Every segment has one duration above 0"),
    Self(10, .error, "A 8.1", "Durations, and sums of them, are those of the media within a frame"),
    Self(11, .error, "8216 6.2.4, A 8.6", "Playlists say VOD and have an end"),
    Self(12, .error, "8216 4.3.3.2", "Sequence numbers stand before the first segment"),
    Self(13, .error, "8216 4.3.2.2", "Byte ranges lie in their files, in order, without overlap"),
    Self(14, .warning, "8216 4.3.2", "Tags that hold for a segment stand before its duration"),
    Self(
      15, .error, "A 8.20", "Fragmented MP4 has an initialization section before the first segment"),
    Self(
      16, .error, "8216 4.3.2.4",
      "Keys are said in full, and what is encrypted has the length for it"),
    Self(17, .error, "A 8.13", "There is a discontinuity where the coding or the clock changes"),
    Self(18, .error, "bis 4.4.4.8", "Bit rates of segments are within a tenth of what is said"),
    Self(19, .warning, "8216 3", "The last segment is no splinter"),
    Self(20, .error, "A 7.4", "Video segments begin with a frame that decodes alone"),
    Self(
      21, .warning, "A 1.13, A 7.5",
      "Key frames are at most two seconds apart, segments six seconds long"),
    Self(22, .error, "A 1.1 to 1.6", "Codecs, profiles and levels are those that players know"),
    Self(23, .error, "A 1.14, A 1.19", "Video is progressive, with at most 60 frames a second"),
    Self(
      24, .error, "A 1.21", "Colours are described, equal in all variants and fit the bit depth"),
    Self(
      25, .error, "A 1.33", "Pixels are square, pictures upright, and of one shape in all variants"),
    Self(26, .warning, "A 1.10", "Parameter sets are in the sample entry (avc1, hvc1)"),
    Self(27, .error, "8216 3.2", "Transport streams begin with their tables and count on"),
    Self(28, .error, "8216 3.3", "Fragmented MP4 is built as streaming needs it"),
    Self(29, .error, "A 7.3", "Each segment's decode time is where the one before ended"),
    Self(
      30, .error, "14496-12 8.8", "Samples have times of their own, and segments do not overlap"),
    Self(31, .error, "14496-12 8.6.6", "Edit lists only trim the beginning, alike in all variants"),
    Self(
      32, .warning, "8216 6.2.4", "Sound begins and ends with the picture, within a frame of each"),
    Self(33, .error, "8216 3.3", "Initialization sections fit their segments"),
    Self(
      34, .error, "A 2.3 to 2.17",
      "Audio has a stereo rendition, one stream a segment, and stays as it is"),
    Self(
      35, .error, "A 8.2, A 8.22",
      "Audio and video playlists are equally long, cut at the same times"),
    Self(
      36, .error, "A 5.3, 8216 3.5",
      "Captions are WebVTT tied to the media's clock, with their languages"),
    Self(
      37, .error, "A 9.1 to 9.15", "Variants say bandwidth, average, codecs, size and frame rate"),
    Self(38, .error, "8216 4.1, A 1.27", "BANDWIDTH is within a tenth of the measured peak"),
    Self(
      39, .error, "A 1.26, A 1.30", "AVERAGE-BANDWIDTH is within a tenth of the measured average"),
    Self(40, .error, "8216 4.3.4.2", "CODECS names what is in the segments, and nothing else"),
    Self(41, .error, "8216 4.3.4.2", "RESOLUTION and FRAME-RATE are those of the video"),
    Self(42, .error, "A 9.16", "VIDEO-RANGE is that of the video"),
    Self(43, .error, "8216 4.3.4.2", "Groups that variants name exist"),
    Self(44, .error, "8216 4.3.4.1", "Renditions are named, chosen and grouped without doubt"),
    Self(45, .error, "8216 6.2.4", "All audio and video playlists have the same target duration"),
    Self(46, .error, "8216 6.2.4", "All playlists begin at the same time and are of the same type"),
    Self(47, .warning, "A 8.22", "Segments and key frames are at the same times in all variants"),
    Self(
      48, .warning, "A 9.11, A 9.12", "Independent segments are declared once, for all playlists"),
    Self(49, .warning, "A 9.5 to 9.9", "There are two variants and more, with audio apart"),
    Self(50, .warning, "A 1.32", "The first variant is one that most lines can carry"),
    Self(51, .warning, "8216 4.3.4.2", "No variant is listed twice"),
    Self(52, .error, "A 6.1, 8216 4.3.4.3", "There are I-frame playlists, described in full"),
    Self(53, .error, "8216 4.3.3.6, A 6.10", "Each range of an I-frame playlist is one I-frame"),
    Self(
      54, .error, "14496-12 8.8", "The fragment of an I-frame describes no samples that are absent"),
    Self(55, .warning, "A 6.5", "There is an I-frame every two seconds at least"),
    Self(
      56, .error, "W3C Media Fragments",
      "Storyboards cover the programme, each cue on its sheet, and show what is seen then"),
    Self(
      57, .error, "ITU-T T.81, RFC 9649", "Sheets of storyboards are no larger than their format"),
    Self(58, .error, "8216 6.2.1", "Nothing unfinished lies in the folder"),
    Self(59, .warning, "8216 6.2.1", "Every media file in the folder belongs to a playlist"),
    Self(60, .warning, "A 10.4", "Playlists are small enough to be fetched at once"),
  ]
}
