/// One movie fragment: its samples, and where they lie (ISO/IEC 14496-12 §8.8).
package struct MovieFragment: Sendable {
  /// One sample.
  package struct Sample: Sendable {
    /// Where it begins in the file.
    package var place: Int
    package var size: Int
    package var decodeTime: Int
    package var duration: Int
    /// How much later it is shown than decoded.
    package var offset: Int
    package var flags: Int

    /// When it is shown, in the track's own time.
    package var presentationTime: Int { decodeTime + offset }
    /// Whether decoding may begin here, as its flags say.
    package var isSync: Bool { flags & 0x10000 == 0 }
  }

  /// What the fragment holds of one track.
  package struct Track: Sendable {
    package var number = 0
    /// When its first sample is decoded; nil where that is not said.
    package var baseTime: Int?
    /// Whether that is a negative number, or one no clock reaches.
    package var isBaseTimeAbsurd = false
    package var isBasedOnMovieFragment = false
    package var hasAbsoluteOffset = false
    package var samples: [Sample] = []
    /// Whether more samples are announced than their boxes have room for.
    package var isCutShort = false
  }

  package var sequence: Int?
  /// Where the fragment's box begins and ends.
  package var range: Range<Int>
  package var tracks: [Track] = []
}
