internal import SystemPackage

/// A track of a progressive file: how its samples are coded, and where they lie until the file is written.
struct MovieTrack {
  /// What it holds.
  enum Kind: Hashable {
    case video(PixelSize)
    case audio
  }

  /// One encoded frame.
  struct Sample {
    /// Which of the parts it lies in, and where.
    var part: Int32
    var isKey: Bool
    var place: Int
    var size: Int32
    /// The time until the next one is decoded, in ticks.
    var duration: Int32
    /// How much later than decoded it is shown, in ticks.
    var compositionOffset: Int32
  }

  let kind: Kind
  /// The box `stsd`, as the encoder's own header has it.
  let description: [UInt8]
  /// Ticks a second.
  let timescale: Int
  /// By how much the presentation begins later than the decoding, in ticks.
  let startOffset: Int
  /// Three letters of ISO 639-2.
  var language = "und"
  /// What players call it.
  var title: String
  /// Whether players take it unless another one is asked for.
  var isDefault = true
  /// The files the samples lie in.
  private(set) var parts: [InputFile] = []
  private(set) var samples: [Sample] = []
  /// When the next sample is decoded.
  private var time = 0

  private static let defaults = InitSegment.Defaults()
  /// More samples than a week of sound has.
  private static let mostSamples = 40_000_000

  /// Makes a track without samples.
  ///
  /// - Parameter header: The initialization segment of what follows.
  init(_ kind: Kind, header: [UInt8], title: String) throws(MediaError) {
    let window = ByteWindow(header, label: title)
    let segment = try InitSegment(window)
    guard let track = segment.tracks.first, segment.tracks.count == 1, track.timescale > 0,
      let description = try Self.description(window)
    else { throw Self.confused }
    self.kind = kind
    self.title = title
    self.description = description
    timescale = track.timescale
    startOffset = track.start
  }

  /// When the last sample is over, in ticks of decoding.
  var end: Int { time }

  /// Adds what a worker wrote: fragments, one after the other.
  mutating func add(_ file: InputFile, _ pieces: [EncodedTrack.Piece]) throws(MediaError) {
    let part = Int32(clamping: parts.count)
    parts.append(file)
    for piece in pieces {
      guard piece.offset >= 0, piece.bytes > 0, piece.bytes <= file.size,
        piece.offset <= file.size - piece.bytes
      else { throw Self.confused }
      let window = ByteWindow(file, in: piece.offset..<piece.offset + piece.bytes)
      let file = try FragmentFile(
        window, defaults: [1: Self.defaults], mostSamples: min(Self.mostSamples, piece.bytes))
      for fragment in file.fragments.flatMap(\.tracks) {
        guard !fragment.isCutShort else { throw Self.confused }
        for sample in fragment.samples { try add(sample, part, in: piece) }
      }
    }
  }

  private mutating func add(
    _ sample: MovieFragment.Sample, _ part: Int32, in piece: EncodedTrack.Piece
  ) throws(MediaError) {
    // The first is decoded at once, and lasts the longer for it.
    let late = samples.isEmpty ? 0 : sample.decodeTime - time
    guard sample.size > 0, sample.place >= 0, sample.place <= piece.bytes - sample.size,
      sample.duration > 0, late >= 0, late < Int(Int32.max), samples.count < Self.mostSamples
    else { throw Self.confused }
    if late > 0, let last = samples.indices.last {
      guard let longer = Int32(exactly: Int(samples[last].duration) + late) else {
        throw Self.confused
      }
      samples[last].duration = longer
    }
    let early = samples.isEmpty ? sample.decodeTime : 0
    guard let duration = Int32(exactly: sample.duration + early),
      let offset = Int32(exactly: sample.offset), let size = Int32(exactly: sample.size)
    else { throw Self.confused }
    samples.append(
      Sample(
        part: part, isKey: sample.isSync, place: piece.offset + sample.place, size: size,
        duration: duration, compositionOffset: offset))
    time = sample.decodeTime + sample.duration
  }

  /// Makes the last sample end the track at a time.
  mutating func end(at end: Int) throws(MediaError) {
    guard let last = samples.indices.last else { throw Self.confused }
    let start = time - Int(samples[last].duration)
    samples[last].duration = Int32(clamping: max(1, end - start))
    time = start + Int(samples[last].duration)
  }

  /// The box `stsd` of the only track.
  private static func description(_ window: ByteWindow) throws(MediaError) -> [UInt8]? {
    var boxes = try ISOBox.boxes(window, from: 0, to: window.size)
    let path: [FourCC] = ["moov", "trak", "mdia", "minf", "stbl"]
    for type in path {
      guard let box = boxes.first(where: { $0.type == type }) else { return nil }
      boxes = try box.children(window)
    }
    guard let box = boxes.first(where: { $0.type == "stsd" }) else { return nil }
    return try window.bytes(box.body - 8, box.end - box.body + 8)
  }

  private static var confused: MediaError {
    MediaError(.engineCrashed, "the parts of the film do not fit", step: "join")
  }
}
