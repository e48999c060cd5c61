import Libav
import TestSupport
import Testing

/// What filters and the scaler do to pictures, beside ffmpeg.
@Suite struct FilteringTests {
  /// The matrices that turn and mirror (a, b, c, d of each).
  static let matrices: [(Int32, Int32, Int32, Int32)] = [
    (1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0),
    (-1, 0, 0, 1), (0, -1, -1, 0), (1, 0, 0, -1), (0, 1, 1, 0),
  ]

  /// A film whose track is to be shown so.
  private static func turned(_ matrix: (Int32, Int32, Int32, Int32)) throws -> Film {
    let film = try Film(Film.picture("-frames:v 1 -c:v libx264 -qp 0 -pix_fmt yuv420p"))
    var bytes = try Disk.read(film.path)
    let header = try #require(bytes.firstRange(of: Array("tkhd".utf8)))
    // Behind the box's type: version, times, numbers, layer and volume come before the matrix.
    let place = header.upperBound + 40
    let one: Int32 = 1 << 16
    let values = [
      matrix.0 &* one, matrix.1 &* one, 0, matrix.2 &* one, matrix.3 &* one, 0, 0, 0, 1 << 30,
    ]
    for (index, value) in values.enumerated() {
      for byte in 0..<4 {
        bytes[place + index * 4 + byte] = UInt8(truncatingIfNeeded: value >> Int32(24 - byte * 8))
      }
    }
    return try Film(bytes: bytes, name: "turned.mp4")
  }

  @Test(arguments: matrices.indices)
  func framesComeUprightAsFFmpegTurnsThem(number: Int) throws {
    let film = try Self.turned(Self.matrices[number])
    let expected = try run(
      "ffmpeg", ["-v", "error", "-i", film.path, "-f", "rawvideo", "-pix_fmt", "gray", "-"]
    ).output
    let (size, bytes) = try film.open { file in
      let demuxer = try file.demuxer(.mov)
      let stream = demuxer.streams[0]
      let video = try #require(stream.video)
      let decoder = try Decoder(demuxer.parameters(of: 0), timeBase: stream.timeBase)
      var frames: [Frame] = []
      while let packet = try demuxer.read() { frames += try decoder.decode(packet) }
      frames += try decoder.decode(nil)
      let graph = try FilterGraph(
        FilterGraph.Source(
          width: video.width, height: video.height, format: .yuv420, timeBase: stream.timeBase),
        steps: [.orient(video.orientation), .format(.gray)])
      try graph.send(frames[0])
      try graph.send(nil)
      let frame = try #require(try graph.receive())
      let isLast = try graph.receive() == nil
      #expect(isLast)
      #expect(video.displaySize == (frame.width, frame.height))
      return try ((frame.width, frame.height), frame.packedBytes())
    }
    #expect(size == (number % 2 == 1 ? (90, 160) : (160, 90)))
    #expect(bytes.count == expected.count)
    // Gray of limited range is stretched by both alike, but for rounding.
    let worst = zip(bytes, expected).map { abs(Int($0) - Int($1)) }.max()
    #expect((worst ?? 255) <= 2, "\(worst ?? 255)")
  }

  private static func frames(_ options: String, name: String = "film.mp4") throws -> [Frame] {
    try Film(options, name: name).open { file in
      let demuxer = try file.demuxer()
      let decoder = try Decoder(demuxer.parameters(of: 0), timeBase: demuxer.streams[0].timeBase)
      var frames: [Frame] = []
      while let packet = try demuxer.read() { frames += try decoder.decode(packet) }
      return try frames + decoder.decode(nil)
    }
  }

  /// The mean of a plane.
  private static func mean(_ frame: Frame, _ plane: Int = 0) throws -> Double {
    let bytes = try frame.packedBytes(of: plane)
    return Double(bytes.reduce(0) { $0 + Int($1) }) / Double(bytes.count)
  }

  @Test func colorsKeepTheirMatrixAndRange() throws {
    // Pure red of BT.709, limited range.
    let frame = try Self.frames(
      "-f lavfi -i color=red:s=64x64:d=0.1 -vf scale=out_color_matrix=bt709 -colorspace bt709 "
        + "-color_range tv -c:v libx264 -qp 0 -pix_fmt yuv420p")[0]
    let source = try #require(Scaler.Picture(frame))
    #expect(source.color.matrix == 1 && source.color.isFullRange == false)
    let scaler = try Scaler(
      from: source,
      to: Scaler.Picture(width: 16, height: 8, format: .rgb, color: ColorDescription()))
    let small = try scaler.scale(frame)
    #expect(small.width == 16 && small.height == 8)
    let pixels = try small.packedBytes()
    #expect(pixels.count == 16 * 8 * 3)
    let red = Array(pixels.prefix(3)).map(Int.init)
    #expect(red[0] >= 252 && red[1] <= 3 && red[2] <= 3, "\(red)")
  }

