import TestSupport
import Testing

/// What `safelight hls` makes, decoded by FFmpeg and by GStreamer: neither finds anything to say, and both
/// find everything.
@Suite struct OtherDecodersTests {
  struct Case: CustomTestStringConvertible {
    var film: String
    var container: StreamContainer
    /// Of each rung.
    var frames: [Int]
    /// In seconds.
    var duration: Double

    var testDescription: String { "\(film) \(container.rawValue)" }
  }

  static let cases = StreamContainer.allCases.flatMap { container in
    [
      Case(film: "sync.mp4", container: container, frames: [250, 250], duration: 10),
      Case(film: "fps-60.mp4", container: container, frames: [180, 360], duration: 6),
      Case(film: "phone.mp4", container: container, frames: [75, 75], duration: 3),
      Case(film: "fps-23.976.mp4", container: container, frames: [192, 192], duration: 8.008),
    ]
  }

  /// Decodes a file with GStreamer, and tells when each buffer that comes out is shown.
  private func gstreamer(_ file: String) throws -> (times: [Double], bytes: Int) {
    let result = try run(
      "env",
      [
        "GST_DEBUG=1", "GST_DEBUG_NO_COLOR=1", "gst-launch-1.0", "-v", "filesrc",
        "location=\(file)", "!", "decodebin", "!", "fakesink", "silent=false", "sync=false",
      ])
    #expect(result.status == 0 && result.message == "", "\(file): \(result.message)")
    #expect(!result.text.contains("WARNING") && !result.text.contains("ERROR"))
    var times: [Double] = []
    var bytes = 0
    for line in result.lines where line.contains(" chain ") {
      bytes +=
        line.firstRange(of: " bytes,").flatMap { range in
          line[..<range.lowerBound].split(separator: "(").last.flatMap { Int($0) }
        } ?? 0
      let clock = line.firstRange(of: "pts: ").map { line[$0.upperBound...].prefix { $0 != "," } }
      let parts = (clock ?? "").split(separator: ":").map { Double($0) ?? .nan }
      times.append(parts.reduce(0) { $0 * 60 + $1 })
    }
    return (times, bytes)
  }

  @Test(arguments: cases) func everythingIsDecoded(one: Case) throws {
    let folder = try TemporaryFolder()
    let made = try StreamedFilm(
      one.film, in: one.container, ["--ladder", "90p,72p", "--preset", "ultrafast", "-j", "4"],
      to: folder)
    var counts: [Int] = []
    for rendition in try made.renditions() {
      let playlist = "\(made.path)/\(rendition)/playlist.m3u8"
      #expect(
        try run("ffmpeg", ["-v", "warning", "-i", playlist, "-f", "null", "-"]).message == "")
      #expect(abs(try made.duration(of: rendition) - one.duration) < 0.0225, "\(rendition)")
      let file = folder("\(rendition).\(one.container == .ts ? "ts" : "mp4")")
      try made.joined(rendition, into: file)
      let (times, bytes) = try gstreamer(file)
      let span = (times.max() ?? 0) - (times.min() ?? 0)
      if rendition.hasPrefix("video") {
        counts.append(times.count)
        let frame = one.duration / Double(times.count)
        #expect(abs(span - (one.duration - frame)) < 0.002, "\(rendition): \(span)")
      } else {
        // 1024 samples of priming may be decoded too, and the last frame is filled up.
        let channels = try made.text("master.m3u8").contains(#"CHANNELS="1""#) ? 1 : 2
        let seconds = Double(bytes) / Double(4 * channels * 48_000)
        #expect((-0.001...0.065).contains(seconds - one.duration), "\(rendition): \(seconds)")
      }
    }
    #expect(counts.sorted() == one.frames)
  }
}
