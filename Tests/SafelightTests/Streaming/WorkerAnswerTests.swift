import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// What workers say that a hostile film took over: numbers no film has, and files that are not what they say.
@Suite struct WorkerAnswerTests {
  private func copying(_ groupBytes: [Int]) -> VideoCopying {
    VideoCopying(
      obstacles: [], header: [],
      colour: ColourDescription(primaries: 1, transfer: 1, matrix: 1, isFullRange: false),
      firstDecoded: 0, firstStep: 0, groupBytes: groupBytes)
  }

  @Test(arguments: [
    ([], 0), ([3, 4], 7), ([.max, .max, .max], 1_000_000_000_000_000), ([.min, .min], 0),
    ([.max, .min], 0),
  ])
  func sumsOfGroupsAreBounded(groups: [Int], bytes: Int) {
    #expect(copying(groups).bytes == bytes)
  }

  /// However many segments a film has, it is copied in few enough parts, none of them left out.
  @Test(arguments: [1, 2, 49, 50, 51, 1000, 4000], [1, 2, 64])
  func partsAreBounded(segments: Int, most: Int) throws {
    let keys = (0..<segments).map {
      FilmFacts.KeyFrame(shown: $0 * 540_000, decoded: $0 * 540_000)
    }
    let video = Self.video(keys: keys)
    let facts = FilmFacts(isSeekable: true, isIndexed: true, video: video)
    let clock = try #require(PresentationClock(facts))
    let cuts = try CutClock(
      following: CopiedVideo.keyTimes(video, clock),
      to: MediaTime(clock.end, per: clock.timescale), segment: .seconds(6))
    try #require(cuts.segments.count == segments)
    let copied = CopiedVideo(
      "video", video, copying(keys.map { _ in 1 << 30 }), clock, cuts, isIndexed: true, workers: 2,
      mostParts: most, iFrames: false, container: .fmp4, damage: .fail)
    #expect(copied.orders.count <= most && !copied.orders.isEmpty)
    #expect(copied.orders.flatMap(\.segmentStarts) == (0..<segments).map { $0 * 540_000 })
    // A file for each segment, unless there would be too many of them open.
    #expect(
      copied.orders.allSatisfy {
        $0.filesPerRung == ($0.segmentStarts.count <= 50 ? $0.segmentStarts.count : 1)
      })
    #expect(copied.orders.last?.end == nil)
  }

  /// A film's times and sizes, as a worker tells them, are within what can be reckoned with.
  @Test func impossibleFactsAreRefused() {
    var facts = FilmFacts(isSeekable: true, video: Self.video(keys: []))
    #expect(facts.arePossible)
    let changes: [(WritableKeyPath<FilmFacts.Video, Int>, Int)] = [
      (\.start, .min), (\.end, .max), (\.longestGap, .max), (\.frames, 0), (\.size.width, 0),
      (\.size.height, 1 << 40), (\.timeBase.denominator, 0), (\.timeBase.numerator, .max),
      (\.end, -1),
    ]
    for (fact, value) in changes {
      facts.video = Self.video(keys: [])
      facts.video?[keyPath: fact] = value
      #expect(!facts.arePossible, "\(fact)")
    }
  }

  @Test func impossibleKeyFramesAndSoundsAreRefused() {
    var facts = FilmFacts(
      isSeekable: true, video: Self.video(keys: [FilmFacts.KeyFrame(shown: .min, decoded: 0)]))
    #expect(!facts.arePossible)
    let sound = FilmFacts.Audio(
      stream: 1, timeBase: FilmFacts.Ratio(numerator: 1, denominator: 48_000), start: 0,
      end: 48_000,
      channels: 2, sampleRate: 48_000, isDefault: true)
    facts = FilmFacts(isSeekable: true, audio: [sound])
    #expect(facts.arePossible)
    facts.audio[0].end = .max
    #expect(!facts.arePossible)
    facts.audio[0] = sound
    facts.audio[0].channels = -1
    #expect(!facts.arePossible)
  }

  private static func video(keys: [FilmFacts.KeyFrame]) -> FilmFacts.Video {
    FilmFacts.Video(
      stream: 0, size: PixelSize(width: 16, height: 16),
      pixelAspect: FilmFacts.Ratio(numerator: 1, denominator: 1), quarterTurns: 0,
      isMirrored: false, isInterlaced: false, isHighDynamicRange: false,
      timeBase: FilmFacts.Ratio(numerator: 1, denominator: 90_000),
      nominalRate: FilmFacts.Ratio(numerator: 1, denominator: 6), start: 0,
      end: max(1, keys.count) * 540_000, frames: max(1, keys.count), shortestGap: 540_000,
      longestGap: 540_000, keyFrames: keys)
  }

  /// One worker writes one file, and no larger one than it may.
  @Test func filmsWithoutAnIndexAreCopiedUpToASize() throws {
    var facts = FilmFacts(isSeekable: true, video: Self.video(keys: []))
    facts.video?.copying = VideoCopying(
      obstacles: [], header: [],
      colour: ColourDescription(primaries: 1, transfer: 1, matrix: 1, isFullRange: false),
      firstDecoded: 0, firstStep: 1, groupBytes: [14 << 30])
    #expect(CopyPlan.sizeObstacles(facts) == [])
    facts.video?.copying?.groupBytes.append(2 << 30)
    #expect(
      CopyPlan.sizeObstacles(facts)
        == ["it has 16 GiB of video, and no index to share it out by"])
    facts.isIndexed = true
    #expect(CopyPlan.sizeObstacles(facts) == [])
  }

  private static let samples = (0..<3).map { place in
    MediaSample(
      bytes: [1, 2, 3], decodeTime: place * 1024, compositionOffset: 0, duration: 1024, isKey: true)
  }

  /// Adds a fragment to a track as it is joined from what workers wrote.
  private func added(_ change: (inout [UInt8]) throws -> Void) throws -> MovieTrack {
    let header = InitializationSegment.bytes(
      TrackDescription(
        media: .audio(
          configuration: [0x11, 0x90], channels: 2, sampleRate: 48_000, bitRate: 96_000),
        timescale: 48_000, startOffset: 0))
    var track = try MovieTrack(.audio, header: header, title: "Audio")
    var bytes = MediaFragment.bytes(Self.samples, sequence: 1)
    try change(&bytes)
    let file = try InputFile.open(.bytes(bytes), label: "a part of the film")
    try track.add(
      file, [EncodedTrack.Piece(output: 0, offset: 0, bytes: bytes.count, start: 0)])
    return track
  }

  /// A run that has no room for the samples it announces makes no shorter film.
  @Test func runsThatAreCutShortAreRefused() throws {
    #expect(try added { _ in }.samples.count == 3)
    let error = #expect(throws: MediaError.self) {
      try added { bytes in
        let run = try #require(bytes.firstRange(of: Array("trun".utf8))).upperBound
        #expect(Array(bytes[run + 4..<run + 8]) == [0, 0, 0, 3])
        bytes[run + 7] = 4
      }
    }
    #expect(error?.code == .engineCrashed, "\(String(describing: error))")
  }
}
