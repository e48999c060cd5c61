/// Where in a film the samples of a track are (ISO/IEC 14496-12 §8.7).
struct SampleTable {
  /// The bytes of all chunks.
  private(set) var chunks = RangeSet<Int>()

  private let window: ByteWindow

  /// More chunks than a film of a day has.
  private static let mostChunks = 4_000_000

  /// Reads a sample table box.
  init(_ window: ByteWindow, _ table: BoxRange) throws(MediaError) {
    self.window = window
    let boxes = try BoxRange.boxes(window, in: table.body)
    func box(_ types: String...) -> BoxRange? { boxes.first { types.contains($0.type) } }
    guard let places = box("stco", "co64"), let runs = box("stsc"), let sizes = box("stsz", "stz2"),
      places.body.count >= 8, runs.body.count >= 8, sizes.body.count >= 12
    else { return }
    let width = places.type == "co64" ? 8 : 4
    let count = min(
      try window.u32(places.body.lowerBound + 4), (places.body.count - 8) / width, Self.mostChunks)
    let perChunk = try samplesPerChunk(runs)
    var run = 0
    var sample = 0
    var ranges: [Range<Int>] = []
    for chunk in 0..<count {
      while run + 1 < perChunk.count, perChunk[run + 1].first <= chunk + 1 { run += 1 }
      let samples = perChunk.isEmpty ? 0 : perChunk[run].samples
      let place = places.body.lowerBound + 8 + chunk * width
      let start = try width == 8 ? window.u64(place) : window.u32(place)
      let length = try size(sizes, sample, samples)
      sample += samples
      if length > 0, window.holds(start, length) {
        ranges.append(start..<start + length)
      }
    }
    // In order they are added at the end, which is quick.
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      chunks.insert(contentsOf: range)
    }
  }

  private func samplesPerChunk(
    _ box: BoxRange
  ) throws(MediaError) -> [(first: Int, samples: Int)] {
    let count = min(try window.u32(box.body.lowerBound + 4), (box.body.count - 8) / 12)
    var runs: [(first: Int, samples: Int)] = []
    for index in 0..<count {
      let place = box.body.lowerBound + 8 + index * 12
      runs.append((try window.u32(place), try window.u32(place + 4)))
    }
    return runs
  }

  /// The bytes of some samples in a row.
  private func size(
    _ box: BoxRange, _ first: Int, _ count: Int
  ) throws(MediaError) -> Int {
    let place = box.body.lowerBound
    let uniform = try box.type == "stsz" ? window.u32(place + 4) : 0
    if uniform > 0 {
      let (length, overflow) = count.multipliedReportingOverflow(by: uniform)
      return overflow ? window.size : length
    }
    let bits = try box.type == "stsz" ? 32 : window.u8(place + 7)
    let held = min(try window.u32(place + 8), (box.body.count - 12) * 8 / max(bits, 4))
    var total = 0
    for index in first..<max(first, min(first + count, held)) {
      let entry = place + 12 + index * bits / 8
      switch bits {
      case 32: total += try window.u32(entry)
      case 16: total += try window.u16(entry)
      case 8: total += try window.u8(entry)
      default:
        let byte = try window.u8(entry)
        total += index.isMultiple(of: 2) ? byte >> 4 : byte & 15
      }
    }
    return total
  }
}
