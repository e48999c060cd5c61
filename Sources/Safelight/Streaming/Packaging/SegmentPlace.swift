/// Where in a rendition samples go that are written together.
struct SegmentPlace: Hashable, Sendable {
  /// The number of their segment, from 0.
  var segment: Int
  /// How many pieces were written before, in other segments too.
  var fragment: Int
  /// Whether they go on with a segment that was begun before.
  var continues = false
  /// Whether what follows is made by another writer.
  var endsRange = false

  /// The beginning of the next segment.
  var next: Self { Self(segment: segment + 1, fragment: fragment + 1) }
}
