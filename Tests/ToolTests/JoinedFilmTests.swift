import TestSupport
import Testing

/// Transport streams of several films, one behind the other.
@Suite struct JoinedFilmTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func package(_ film: String, _ options: String...) throws -> SpawnResult {
    try run(
      Tool.path,
      ["hls", film, "-o", folder("out"), "--preset", "ultrafast", "--progress", "none"]
        + options)
  }

  /// The pictures that another program decodes.
  private func frames(_ path: String) throws -> [String] {
    let result = try run(
      "ffprobe",
      [
        "-v", "error", "-select_streams", "v", "-show_entries", "frame=width,height,pts_time",
        "-of", "csv=p=0", path,
      ])
    #expect(result.message == "", "\(result.message)")
    return result.lines
  }

  /// The second half is of another size, and its clock begins anew: all of it is there, in the size of the
  /// first, behind it.
  @Test func sizesAndClocksMayChange() throws {
    let made = try package(Fixture.path("video/changing.ts"), "--on-damage", "salvage")
    try #require(made.status == 0, "\(made.message)")
    let frames = try frames(folder("out/video-90p/playlist.m3u8"))
    #expect(frames.count == 100)
    #expect(frames.allSatisfy { $0.contains("160,90") })
    let sound = try run(
      "ffprobe",
      [
        "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0",
        "\(folder("out"))/audio-und/playlist.m3u8",
      ])
    #expect(Double(sound.lines.first ?? "").map { (3.9...4.2).contains($0) } == true)
    let check = try Tool.safelight("verify", "--full", "-q", folder("out"))
    #expect(check.status == 0, "\(check.text)")
  }

  /// A clock that was well at each beginning loses no frame, and sound stays with its picture.
  @Test func soundStaysWithThePicture() throws {
    let part = try run(
      "ffmpeg",
      [
        "-v", "error", "-i", Fixture.path("video/sync.mp4"), "-t", "4", "-c", "copy",
        folder("part.ts"),
      ])
    try #require(part.status == 0, "\(part.message)")
    let bytes = try Disk.read(folder("part.ts"))
    let film = try folder.write(bytes + bytes + bytes, to: "film.ts")
    let made = try package(film, "--on-damage", "salvage", "--ladder", "90p")
    try #require(made.status == 0, "\(made.message)")
    let count = try frames(folder("part.ts")).count
    #expect(try frames(folder("out/video-90p/playlist.m3u8")).count == 3 * count)
    // White frames are where beeps are.
    let flashes = try run(
      "ffmpeg",
      [
        "-v", "info", "-i", "\(folder("out"))/video-90p/playlist.m3u8", "-vf",
        "negate,blackdetect=d=0.01:pic_th=0.9", "-f", "null", "-",
      ]
    ).message.split(separator: "black_start:").dropFirst().compactMap {
      Double($0.prefix { $0 != " " })
    }
    let silences = try run(
      "ffmpeg",
      [
        "-v", "info", "-i", "\(folder("out"))/audio-und/playlist.m3u8", "-af",
        "silencedetect=n=-20dB:d=0.2", "-f", "null", "-",
      ]
    ).message.split(separator: "silence_end: ").dropFirst().compactMap {
      Double($0.prefix { $0 != " " })
    }
    #expect(flashes.count >= 12)
    for time in flashes.dropFirst().dropLast() {
      #expect(silences.contains { abs($0 - time) < 0.05 }, "\(time): \(silences)")
    }
  }
}
