import TestSupport
import Testing

/// Films for a test, and what other programs say of pictures taken from them.
enum FilmOracle {
  /// Makes a film with `ffmpeg`; the arguments without the name of what it writes.
  static func make(_ arguments: [String], _ path: String) throws {
    let made = try run("ffmpeg", ["-v", "error", "-nostdin", "-y"] + arguments + [path])
    try #require(made.status == 0, "\(made.message)")
  }

  /// Twenty seconds of grey, a little brighter every second, key frames so many frames apart.
  static func staircase(_ path: String, keyFrames: Int) throws {
    let brightness = "geq=lum='16+floor(T)*10':cb=128:cr=128"
    try make(
      [
        "-f", "lavfi", "-i", "nullsrc=s=320x180:r=25:d=20,\(brightness)", "-c:v", "libx264",
        "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", "\(keyFrames)", "-keyint_min",
        "\(keyFrames)", "-sc_threshold", "0",
      ], path)
  }

  /// Which second of a staircase a part of a picture shows, by its brightness.
  static func step(_ path: String, _ box: String = "100%x100%+0+0") throws -> Int {
    let answer = try run(
      "convert",
      [path, "-crop", box, "+repage", "-colorspace", "gray", "-format", "%[fx:mean]", "info:"])
    let mean = try #require(Double(answer.text.filter { $0 != "\n" }), "\(answer.message)")
    return Int((mean * 219 / 10).rounded())
  }

  /// The frame of a film that is the first at or after a time, without seeking, as a PNG.
  static func frame(_ film: String, at time: Double, _ path: String) throws {
    try make(
      [
        "-i", film, "-vf", "select='gte(t,\(time - 0.002))',scale=iw*sar:ih,setsar=1", "-frames:v",
        "1",
      ],
      path)
  }

  /// How far two pictures of one size are apart.
  static func distance(_ one: String, _ other: String) throws -> Double {
    let answer = try run("compare", ["-metric", "RMSE", one, other, "null:"])
    let text = answer.message.prefix { $0 != " " }
    return try #require(Double(text), "\(answer.message)")
  }

  /// The same in decibels: more is nearer.
  static func signalToNoise(_ one: String, _ other: String) throws -> Double {
    let answer = try run("compare", ["-metric", "PSNR", one, other, "null:"])
    return try #require(Double(answer.message), "\(answer.message)")
  }

  /// The mean of all samples, 0…1.
  static func mean(_ path: String) throws -> Double {
    let answer = try run("identify", ["-format", "%[fx:mean]\n", path])
    return try #require(answer.lines.first.flatMap(Double.init), "\(answer.message)")
  }

  /// When a film flashes and when it beeps, in seconds.
  ///
  /// - Parameters:
  ///   - path: The film, or a playlist as a player reads it.
  ///   - rung: Which of its video streams.
  ///   - options: What ffmpeg is told before it opens it.
  static func events(
    _ path: String, rung: Int = 0, _ options: [String] = []
  ) throws -> (flashes: [Double], beeps: [Double]) {
    let picture = "[0:v:\(rung)]signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-[v]"
    let sound = "[0:a:0]silencedetect=n=-30dB:d=0.3[a]"
    let result = try run(
      "ffmpeg",
      ["-nostdin", "-hide_banner"] + options + [
        "-i", path, "-filter_complex", "\(picture);\(sound)", "-map", "[v]", "-map", "[a]", "-f",
        "null", "-",
      ])
    try #require(result.status == 0, "\(result.message)")
    var flashes: [Double] = []
    var time = 0.0
    for line in result.lines {
      if let place = line.firstRange(of: "pts_time:") {
        time = Double(line[place.upperBound...].filter { $0 != " " }) ?? .nan
      } else if let value = line.split(separator: "=").last.flatMap({ Double($0) }), value > 100 {
        flashes.append(time)
      }
    }
    let beeps = result.message.split(separator: "\n").compactMap { line -> Double? in
      guard let place = line.firstRange(of: "silence_end: ") else { return nil }
      return Double(line[place.upperBound...].prefix { $0 != " " })
    }
    return (flashes, beeps)
  }

  static func size(_ path: String) throws -> String {
    try run("identify", ["-format", "%wx%h\n", path]).lines.first ?? ""
  }
}
