import TestSupport
import Testing

/// What becomes of a film with damage in its packets that `--copy` would pass on.
@Suite struct DamagedCopyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func package(_ film: String, _ options: String...) throws -> SpawnResult {
    try run(
      Tool.path,
      ["hls", film, "-o", folder("out"), "--preset", "ultrafast", "--progress", "none"]
        + options)
  }

  /// A film of 2 s in which every frame refers to the one before.
  private func film(_ name: String, _ options: [String] = []) throws -> String {
    let made = try run(
      "ffmpeg",
      "-v error -nostdin -f lavfi -i testsrc2=s=160x90:r=25:d=2 -c:v libx264 -bf 0 -g 50 -an".split(
        separator: " "
      ).map(String.init) + ["-pix_fmt", "yuv420p"] + options + [folder(name)])
    try #require(made.status == 0, "\(made.message)")
    return folder(name)
  }

  /// Bytes that are wrong within packets are not copied where anything of them shows.
  @Test func garbageIsNotCopied() throws {
    let film = Fixture.path("video/garbage.ts")
    let always = try package(film, "--copy", "always")
    #expect(always.status == 65)
    #expect(
      always.message.contains("cannot be copied: it is damaged: 1 of its packets holds no whole"),
      "\(always.message)")
    let strict = try package(film)
    #expect(strict.status == 65 && strict.message.contains("salvage"), "\(strict.message)")
    let salvaged = try package(film, "--on-damage", "salvage")
    #expect(salvaged.status == 0, "\(salvaged.message)")
    #expect(
      salvaged.message.contains(
        "warning: the video is damaged: 1 of its packets holds no whole picture; it is encoded"),
      "\(salvaged.message)")
    let check = try Tool.safelight("verify", "--full", "-q", folder("out"))
    #expect(check.status == 0, "\(check.text)")
  }

  /// A frame that others refer to leaves a gap in their numbers.
  @Test(arguments: ["gap.ts", "gap.mkv"]) func missingFramesAreNoticed(name: String) throws {
    let film = try film("whole.mp4")
    #expect(try package(film, "--copy", "always").status == 0)
    let cut = try run(
      "ffmpeg",
      [
        "-v", "error", "-i", film, "-c", "copy", "-bsf:v", "noise=drop=eq(n\\,20)", folder(name),
      ])
    try #require(cut.status == 0, "\(cut.message)")
    let always = try package(folder(name), "--copy", "always")
    #expect(always.status == 65)
    #expect(
      always.message.contains("it is damaged: frames are missing in 1 place"),
      "\(always.message)")
    let auto = try package(folder(name))
    #expect(
      auto.message.contains("the video is damaged: frames are missing in 1 place; it is encoded"),
      "\(auto.message)")
  }

  /// Lengths that do not fill their packet are noticed in every frame, not in key frames only.
  @Test func brokenLengthsAreNoticed() throws {
    var bytes = try Disk.read(try film("film.mp4"))
    let frames = try run(
      "ffprobe",
      ["-v", "error", "-show_entries", "packet=pos", "-of", "csv=p=0", folder("film.mp4")])
    let place = try #require(frames.lines.dropFirst(20).first.flatMap { Int($0) })
    bytes[place] = 0x7F
    let spoilt = try folder.write(bytes, to: "spoilt.mp4")
    let result = try package(spoilt, "--copy", "always")
    #expect(result.status == 65)
    #expect(
      result.message.contains("1 of its packets holds no whole picture"), "\(result.message)")
  }
}
