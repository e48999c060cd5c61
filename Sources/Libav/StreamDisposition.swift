/// What a stream is there for; the numbers are libav's.
package struct StreamDisposition: OptionSet, Sendable, Hashable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package static let `default` = Self(rawValue: 1 << 0)
  package static let dub = Self(rawValue: 1 << 1)
  package static let original = Self(rawValue: 1 << 2)
  package static let comment = Self(rawValue: 1 << 3)
  package static let lyrics = Self(rawValue: 1 << 4)
  package static let karaoke = Self(rawValue: 1 << 5)
  package static let forced = Self(rawValue: 1 << 6)
  package static let hearingImpaired = Self(rawValue: 1 << 7)
  package static let visualImpaired = Self(rawValue: 1 << 8)
  package static let cleanEffects = Self(rawValue: 1 << 9)
  package static let attachedPicture = Self(rawValue: 1 << 10)
  package static let timedThumbnails = Self(rawValue: 1 << 11)
  package static let captions = Self(rawValue: 1 << 16)
  package static let descriptions = Self(rawValue: 1 << 17)
  package static let metadata = Self(rawValue: 1 << 18)
  package static let dependent = Self(rawValue: 1 << 19)
  package static let stillImage = Self(rawValue: 1 << 20)

  /// Their names, as ffprobe has them.
  package var names: [String] {
    Self.named.filter { contains($0.0) }.map(\.1)
  }

  private static let named: [(Self, String)] = [
    (.default, "default"), (.dub, "dub"), (.original, "original"), (.comment, "comment"),
    (.lyrics, "lyrics"), (.karaoke, "karaoke"), (.forced, "forced"),
    (.hearingImpaired, "hearing_impaired"), (.visualImpaired, "visual_impaired"),
    (.cleanEffects, "clean_effects"), (.attachedPicture, "attached_pic"),
    (.timedThumbnails, "timed_thumbnails"), (.captions, "captions"),
    (.descriptions, "descriptions"), (.metadata, "metadata"), (.dependent, "dependent"),
    (.stillImage, "still_image"),
  ]
}
