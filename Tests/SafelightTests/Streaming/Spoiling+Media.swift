import TestSupport
import Testing

@testable import Safelight

extension Spoiling {
  /// Rules of what lies in files.
  static let media: [Self] = [
    Self([6], "a segment is gone") { made in
      try #require(try run("rm", [made.folder("low/s1.m4s")]).status == 0)
    },
    Self([6], "an empty segment") { try $0.edit("low/s1.m4s") { $0 = [] } },
    text([6, 36], "captions/p.m3u8", "s2.vtt", "s1.vtt"),
    Self([20, 21], "segments that begin with no key frame") { made in
      for name in ["high", "low"] { try made.demote(sample: 0, in: "\(name)/s1.m4s", name) }
    },
    Self([21, 47], "a key frame that one variant lacks") { made in
      try made.demote(sample: 50, in: "low/s0.m4s", "low")
    },
    Self([22], "an unknown profile") { made in
      try made.edit("low/init.mp4") { bytes in
        let unit = try #require(bytes.firstRange(of: [0x67, 0x64, 0x00] as [UInt8]))
        bytes[unit.lowerBound + 1] = 122
      }
    },
    Self([25], "a turned picture") { made in
      try made.editBox("high/init.mp4", "tkhd") { $0[$1 + 41] = 0xFF }
    },
    Self([26, 40], "parameter sets in the stream") { made in
      try made.edit("low/init.mp4") { bytes in
        let entry = try #require(
          bytes.firstRange(of: Array("avc1".utf8)).map { _ in
            bytes.ranges(of: Array("avc1".utf8)).last
          } ?? nil)
        bytes[entry.upperBound - 1] = UInt8(ascii: "3")
      }
    },
    Self([28], "offsets from nowhere") { made in
      try made.editBox("low/s1.m4s", "tfhd") { $0[$1 + 1] &= ~2 }
    },
    Self([28], "media data cut short") { made in
      try made.edit("low/s2.m4s") { $0.removeLast(5) }
    },
    Self([28], "durations in the initialization section") { made in
      try made.editBox("high/init.mp4", "mvhd") { $0[$1 + 19] = 9 }
    },
    Self([29], "a decode time one tick late") { made in
      try made.editBox("low/s2.m4s", "tfdt") { $0[$1 + 11] += 1 }
    },
    Self([29], "a negative decode time") { made in
      try made.editBox("low/s0.m4s", "tfdt") { $0[$1 + 4] = 0x80 }
    },
    Self([29], "fragments numbered backwards") { made in
      try made.editBox("low/s2.m4s", "mfhd") { $0[$1 + 7] = 0 }
    },
    Self([17, 33], "a track that the initialization section lacks") { made in
      try made.editBox("low/s1.m4s", "tfhd") { $0[$1 + 7] = 2 }
    },
    Self([34], "six channels only") { made in
      try made.edit("audio/init.mp4") { bytes in
        let config = try #require(bytes.firstRange(of: [0x05, 0x80, 0x80, 0x80] as [UInt8]))
        bytes[config.lowerBound + 6] = 0xB0
      }
    },
    Self([32, 35], "the last audio segment is missing") { made in
      let lines = try made.text("audio/p.m3u8").split(separator: "\n")
      try made.replace(
        "audio/p.m3u8", lines.suffix(3).dropLast().joined(separator: "\n") + "\n", "")
      try #require(try run("rm", [made.folder("audio/s2.m4s")]).status == 0)
    },
    text([36], "captions/s0.vtt", "WEBVTT", "WEBVTTT"),
    text([36], "captions/s0.vtt", "MPEGTS:0", "MPEGTS:900000"),
    text([36], "captions/s1.vtt", "00:05.500 --> 00:06.500", "00:07.000 --> 00:08.000"),
    text([36], "captions/s2.vtt", "00:13.000 --> 00:14.000", "00:01.000 --> 00:02.000"),
    Self([46], "one variant begins later") { made in
      for number in 0...2 {
        try made.editBox("low/s\(number).m4s", "tfdt") { bytes, place in
          bytes[place + 10] += 10
        }
      }
    },
    Self([53], "a playlist of I-frames that does not say so") { made in
      try made.replace("frames/p.m3u8", "#EXT-X-I-FRAMES-ONLY\n", "")
      try made.replace("frames/p.m3u8", "VERSION:5", "VERSION:6")
    },
    Self([54], "the range of an I-frame too short") { made in
      let line = try #require(
        made.text("frames/p.m3u8").split(separator: "\n").first { $0.contains("X-BYTERANGE:") })
      let range = try #require(SegmentByteRange(line.split(separator: ":")[1]))
      try made.replace(
        "frames/p.m3u8", "\(range.text)\n", "\(range.length - 10)@\(range.offset ?? 0)\n")
    },
    Self([39, 55], "every other I-frame only") { made in
      let playlist = try #require(
        PlaylistParser.parse(Disk.read(made.folder("frames/p.m3u8"))).media)
      var thin = playlist
      thin.segments = playlist.segments.enumerated().filter { $0.offset.isMultiple(of: 2) }.map {
        var segment = $0.element
        segment.duration = .seconds($0.offset == 8 ? 2 : 4)
        return segment
      }
      thin.targetDuration = 4
      try made.folder.write(Array(thin.text.utf8), to: "frames/p.m3u8")
    },
    text([56], "board.vtt", "#xywh=0,0,160,90", "#xywh=161,0,160,90"),
    text([56], "board.vtt", "00:00:09.000 -->", "00:00:08.000 -->"),
    text([56], "board.vtt", "00:00:18.000", "00:00:12.000"),
    Self([57], "a sheet that is no picture") { try $0.folder.write([1, 2, 3], to: "board.png") },
    Self([6], "a sheet that is missing") { made in
      try #require(try run("rm", [made.folder("board.png")]).status == 0)
    },
    Self([58], "an unfinished file") { try $0.folder.write([1], to: "low/s9.m4s.tmp") },
    Self([59], "a file that nothing names") { try $0.folder.write([1], to: "low/s9.m4s") },
  ]
}

extension MadePresentation {
  /// Makes a key frame look like any other, by the type of its units.
  func demote(sample: Int, in file: String, _ name: String) throws {
    let initialization = try InitSegment(MadeVideo.window("\(name)/init.mp4", in: folder))
    let window = try MadeVideo.window(file, in: folder)
    let fragments = try FragmentFile(window, defaults: initialization.defaults).fragments
    let samples = fragments.flatMap(\.tracks).flatMap(\.samples)
    try #require(samples.count > sample)
    let one = samples[sample]
    let units = try #require(
      try NALUnits.lengthPrefixed(window, in: one.place..<one.place + one.size, width: 4))
    try edit(file) { bytes in
      for unit in units where bytes[unit.lowerBound] & 31 == 5 {
        bytes[unit.lowerBound] = bytes[unit.lowerBound] & 0xE0 | 1
      }
    }
  }
}
