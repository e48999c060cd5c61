import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// What is written as fragmented MP4, read by the code that checks presentations.
@Suite struct VideoPackagerTests {
  /// Frames in the order an encoder gives them, two held back: I P B B P B B…
  private func pack(
    range: Range<Int>, segment: Int, step: Int, to folder: TemporaryFolder, named name: String
  ) throws -> (track: EncodedTrack, segments: [FragmentFile]) {
    let starts = range.filter { $0.isMultiple(of: segment) }
    let files = try starts.map {
      try FileDescriptor.open(
        folder.file("\(name)-\($0)"), .writeOnly, options: [.create],
        permissions: .ownerReadWrite)
    }
    defer { for file in files { try? file.close() } }
    var packager = VideoPackager(
      initialization: [], times: DecodeTimes(delay: 2, step: step),
      files: SegmentFiles(files, firstOutput: 0), iFrameFiles: nil,
      firstFragment: range.lowerBound / segment, continues: false, firstIFrame: 0)
    for start in starts {
      let group = Array(start..<start + segment)
      for frame in group {
        packager.note(
          FrameSchedule.Slot(
            time: frame * step, isKey: frame == start, startsSegment: frame == start, repeats: false
          ))
      }
      var decoded = [group[0]]
      for place in stride(from: 1, to: segment, by: 3) {
        let ahead = min(place + 2, segment - 1)
        decoded += [group[ahead]] + (place..<ahead).map { group[$0] }
      }
      for frame in decoded {
        try packager.take(
          [UInt8(truncatingIfNeeded: frame)], time: frame * step, isKey: frame == start)
      }
    }
    try packager.finish(next: range.upperBound * step)
    let segments = try starts.map {
      let bytes = try Disk.read(folder("\(name)-\($0)"))
      return try FragmentFile(ByteWindow(bytes, label: "segment"), defaults: [:])
    }
    return (packager.track, segments)
  }

  /// Ranges that were encoded apart go on where the one before ends.
  @Test(arguments: [1, 512, 1001]) func rangesFitTogether(step: Int) throws {
    let folder = try TemporaryFolder()
    var fragments: [MovieFragment] = []
    for (name, range) in [("a", 0..<24), ("b", 24..<36)] {
      let made = try pack(range: range, segment: 12, step: step, to: folder, named: name)
      #expect(made.track.segments.map(\.start) == range.filter { $0 % 12 == 0 }.map { $0 * step })
      fragments += made.segments.flatMap(\.fragments)
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
}
