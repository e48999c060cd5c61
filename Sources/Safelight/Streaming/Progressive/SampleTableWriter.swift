/// Writes the tables that tell where the samples of a track lie, how long they last and where decoding may
/// begin (ISO/IEC 14496-12 §8.6 and §8.7).
struct SampleTableWriter {
  let track: MovieTrack
  /// Those of the track, in order.
  let chunks: [MovieLayout.Chunk]
  /// Where each begins in the file.
  let places: [Int]
  /// Whether places are beyond what 32 bits hold.
  let isLong: Bool

  /// Writes what is in the box `stbl`.
  func write(to writer: inout BoxWriter) {
    writer.raw(track.description)
    runs("stts", \.duration, &writer)
    if track.samples.contains(where: { $0.compositionOffset != 0 }) {
      runs("ctts", \.compositionOffset, &writer)
    }
    if !track.samples.allSatisfy(\.isKey) {
      let keys = track.samples.indices.filter { track.samples[$0].isKey }
      writer.fullBox("stss") {
        $0.u32(keys.count)
        for key in keys { $0.u32(key + 1) }
      }
    }
    writeChunkCounts(&writer)
    writer.fullBox("stsz") {
      $0.u32(0)
      $0.u32(track.samples.count)
      for sample in track.samples { $0.u32(Int(sample.size)) }
    }
    writer.fullBox(isLong ? "co64" : "stco") {
      $0.u32(places.count)
      for place in places { if isLong { $0.u64(place) } else { $0.u32(place) } }
    }
  }

  /// Numbers of samples in a row that share a value.
  private func runs(
    _ type: FourCC, _ value: KeyPath<MovieTrack.Sample, Int32>, _ writer: inout BoxWriter
  ) {
    var runs: [(count: Int, value: Int32)] = []
    for sample in track.samples {
      let own = sample[keyPath: value]
      if let last = runs.indices.last, runs[last].value == own {
        runs[last].count += 1
      } else {
        runs.append((1, own))
      }
    }
    writer.fullBox(type) {
      $0.u32(runs.count)
      for run in runs {
        $0.u32(run.count)
        $0.u32(Int(run.value))
      }
    }
  }

  /// How many samples chunks have, from each on that has another number than the one before.
  private func writeChunkCounts(_ writer: inout BoxWriter) {
    var runs: [(first: Int, count: Int)] = []
    for (index, chunk) in chunks.enumerated() where runs.last?.count != chunk.count {
      runs.append((index + 1, chunk.count))
    }
    writer.fullBox("stsc") {
      $0.u32(runs.count)
      for run in runs {
        $0.u32(run.first)
        $0.u32(run.count)
        $0.u32(1)
      }
    }
  }
}
