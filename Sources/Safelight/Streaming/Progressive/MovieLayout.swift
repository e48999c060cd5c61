/// How the samples of several tracks lie in one file: in chunks of half a second, in turn.
struct MovieLayout {
  /// Samples of one track that lie one behind the other, here and where they come from.
  struct Chunk {
    var track: Int
    var first: Int
    var count: Int
    var bytes: Int
    /// When the first is decoded, in seconds.
    var time: Double
  }

  /// In the order of the file.
  let chunks: [Chunk]
  /// Bytes of all samples.
  let bytes: Int

  /// Seconds a chunk lasts at most, unless one sample does.
  private static let longest = 0.5
  /// Bytes a chunk has at most, unless one sample has more.
  private static let largest = 1 << 20

  init(_ tracks: [MovieTrack]) {
    let chunks = tracks.enumerated().flatMap { Self.chunks($1, number: $0) }
    bytes = chunks.reduce(0) { $0 + $1.bytes }
    self.chunks = chunks.sorted { ($0.time, $0.track, $0.first) < ($1.time, $1.track, $1.first) }
  }

  private static func chunks(_ track: MovieTrack, number: Int) -> [Chunk] {
    var chunks: [Chunk] = []
    var time = 0
    var next: (part: Int32, place: Int)?
    for (index, sample) in track.samples.enumerated() {
      let seconds = Double(time) / Double(track.timescale)
      if let last = chunks.indices.last, let next, next == (sample.part, sample.place),
        seconds - chunks[last].time < longest, chunks[last].bytes < largest
      {
        chunks[last].count += 1
        chunks[last].bytes += Int(sample.size)
      } else {
        chunks.append(
          Chunk(track: number, first: index, count: 1, bytes: Int(sample.size), time: seconds))
      }
      next = (sample.part, sample.place + Int(sample.size))
      time += Int(sample.duration)
    }
    return chunks
  }
}
