import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// Ranges that were packaged apart, read by the code that checks presentations.
@Suite struct VideoPackagerTests {
  /// What a decoder of a small picture is told.
  private static let parameterSets: [[UInt8]] = [
    [0x67, 0x64, 0, 0x0A, 0xAC, 0xD9, 0x5F, 0x88, 0x88, 0xC0, 0x44],
    [0x68, 0xEB, 0xE3, 0xCB, 0x22, 0xC0],
  ]

  /// Frames in the order an encoder gives them, two held back: I P B B P B B…
  private func pack(
    _ container: HLSPackaging.Container, range: Range<Int>, segment: Int, step: Int,
    to folder: TemporaryFolder, named name: String
  ) throws -> (track: EncodedTrack, segments: [ByteWindow]) {
    let configuration = try #require(
      AnnexB.configuration(Self.parameterSets.flatMap { [0, 0, 0, 1] + $0 }))
    let times = DecodeTimes(delay: 2, step: step)
    let description = TrackDescription(
      media: .video(
        configuration: configuration, size: PixelSize(width: 16, height: 16),
        colour: ColourDescription(primaries: 1, transfer: 1, matrix: 1, isFullRange: false)),
      timescale: 90_000, startOffset: times.startOffset)
    let starts = range.filter { $0 == range.lowerBound || $0.isMultiple(of: segment) }
    let files = try starts.map {
      try FileDescriptor.open(
        folder.file("\(name)-\($0)"), .writeOnly, options: [.create],
        permissions: .ownerReadWrite)
    }
    defer { for file in files { try? file.close() } }
    let first = SegmentPlace(
      segment: range.lowerBound / segment, fragment: range.lowerBound / segment,
      continues: !range.lowerBound.isMultiple(of: segment))
    var packager = try VideoPackager(
      description, in: container, times: times, files: SegmentFiles(files, firstOutput: 0),
      iFrameFiles: nil, first: first, firstIFrame: 0)
    for (start, end) in zip(starts, starts.dropFirst() + [range.upperBound]) {
      let group = Array(start..<end)
      for frame in group {
        packager.note(
          FrameSchedule.Slot(
            time: frame * step, isKey: frame == start, startsSegment: frame == start, repeats: false
          ))
      }
      var decoded = [group[0]]
      for place in stride(from: 1, to: group.count, by: 3) {
        let ahead = min(place + 2, group.count - 1)
        decoded += [group[ahead]] + (place..<ahead).map { group[$0] }
      }
      for frame in decoded {
        // A unit that says whether it is a key frame, of a length of its own.
        let unit: [UInt8] =
          [frame == start ? 0x65 : 0x41]
          + [UInt8](repeating: 0x80, count: frame * 37 % 1000)
        try packager.take(
          [0, 0, UInt8(unit.count >> 8), UInt8(unit.count & 255)] + unit, time: frame * step,
          isKey: frame == start)
      }
    }
    try packager.finish(next: range.upperBound * step)
    let segments = try starts.map {
      ByteWindow(try Disk.read(folder("\(name)-\($0)")), label: "segment")
    }
    return (packager.track, segments)
  }

  /// Ranges that were encoded apart go on where the one before ends.
  @Test(arguments: [1, 512, 1001]) func rangesFitTogether(step: Int) throws {
    let folder = try TemporaryFolder()
    var fragments: [MovieFragment] = []
    for (name, range) in [("a", 0..<24), ("b", 24..<36)] {
      let made = try pack(.fmp4, range: range, segment: 12, step: step, to: folder, named: name)
      #expect(made.track.segments.map(\.start) == range.filter { $0 % 12 == 0 }.map { $0 * step })
      fragments += try made.segments.flatMap { try FragmentFile($0, defaults: [:]).fragments }
    }
    #expect(fragments.map(\.sequence) == [1, 2, 3])
    var time = 0
    for fragment in fragments {
      let track = try #require(fragment.tracks.first)
      #expect(track.baseTime == time)
      time += track.samples.reduce(0) { $0 + $1.duration }
      let shown = track.samples.map { $0.presentationTime - 2 * step }
      #expect(shown.sorted() == Array(stride(from: shown[0], to: shown[0] + 12 * step, by: step)))
      #expect(track.samples.allSatisfy { $0.offset >= 0 && $0.duration > 0 })
    }
    #expect(time == 36 * step)
  }

  /// Counters and times run on from range to range, whatever their lengths.
  @Test(arguments: [750, 3600, 3754]) func transportStreamsFitTogether(step: Int) throws {
    let folder = try TemporaryFolder()
    var counters: [Int: Int] = [:]
    var shown: [Int] = []
    var segments: [[UInt8]] = []
    for (name, range) in [("a", 0..<24), ("b", 24..<30), ("c", 30..<31), ("d", 31..<72)] {
      let made = try pack(.ts, range: range, segment: 12, step: step, to: folder, named: name)
      for (index, piece) in made.segments.enumerated() {
        let bytes = try piece.bytes(0, piece.size)
        if index == 0, range.lowerBound % 12 != 0 {
          segments[segments.count - 1] += bytes
        } else {
          segments.append(bytes)
        }
      }
    }
    #expect(segments.count == 6)
    for segment in segments.map({ ByteWindow($0, label: "segment") }) {
      let stream = try TransportStream(segment)
      #expect(stream.faults == [] && stream.tables == [0, 1])
      for (number, counted) in stream.counters {
        if let last = counters[number] { #expect(counted.first == (last + 1) & 15) }
        counters[number] = counted.last
      }
      let facts = try TransportStreamExamination.facts(of: segment, isIFrame: false)
      #expect(facts.faults.map(\.message) == [])
      #expect(facts.track(.video)?.sampleCount == 12)
      #expect(facts.track(.video)?.startsWithKey == true)
      shown += stream.streams.flatMap(\.packets).compactMap(\.presentationTime)
    }
    #expect(counters.count == 3)
    #expect(shown.sorted() == (0..<72).map { 900_000 + $0 * step })
  }
}
