/// The part of a fragmented MP4 before its first segment (ISO/IEC 14496-12 §8.1 to §8.8).
package struct InitSegment: Sendable, Codable {
  /// One entry of an edit list.
  package struct Edit: Sendable, Hashable, Codable {
    /// How long it lasts, in the movie's timescale; 0 is to the end.
    package var duration: Int
    /// Where in the track it begins, in the track's timescale; -1 is nowhere.
    package var mediaTime: Int
  }

  /// One track.
  package struct Track: Sendable, Codable {
    package var number = 0
    /// What it holds, such as `vide`.
    package var handler = ""
    package var timescale = 1
    /// The durations of its headers, both 0 in a fragmented file.
    package var durations: [Int] = []
    /// Whether its picture is neither turned nor bent.
    package var isUpright = true
    package var edits: [Edit] = []
    /// The name of its sample entry, such as `avc1`.
    package var format = ""
    package var video: VideoConfiguration?
    package var audio: AudioConfiguration?
    /// How many samples lie in the file itself, 0 in a fragmented one.
    package var sampleCount = 0

    /// What `CODECS` must say of it; nil where it is not known.
    package var codec: String? { video?.codec ?? audio?.codec ?? (format == "wvtt" ? "wvtt" : nil) }

    /// Where the presentation begins in the track's own time.
    package var start: Int { edits.first { $0.mediaTime >= 0 }?.mediaTime ?? 0 }
  }

  /// What holds for samples that say nothing of their own.
  package struct Defaults: Sendable, Hashable, Codable {
    package var duration = 0
    package var size = 0
    package var flags = 0
  }

  package var brands: [String] = []
  package var movieDuration = 0
  package var tracks: [Track] = []
  /// By the track's number.
  package var defaults: [Int: Defaults] = [:]
  /// The boxes of the file, and those in its movie box, in order.
  package var boxes: [String] = []
  package var movieBoxes: [String] = []

  /// The first track that holds `vide` or `soun`.
  package func track(_ handler: String) -> Track? { tracks.first { $0.handler == handler } }
}
