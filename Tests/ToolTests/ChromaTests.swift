import Glibc
import TestSupport
import Testing

/// The colour of H.264 lies at the left of the brightness that it belongs to: it stays there when films are
/// scaled.
@Suite struct ChromaTests {
  private static let waves = 5.0

  /// How far a picture's blue lies from where it was, in its own pixels, by the phase of its waves.
  private func shift(_ film: String, width: Int, height: Int, _ raw: String) throws -> Double {
    try FilmOracle.make(
      ["-i", film, "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "yuv420p"], raw)
    let plane = try Disk.read(raw).dropFirst(width * height).prefix(width * height / 4)
    try #require(plane.count == width * height / 4)
    var (along, across) = (0.0, 0.0)
    for (place, value) in plane.enumerated() {
      let position = 2 * Double(place % (width / 2)) + 0.5
      let phase = 2 * Double.pi * Self.waves * position / Double(width)
      along += Double(value) * sin(phase)
      across += Double(value) * cos(phase)
    }
    return atan2(across, along) / (2 * Double.pi * Self.waves) * Double(width)
  }

  /// With the presentation's colours, and with others that are converted on the way.
  @Test(arguments: ["bt709", "smpte170m"], ["hls", "mp4"])
  func staysInPlace(colours: String, verb: String) throws {
    let folder = try TemporaryFolder()
    let film = folder("film.mp4")
    let blue = "128+60*sin(2*PI*\(Self.waves)*(2*X+0.5)/640)"
    try FilmOracle.make(
      [
        "-f", "lavfi", "-i",
        "nullsrc=s=640x360:r=5:d=1,format=yuv420p,geq=lum=128:cb='\(blue)':cr=128", "-c:v",
        "libx264", "-qp", "4", "-pix_fmt", "yuv420p", "-colorspace", colours, "-color_primaries",
        colours, "-color_trc", colours, "-color_range", "tv",
      ], film)
    #expect(try abs(shift(film, width: 640, height: 360, folder("before"))) < 0.02)
    let options = verb == "hls" ? ["--ladder", "90p"] : ["--size", "160x"]
    let made = folder(verb == "hls" ? "made" : "made.mp4")
    let result = try run(Tool.path, [verb, film, "-o", made, "-q"] + options)
    try #require(result.status == 0, "\(result.message)")
    let playlist = verb == "hls" ? "\(made)/video-90p/playlist.m3u8" : made
    let found = try shift(playlist, width: 160, height: 90, folder("after"))
    // Taken for the middle of its pixels, it would have moved by three eighths.
    #expect(abs(found) < 0.05, "\(found)")
  }
}
