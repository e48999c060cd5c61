import TestSupport
import Testing

/// Rungs are as good and as large as what ffmpeg's program makes with the same settings of the encoder.
@Suite struct RungQualityTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  struct Rung: CustomTestStringConvertible {
    var side: Int
    /// Bits a second at most, where that matters and where it does not.
    var rate: Int

    var testDescription: String { "\(side)p at \(rate / 1000)k" }
    var width: Int { side * 16 / 9 }
  }

  /// Bytes of all frames.
  private func size(_ film: String) throws -> Double {
    let sizes = try run(
      "ffprobe",
      [
        "-v", "error", "-select_streams", "v", "-show_entries", "packet=size", "-of", "csv=p=0",
        film,
      ])
    return sizes.lines.compactMap { Double($0.filter { $0 != "," }) }.reduce(0, +)
  }

  /// How like the source a film is, 0…1, scaled by a library that neither program uses.
  private func similarity(_ film: String, to source: String, _ rung: Rung) throws -> Double {
    let scale = "zscale=\(rung.width):\(rung.side):f=spline36,format=yuv420p"
    let graph = "[1:v]\(scale),setpts=N/25/TB[r];[0:v]setpts=N/25/TB[d];[d][r]ssim"
    let result = try run(
      "ffmpeg",
      ["-nostdin", "-hide_banner", "-i", film, "-i", source, "-lavfi", graph, "-f", "null", "-"])
    let value = result.message.split(separator: " ").first { $0.hasPrefix("All:") }
    return try #require(value.flatMap { Double($0.dropFirst(4)) }, "\(result.message)")
  }

  /// One range, and two that are encoded apart; rates that bind, and one that does not.
  @Test(arguments: ["1", "4"]) func equalsThatOfFFmpeg(jobs: String) throws {
    let source = folder("source.mp4")
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i",
        "mandelbrot=s=640x360:r=25:start_scale=0.02:end_scale=0.001:end_pts=400", "-t", "8", "-vf",
        "gblur=sigma=1", "-c:v", "libx264", "-crf", "8", "-preset", "ultrafast", "-pix_fmt",
        "yuv420p", "-g", "50", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc",
        "bt709",
      ], source)
    let rungs = [Rung(side: 270, rate: 3_000_000), Rung(side: 180, rate: 200_000)]
    let ladder = rungs.map { "\($0.side)p:\($0.rate / 1000)k" }.joined(separator: ",")
    let made = try StreamedFilm(source, in: .fmp4, ["--ladder", ladder, "-j", jobs], to: folder)
    for rung in rungs {
      let reference = folder("\(rung.side).mp4")
      let flags = "lanczos+accurate_rnd+full_chroma_int+full_chroma_inp"
      try FilmOracle.make(
        [
          "-i", source, "-vf", "scale=\(rung.width):\(rung.side):flags=\(flags)", "-c:v", "libx264",
          "-preset", "veryfast", "-profile:v", "high", "-crf", "24", "-maxrate", "\(rung.rate)",
          "-bufsize", "\(rung.rate * 3 / 2)", "-force_key_frames", "expr:gte(t,n_forced*2)",
          "-forced-idr", "1", "-g", "100000", "-sc_threshold", "0", "-threads", "1",
        ], reference)
      let own = "\(made.path)/video-\(rung.side)p/playlist.m3u8"
      let (ours, theirs) = (try size(own), try size(reference))
      #expect(abs(ours / theirs - 1) <= 0.02, "\(rung): \(ours) bytes for \(theirs)")
      let likeness = try similarity(own, to: source, rung)
      let wanted = try similarity(reference, to: source, rung)
      #expect(likeness >= wanted - 0.001, "\(rung): \(likeness) for \(wanted)")
    }
  }

  /// Colours stay where they are whether a film's chroma lies between pixels or on them: a ramp is moved
  /// by nothing, when half a pixel would be 0.4 of its steps.
  @Test func chromaIsMovedToItsPlace() throws {
    let ramp = "nullsrc=s=160x90:r=25:d=1,format=gbrp,geq=r='255-X*1.6':g=128:b='X*1.6'"
    var means: [Double] = []
    for location in ["left", "center"] {
      let source = folder("\(location).mp4")
      try FilmOracle.make(
        [
          "-f", "lavfi", "-i", ramp, "-vf",
          "zscale=m=bt709:r=limited:c=\(location),format=yuv420p", "-c:v", "libx264", "-crf", "4",
          "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
          "-chroma_sample_location", location,
        ], source)
      let made = try StreamedFilm(
        source, in: .fmp4, ["--ladder", "90p:20M", "--copy", "never"], to: folder)
      try FilmOracle.make(
        [
          "-i", "\(made.path)/video-90p/playlist.m3u8", "-frames:v", "1", "-f", "rawvideo",
          "-pix_fmt", "yuv420p",
        ], folder("frame"))
      let bytes = try Disk.read(folder("frame"))
      let blue = (10..<35).flatMap { row in (20..<60).map { bytes[160 * 90 + row * 80 + $0] } }
      means.append(blue.reduce(0) { $0 + Double($1) } / Double(blue.count))
    }
    #expect(abs(means[0] - means[1]) < 0.25, "\(means)")
  }
}
