import TestSupport
import Testing

@testable import Safelight

/// One way to spoil a presentation, and the rules that it breaks then.
struct Spoiling: Sendable, CustomTestStringConvertible {
  let name: String
  let rules: Set<Int>
  /// Makes what is spoilt; by default, a copy of what ffmpeg made.
  var source: @Sendable () async throws -> MadePresentation = { try MadePresentation.copy() }
  let apply: @Sendable (MadePresentation) throws -> Void

  init(
    _ rules: Set<Int>, _ name: String,
    _ apply: @escaping @Sendable (MadePresentation) throws -> Void
  ) {
    self.name = name
    self.rules = rules
    self.apply = apply
  }

  var testDescription: String { "\(rules.sorted()): \(name)" }

  /// Replaces the first of one text in a file by another.
  static func text(_ rules: Set<Int>, _ file: String, _ old: String, _ new: String) -> Self {
    Self(rules, "\(file): \(old) becomes \(new)") { try $0.replace(file, old, new) }
  }

  static var all: [Self] { playlists + multivariant + media + coding }

  private static let timed = ["high/p.m3u8", "low/p.m3u8", "audio/p.m3u8"]

  /// Rules of the text of playlists.
  static let playlists: [Self] = [
    text([1], "high/p.m3u8", "#EXTM3U", "\u{FEFF}#EXTM3U"),
    text([2], "audio/p.m3u8", "#EXTM3U", "#EXTM3U8"),
    text([3], "master.m3u8", "FRAME-RATE=25.000", "FRAME-RATE=\"25.000\""),
    text([4], "master.m3u8", "high/p.m3u8\n", "high/p.m3u8\n#EXT-X-ENDLIST\n"),
    text([5], "high/p.m3u8", "VERSION:6", "VERSION:5"),
    text([5], "high/p.m3u8", "VERSION:6", "VERSION:9"),
    text([7], "audio/p.m3u8", "#EXT-X-TARGETDURATION:6\n", ""),
    Self([8], "target durations below segments") { made in
      for file in timed { try made.replace(file, "DURATION:6", "DURATION:5") }
    },
    text([9], "captions/p.m3u8", "6.000000,", "6.000000"),
    Self([10], "one duration longer, another shorter") { made in
      try made.replace("high/p.m3u8", "#EXTINF:6.000000", "#EXTINF:5.900000")
      try made.replace("high/p.m3u8", "#EXTINF:6.000000", "#EXTINF:6.100000")
    },
    text([11], "low/p.m3u8", "#EXT-X-ENDLIST\n", ""),
    text([12], "low/p.m3u8", "s0.m4s\n", "s0.m4s\n#EXT-X-MEDIA-SEQUENCE:0\n"),
    text([13], "frames/p.m3u8", "@", "@9999999\",X=\""),
    Self([14], "a byte range before its duration") { made in
      let line = try #require(
        made.text("frames/p.m3u8").split(separator: "\n").first { $0.contains("X-BYTERANGE:") })
      try made.replace("frames/p.m3u8", "#EXTINF:2.000000,\n\(line)", "\(line)\n#EXTINF:2.000000,")
    },
    Self([15], "no initialization section") { made in
      try made.replace("audio/p.m3u8", "#EXT-X-MAP:URI=\"init.mp4\"\n", "")
      try made.replace("audio/p.m3u8", "VERSION:6", "VERSION:3")
      try #require(try run("rm", [made.folder("audio/init.mp4")]).status == 0)
    },
    Self([16], "a key, but nothing encrypted") { made in
      try made.edit("low/s1.m4s") {
        $0.append(contentsOf: [UInt8](repeating: 0, count: 17 - $0.count % 16))
      }
      try made.replace(
        "low/p.m3u8", "s0.m4s\n", "s0.m4s\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n")
    },
    text([17], "low/p.m3u8", "s0.m4s\n", "s0.m4s\n#EXT-X-DISCONTINUITY\n"),
    text([18], "low/p.m3u8", "s0.m4s\n", "s0.m4s\n#EXT-X-BITRATE:1\n"),
    Self([21], "a target duration of seven seconds") { made in
      for file in timed { try made.replace(file, "DURATION:6", "DURATION:7") }
    },
    text([21, 45], "low/p.m3u8", "DURATION:6", "DURATION:7"),
    Self([60], "a playlist of two megabytes") { made in
      try made.edit("low/p.m3u8") { bytes in
        bytes += Array(String(repeating: "# nothing at all\n", count: 130_000).utf8)
      }
    },
  ]

  /// Rules of what the multivariant playlist says.
  static let multivariant: [Self] = [
    text([36], "master.m3u8", "LANGUAGE=\"en\"", "LANGUAGE=\"eng\""),
    text([37], "master.m3u8", ",FRAME-RATE=25.000", ""),
    Self([38], "BANDWIDTH a fifth too low") { try $0.scale("BANDWIDTH", by: 0.8) },
    Self([39], "AVERAGE-BANDWIDTH halved") { try $0.scale("AVERAGE-BANDWIDTH", by: 0.5) },
    Self([39, 50], "a heavy first variant") { try $0.scale("AVERAGE-BANDWIDTH", by: 100) },
    text([40], "master.m3u8", "CODECS=\"avc1.6400", "CODECS=\"avc1.640f"),
    text([40], "master.m3u8", ",mp4a.40.2", ",mp4a.40.5"),
    text([40], "master.m3u8", ",mp4a.40.2", ""),
    text([41], "master.m3u8", "RESOLUTION=160x90", "RESOLUTION=160x92"),
    text([41], "master.m3u8", "FRAME-RATE=25.000", "FRAME-RATE=30.000"),
    text([41], "master.m3u8", "FRAME-RATE=25.000", "FRAME-RATE=24.000"),
    text([42], "master.m3u8", "VIDEO-RANGE=SDR", "VIDEO-RANGE=PQ"),
    text([43], "master.m3u8", "SUBTITLES=\"captions\"", "SUBTITLES=\"none\""),
    text([43], "master.m3u8", ",CLOSED-CAPTIONS=NONE", ""),
    Self([44], "two renditions of one name") { made in
      let line = try #require(
        made.text("master.m3u8").split(separator: "\n").first { $0.contains("TYPE=AUDIO") })
      try made.replace(
        "master.m3u8", "\(line)\n",
        "\(line)\n\(line.replacing("DEFAULT=YES", with: "DEFAULT=NO"))\n")
    },
    text([44], "master.m3u8", ",CHANNELS=\"2\"", ""),
    text(
      [44], "master.m3u8", ",URI=\"captions/p.m3u8\"", ",URI=\"captions/p.m3u8\",INSTREAM-ID=CC1"
    )
    .breaking([3]),
    text([48], "master.m3u8", "#EXT-X-INDEPENDENT-SEGMENTS\n", ""),
    text([48], "low/p.m3u8", "#EXT-X-MAP", "#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-MAP"),
    Self([49], "one variant only") { made in
      try made.removeLines("master.m3u8") {
        $0.contains("RESOLUTION=128x72,FRAME") || $0 == "low/p.m3u8"
      }
      try #require(try run("rm", ["-r", made.folder("low")]).status == 0)
    },
    Self([51], "a variant twice") { made in
      let lines = try made.text("master.m3u8").split(separator: "\n")
      let place = try #require(lines.firstIndex(of: "high/p.m3u8"))
      let pair = "\(lines[place - 1])\n\(lines[place])\n"
      try made.replace("master.m3u8", pair, pair + pair)
    },
    Self([52], "no I-frames") { made in
      try made.removeLines("master.m3u8") { $0.contains("I-FRAME-STREAM") }
      try #require(try run("rm", ["-r", made.folder("frames")]).status == 0)
    },
    text([52], "master.m3u8", ",RESOLUTION=128x72,URI", ",URI"),
  ]

  /// The same, done to our own presentation.
  func toOwn(_ container: HLSPackaging.Container = .fmp4) -> Self {
    var spoiling = self
    spoiling.source = { try await OwnPresentation.copy(container) }
    return spoiling
  }

  /// The same, breaking other rules.
  func breaking(_ rules: Set<Int>) -> Self { Self(rules, name, apply) }
}

extension MadePresentation {
  /// Multiplies an attribute of the first variant.
  func scale(_ attribute: String, by factor: Double) throws {
    let line = try #require(
      text("master.m3u8").split(separator: "\n").first { $0.hasPrefix("#EXT-X-STREAM-INF") })
    let list = AttributeList(parsing: line.dropFirst("#EXT-X-STREAM-INF:".count)) { _ in }
    let value = try #require(list[attribute].flatMap { Double($0.text) })
    let new = line.replacing(
      "\(attribute == "BANDWIDTH" ? ":" : ",")\(attribute)=\(Int(value))",
      with: "\(attribute == "BANDWIDTH" ? ":" : ",")\(attribute)=\(Int(value * factor))")
    try replace("master.m3u8", String(line), String(new))
  }

  func removeLines(_ file: String, _ isUnwanted: (Substring) -> Bool) throws {
    let lines = try text(file).split(separator: "\n").filter { !isUnwanted($0) }
    try folder.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: file)
  }
}
