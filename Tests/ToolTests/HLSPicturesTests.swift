import TestSupport
import Testing

/// `safelight hls --poster --storyboard`: pictures inside the presentation.
@Suite struct HLSPicturesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ name: String) throws -> String {
    String(decoding: try Disk.read(folder(name)), as: UTF8.self)
  }

  private func package(_ film: String, _ options: String...) throws -> SpawnResult {
    let result = try run(
      Tool.path, ["hls", film, "-o", folder("out"), "-q"] + options, directory: folder.path)
    try #require(result.status == 0, "\(result.message)")
    return result
  }

  @Test(arguments: [("phone.mp4", "180x320"), ("anamorphic.mp4", "427x240")])
  func theyAreUprightAndListed(film: String, size: String) throws {
    _ = try package(Fixture.path("video/\(film)"), "--poster", "--storyboard")
    #expect(try FilmOracle.size(folder("out/poster.jpg")) == size)
    let report = try text("out/report.json")
    for name in ["poster.jpg", "storyboard-001.jpg", "storyboard.vtt"] {
      #expect(report.contains(#"{"path":"\#(name)","bytes":"#), "\(name)")
    }
    let parts = size.split(separator: "x")
    #expect(
      report.contains(#"{"path":"poster.jpg","width":\#(parts[0]),"height":\#(parts[1])}"#))
    let check = try Tool.safelight("verify", folder("out"))
    #expect(check.status == 0 && check.text.contains(": 0 errors"), "\(check.text)")
    // It is wholly ours, and so replaced.
    _ = try package(Fixture.path("video/\(film)"))
    #expect(try !folder.contents().contains("out/poster.jpg"))
  }

  /// The cues go by the presentation's clock.
  @Test func cellsAreOfTheirMoments() throws {
    try FilmOracle.staircase(folder("film.mp4"), keyFrames: 50)
    _ = try package("film.mp4", "--storyboard", "--preset", "ultrafast")
    let lines = try text("out/storyboard.vtt").split(separator: "\n").map(String.init)
    #expect(
      lines.suffix(2) == [
        "00:00:15.000 --> 00:00:20.000", "storyboard-001.jpg#xywh=480,0,160,90",
      ])
    let sheet = folder("out/storyboard-001.jpg")
    let steps = try [0, 160, 320, 480].map { try FilmOracle.step(sheet, "160x90+\($0)+0") }
    #expect(steps == [0, 4, 10, 14])
  }

  /// Where key frames lie on the grid, each cell shows the film as it is when its cue begins, and at no
  /// other cue.
  @Test func cellsAreThePicturesOfTheirCues() throws {
    let film = folder("film.mp4")
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "mandelbrot=s=320x180:r=5:end_scale=0.01:end_pts=100", "-t", "20",
        "-vf", "gblur=sigma=3",
        "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", "25",
        "-keyint_min", "25", "-sc_threshold", "0",
      ], film)
    _ = try package(film, "--storyboard", "--preset", "ultrafast", "--ladder", "90p")
    let frames = try (0..<4).map { place in
      try FilmOracle.frame(film, at: Double(place) * 5, folder("whole.png"))
      let frame = folder("frame-\(place).png")
      _ = try run("convert", [folder("whole.png"), "-resize", "160x90!", frame])
      return frame
    }
    for place in 0..<4 {
      let cell = folder("cell.png")
      _ = try run(
        "convert",
        [folder("out/storyboard-001.jpg"), "-crop", "160x90+\(place * 160)+0", "+repage", cell])
      let ratios = try frames.map { try FilmOracle.signalToNoise(cell, $0) }
      #expect(ratios[place] > 25, "\(place): \(ratios)")
      #expect(ratios.indices.allSatisfy { $0 == place || ratios[$0] < 20 }, "\(place): \(ratios)")
    }
  }

  @Test func nothingPrivateIsTold() throws {
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i", "testsrc2=s=160x90:d=1", "-metadata", "title=Hidden words",
        "-metadata", "comment=Hidden words", "-metadata", "location=+52.5-013.4/",
      ], folder("secret.mp4"))
    _ = try package("secret.mp4", "--poster", "--storyboard")
    for name in ["poster.jpg", "storyboard-001.jpg", "storyboard.vtt", "report.json"] {
      let bytes = try text("out/\(name)")
      for secret in ["Hidden", "52.5", "secret", folder.path] {
        #expect(!bytes.contains(secret), "\(secret) in \(name)")
      }
    }
  }

  /// Sound has no moments, but perhaps a cover.
  @Test func soundGetsWhatThereIs() throws {
    let result = try run(
      Tool.path,
      [
        "hls", Fixture.path("video/audio-only.m4a"), "-o", folder("out"), "--poster",
        "--storyboard",
        "--json",
      ])
    #expect(result.status == 0, "\(result.message)")
    #expect(result.text.contains("the film has no picture: no storyboard is made"))
    #expect(result.text.contains("the film has no picture: poster.jpg is not made"))
    #expect(
      try run("ls", [folder("out")]).lines == ["audio-und", "master.m3u8", "report.json"])
    let check = try Tool.safelight("verify", folder("out"), "-q")
    #expect(check.status == 0, "\(check.text)")
  }
}