  @Test func fieldsBecomePictures() throws {
    let frames = try Self.frames(
      "-f lavfi -i testsrc2=s=160x96:r=50:d=1 -vf tinterlace=interleave_top "
        + "-c:v libx264 -flags +ilme+ildct -x264opts tff=1 -pix_fmt yuv420p")
    #expect(frames.count == 25 && frames.allSatisfy(\.isInterlaced))
    let graph = try FilterGraph(
      FilterGraph.Source(
        width: 160, height: 96, format: .yuv420, timeBase: Rational(1, 12_800),
        frameRate: Rational(25, 1)),
      steps: [.deinterlace(.init(onePictureAField: true))])
    var count = 0
    for frame in frames.map(Optional.some) + [nil] {
      try graph.send(frame)
      while try graph.receive() != nil { count += 1 }
    }
    #expect(count == 50)
    #expect(graph.frameRate == Rational(50, 1))
    #expect(graph.timeBase.value <= 1.0 / 12_800)
  }

  @Test(arguments: ["hdr-pq.mp4", "hdr-hlg.mp4"])
  func highDynamicRangeBecomesStandard(name: String) throws {
    let mapped = try Self.toneMapped(name)
    let twin = try Film(bytes: Disk.read(Fixture.path("video/sdr-twin.mp4")), name: "a.mp4")
    let plain = try twin.open { file in
      let demuxer = try file.demuxer()
      let decoder = try Decoder(demuxer.parameters(of: 0), timeBase: demuxer.streams[0].timeBase)
      var frames: [Frame] = []
      while frames.isEmpty, let packet = try demuxer.read() { frames = try decoder.decode(packet) }
      return try #require(frames.first)
    }
    #expect(mapped.pixelFormat == .yuv420)
    #expect(mapped.color.transfer == 1 && mapped.color.primaries == 1)
    let (dark, bright) = try (Self.mean(mapped), Self.mean(plain))
    // Neither washed out nor dark.
    #expect(dark > bright * 0.5 && dark < bright * 1.5, "\(dark) for \(bright)")
  }

  private static func toneMapped(_ name: String) throws -> Frame {
    let film = try Film(bytes: Disk.read(Fixture.path("video/\(name)")), name: "a.mp4")
    return try film.open { file in
      let demuxer = try file.demuxer()
      let video = try #require(demuxer.streams[0].video)
      let decoder = try Decoder(demuxer.parameters(of: 0), timeBase: demuxer.streams[0].timeBase)
      let graph = try FilterGraph(
        FilterGraph.Source(
          width: video.width, height: video.height, format: try #require(video.pixelFormat),
          timeBase: demuxer.streams[0].timeBase),
        steps: [.toneMap(.init(source: video.color))])
      while let packet = try demuxer.read() {
        for frame in try decoder.decode(packet) {
          try graph.send(frame)
          if let mapped = try graph.receive() { return mapped }
        }
      }
      for frame in try decoder.decode(nil) {
        try graph.send(frame)
        if let mapped = try graph.receive() { return mapped }
      }
      throw Film.Unmade(why: "no frame came out")
    }
  }

  /// The key frame at or before a time, and from there frames on.
  @Test func seekingFindsTheKeyFrameBefore() throws {
    let film = try Film(Film.picture("-c:v libx264 -g 10 -pix_fmt yuv420p", seconds: "4"))
    try film.open { file in
      let demuxer = try file.demuxer(.mov)
      let base = demuxer.streams[0].timeBase
      let frame = base.denominator / 25
      for wanted in [95, 47, 50, 0] {
        try demuxer.seek(0, to: wanted * frame)
        let packet = try #require(try demuxer.read())
        #expect(packet.isKey && packet.presentationTime == wanted / 10 * 10 * frame)
      }
      var options = Decoder.Options()
      options.keyFramesOnly = true
      #expect(try DecodingTests.decodeAll(file.demuxer(.mov), options: options).frames == 10)
    }
  }
}
