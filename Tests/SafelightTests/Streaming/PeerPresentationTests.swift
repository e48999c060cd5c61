import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// What ffmpeg's `hls` muxer writes is reported with its known faults.
@Suite struct PeerPresentationTests {
  private func report(
    _ arguments: String, _ change: (TemporaryFolder) throws -> Void = { _ in }
  ) async throws -> VerificationReport {
    let folder = try TemporaryFolder()
    try MadeVideo.ffmpeg(arguments, in: folder)
    try change(folder)
    return try await Engine().verify(FilePath(folder.path))
  }

  private static let sources = "-f lavfi -i testsrc2=s=160x90:r=25:d=7 -f lavfi -i sine=r=48000:d=7"

  /// Two variants and a group of audio, as fragmented MP4.
  @Test func fragments() async throws {
    let report = try await report(
      """
      \(Self.sources) -map 0:v -map 0:v -map 1:a -c:v libx264 -g 50 -sc_threshold 0 -s:v:1 128x72 \
      -c:a aac -f hls -hls_time 6 -hls_playlist_type vod -hls_segment_type fmp4 \
      -master_pl_name master.m3u8 -var_stream_map v:0,agroup:a,name:a|v:1,agroup:a,name:b|a:0,agroup:a,name:c \
      -hls_segment_filename %v-s%d.m4s %v.m3u8
      """.replacing("|", with: "\u{A0}"))
    func finds(_ rule: Int, _ words: String) -> Bool {
      report.findings.contains { $0.rule == rule && $0.message.contains(words) }
    }
    #expect(!report.isConformant)
    // Only the audio's rate is counted, which the peak is far above.
    #expect(finds(38, "BANDWIDTH"))
    #expect(finds(37, "AVERAGE-BANDWIDTH"))
    #expect(finds(37, "FRAME-RATE"))
    #expect(finds(48, "declared nowhere"))
    #expect(finds(31, "empty edit"))
    #expect(finds(44, "CHANNELS"))
    #expect(finds(52, "no EXT-X-I-FRAME-STREAM-INF"))
    #expect(finds(24, "colours"))
  }

  /// The byte ranges of a playlist of I-frames are those of whole segments.
  @Test func iFramesOnly() async throws {
    let report = try await report(
      """
      -f lavfi -i testsrc2=s=160x90:r=25:d=4 -c:v libx264 -g 50 -f hls -hls_time 2 \
      -hls_playlist_type vod -hls_segment_type fmp4 -hls_flags iframes_only+single_file p.m3u8
      """)
    #expect(report.findings.contains { $0.rule == 54 && $0.measured == "50" })
  }

  @Test func shortClip() async throws {
    let report = try await report(
      "-f lavfi -i testsrc2=s=160x90:r=25:d=0.4 -c:v libx264 -f hls -hls_playlist_type vod p.m3u8")
    #expect(report.findings.contains { $0.rule == 7 })
  }

  @Test func oneFrameLeftOver() async throws {
    let report = try await report(
      """
      -f lavfi -i testsrc2=s=160x90:r=25:d=4.04 -c:v libx264 -g 50 -f hls -hls_time 2 \
      -hls_playlist_type vod -hls_segment_type fmp4 p.m3u8
      """)
    #expect(report.findings.contains { $0.rule == 19 })
  }

  @Test func transportStreams() async throws {
    let arguments = """
      \(Self.sources) -c:v libx264 -g 50 -c:a aac -f hls -hls_time 2 -hls_playlist_type vod \
      -hls_segment_filename s%d.ts p.m3u8
      """
    let good = try await report(arguments)
    #expect(good.segments == 4)
    #expect(Set(good.findings.map(\.rule)).isDisjoint(with: [10, 20, 27, 29, 30, 40]))
    let spoilt = try await report(arguments) { folder in
      var bytes = try Disk.read(folder("s1.ts"))
      bytes.removeSubrange(188 * 40..<188 * 41)
      try folder.write(bytes, to: "s1.ts")
    }
    #expect(spoilt.findings.contains { $0.rule == 27 && $0.message.contains("continuity") })
    let rules = Set(spoilt.findings.map(\.rule)).subtracting(good.findings.map(\.rule))
    #expect(rules == [27])
    let late = try await report(arguments) { folder in
      // What was the third segment comes second.
      try #require(
        try run("sh", ["-c", "mv s1.ts x && mv s2.ts s1.ts && mv x s2.ts"], directory: folder.path)
          .status == 0)
    }
    #expect(Set(late.findings.map(\.rule)).isSuperset(of: [10, 27, 30]))
  }

  @Test func interlacedAndAnamorphic() async throws {
    let report = try await report(
      """
      -f lavfi -i testsrc2=s=160x96:r=25:d=3 -vf setsar=32/27 -c:v libx264 -flags +ilme+ildct -g 50 \
      -f hls -hls_time 2 -hls_playlist_type vod -hls_segment_type fmp4 p.m3u8
      """)
    #expect(Set(report.findings.map(\.rule)).isSuperset(of: [23, 25]))
  }

  @Test func openGroupsOfPictures() async throws {
    let report = try await report(
      """
      -f lavfi -i testsrc2=s=160x90:r=25:d=6 -c:v libx264 -x264-params open-gop=1:keyint=50:bframes=2 \
      -f hls -hls_time 2 -hls_playlist_type vod -hls_segment_type fmp4 p.m3u8
      """)
    #expect(report.findings.contains { $0.rule == 20 })
  }

  @Test func tenBits() async throws {
    let report = try await report(
      """
      -f lavfi -i testsrc2=s=160x90:r=25:d=3 -pix_fmt yuv420p10le -c:v libx264 -g 50 -f hls \
      -hls_time 2 -hls_playlist_type vod -hls_segment_type fmp4 p.m3u8
      """)
    #expect(Set(report.findings.map(\.rule)).isSuperset(of: [22, 24]))
  }
}
