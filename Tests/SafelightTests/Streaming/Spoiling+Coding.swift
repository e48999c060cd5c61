import TestSupport
import Testing

@testable import Safelight

extension Spoiling {
  /// Rules of how media is coded and timed.
  static let coding: [Self] = [
    splinter,
    Self([23], "a variant that may be interlaced") {
      try $0.encodeLow("-x264-params fake-interlaced=1")
      try $0.nameCodecOfLow()
    },
    Self([24], "other colours in one variant") {
      try $0.encodeLow("", transfer: "smpte170m")
    },
    Self([27], "a packet that is counted twice") { made in
      try made.edit("video-low/segment-00002.ts") { bytes in
        let place = 188 * 20 + 3
        bytes[place] = bytes[place] & 0xF0 | (bytes[place] &+ 1) & 15
      }
    }
    .toOwn(.ts),
    Self([23, 30, 41], "two frames shown at the same time") { made in
      // The second is decoded a frame earlier than the third.
      let later = try made.offset(ofSample: 2, in: "video-low/segment-00001.m4s")
      let frame = 512
      try made.setOffset(later + frame, ofSample: 1, in: "video-low/segment-00001.m4s")
    }
    .toOwn(),
    Self([31], "an edit list that begins with nothing") { made in
      try made.editBox("audio-und/init.mp4", "elst") { bytes, place in
        for index in 12..<16 { bytes[place + index] = 0xFF }
      }
    }
    .toOwn(),
    Self([32], "pictures 22 milliseconds late") { made in
      for name in ["high", "low"] {
        for number in 0...2 {
          try made.editBox("\(name)/s\(number).m4s", "tfdt") { bytes, place in
            let time = Int(bytes[place + 10]) << 8 + Int(bytes[place + 11]) + 307
            bytes[place + 9] += UInt8(time >> 16)
            (bytes[place + 10], bytes[place + 11]) = (UInt8(time >> 8 & 255), UInt8(time & 255))
          }
        }
      }
    },
    Self([47], "a segment that begins two ticks later than in another variant") { made in
      let offset = try made.offset(ofSample: 0, in: "video-low/segment-00002.m4s")
      try made.setOffset(offset + 2, ofSample: 0, in: "video-low/segment-00002.m4s")
    }
    .toOwn(),
  ]

  private static var splinter: Self {
    var spoiling = Self([19], "four tenths of a second in the last segment") { _ in }
    spoiling.source = { try MadePresentation.lasting(18.4) }
    return spoiling
  }
}

extension MadePresentation {
  /// Encodes the lower variant anew.
  fileprivate func encodeLow(_ options: String, transfer: String = "bt709") throws {
    try MadeVideo.ffmpeg(
      """
      -f lavfi -i testsrc2=s=160x90:r=25:d=18 -s 128x72 -c:v libx264 -preset veryfast -profile:v high -bf 0 \
      -pix_fmt yuv420p -g 50 -keyint_min 50 -sc_threshold 0 -colorspace bt709 -color_primaries bt709 \
      -color_trc \(transfer) -color_range tv \(options) -f hls -hls_time 6 -hls_playlist_type vod \
      -hls_segment_type fmp4 -hls_segment_filename low/s%d.m4s low/new.m3u8
      """, in: folder)
    try #require(try run("rm", [folder("low/new.m3u8")]).status == 0)
  }

  /// Has the multivariant playlist say how the lower variant is coded.
  fileprivate func nameCodecOfLow() throws {
    let window = try MadeVideo.window("low/init.mp4", in: folder)
    let codec = try #require(try InitSegment(window).track("vide")?.codec)
    let lines = try text("master.m3u8").split(separator: "\n")
    let place = try #require(lines.firstIndex(of: "low/p.m3u8")) - 1
    let old = try #require(lines[place].firstRange(of: "CODECS=\"avc1."))
    let end = lines[place].index(old.upperBound, offsetBy: 6)
    try replace(
      "master.m3u8", String(lines[place]),
      lines[place][..<old.lowerBound] + "CODECS=\"\(codec)" + lines[place][end...])
  }

  /// How many ticks after its decoding a sample is shown.
  fileprivate func offset(ofSample number: Int, in file: String) throws -> Int {
    let bytes = try Disk.read(folder(file))
    let place = try Self.placeOfOffset(number, in: bytes)
    return bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  fileprivate func setOffset(_ ticks: Int, ofSample number: Int, in file: String) throws {
    try edit(file) { bytes in
      let place = try Self.placeOfOffset(number, in: bytes)
      for index in 0..<4 {
        bytes[place + index] = UInt8(truncatingIfNeeded: ticks >> (24 - 8 * index))
      }
    }
  }

  /// ISO 14496-12 §8.8.8: the offset is the last that a run says of a sample.
  private static func placeOfOffset(_ number: Int, in bytes: [UInt8]) throws -> Int {
    let run = try #require(bytes.firstRange(of: Array("trun".utf8))).upperBound
    let flags = bytes[run + 1..<run + 4].reduce(0) { $0 << 8 | Int($1) }
    try #require(flags & 0x800 != 0)
    let head = 8 + (flags & 1 != 0 ? 4 : 0) + (flags & 4 != 0 ? 4 : 0)
    let fields = [0x100, 0x200, 0x400, 0x800].count { flags & $0 != 0 }
    return run + head + (number + 1) * fields * 4 - 4
  }
}
