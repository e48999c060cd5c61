import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// A presentation that keeps every rule: two qualities of video, audio, captions and I-frames. Its media is
/// ffmpeg's, its playlists are ours.
struct MadePresentation {
  let folder: TemporaryFolder

  /// What it is copied from; made once.
  private static let original = Result { try Self.make(seconds: 18) }

  /// A copy of its own to spoil.
  static func copy() throws -> Self { try original.get().copy() }

  /// Another one, whose last segments are so much longer than six seconds.
  static func lasting(_ seconds: Double) throws -> Self { try make(seconds: seconds) }

  /// A copy to spoil.
  func copy() throws -> Self {
    let copy = try TemporaryFolder()
    let result = try run("cp", ["-a", folder.path + "/.", copy.path])
    try #require(result.status == 0)
    return Self(folder: copy)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Disk.read(folder(name)), as: UTF8.self)
  }

  /// Replaces the first of one text in a file by another.
  func replace(_ name: String, _ old: String, _ new: String) throws {
    let text = try text(name)
    try #require(text.contains(old), "\(name): \(old)")
    try folder.write(Array(text.replacing(old, with: new, maxReplacements: 1).utf8), to: name)
  }

  /// Changes the bytes of a file.
  func edit(_ name: String, _ change: (inout [UInt8]) throws -> Void) throws {
    var bytes = try Disk.read(folder(name))
    try change(&bytes)
    try folder.write(bytes, to: name)
  }

  /// Changes the bytes behind a box's type where it first stands in a file.
  func editBox(_ name: String, _ type: String, _ change: (inout [UInt8], Int) throws -> Void) throws
  {
    try edit(name) { bytes in
      let place = try #require(bytes.firstRange(of: Array(type.utf8))).upperBound
      try change(&bytes, place)
    }
  }

  func verify(
    _ options: VerificationOptions = VerificationOptions()
  ) async throws -> VerificationReport {
    try await Engine().verify(FilePath(folder.path), options: options)
  }

  private static func make(seconds: Double) throws -> Self {
    let folder = try TemporaryFolder()
    for name in ["high", "low", "frames", "audio", "captions"] {
      try #require(try run("mkdir", [folder(name)]).status == 0)
    }
    let colours = "-colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv"
    let fragments = "-f hls -hls_time 6 -hls_playlist_type vod -hls_segment_type fmp4"
    for (name, size) in [("high", "160x90"), ("low", "128x72")] {
      try MadeVideo.ffmpeg(
        """
        -f lavfi -i testsrc2=s=160x90:r=25:d=\(seconds) -s \(size) -c:v libx264 -preset veryfast -profile:v high \
        -bf 0 -pix_fmt yuv420p -g 50 -keyint_min 50 -sc_threshold 0 \(colours) \(fragments) \
        -hls_segment_filename \(name)/s%d.m4s \(name)/p.m3u8
        """, in: folder)
    }
    try MadeVideo.ffmpeg(
      """
      -f lavfi -i sine=r=48000:d=\(seconds - 0.03) -c:a aac -ac 2 -b:a 64k \(fragments) \
      -hls_segment_filename audio/s%d.m4s audio/p.m3u8
      """, in: folder)
    try MadeVideo.ffmpeg(
      """
      -f lavfi -i testsrc2=s=160x90:r=25:d=\(seconds > 18 ? 20 : 18) -vf fps=1/2,scale=128:72 -c:v libx264 -preset veryfast \
      -profile:v high -pix_fmt yuv420p -g 1 \(colours) -movflags \
      +frag_every_frame+delay_moov+default_base_moof+skip_sidx -f mp4 frames/all.mp4
      """, in: folder)
    let made = Self(folder: folder)
    try made.writePlaylists(rest: seconds - 18)
    // The frames that are shown at first and after nine seconds.
    try MadeVideo.ffmpeg(
      """
      -i high/p.m3u8 -vf select=eq(n\\,0)+eq(n\\,225),tile=2x1 -frames:v 1 \
      board.png
      """, in: folder)
    let board = """
      WEBVTT

      00:00:00.000 --> 00:00:09.000
      board.png#xywh=0,0,160,90

      00:00:09.000 --> 00:00:18.000
      board.png#xywh=160,0,160,90
      """
    try folder.write(Array(board.utf8), to: "board.vtt")
    return made
  }

  private func writePlaylists(rest: Double) throws {
    let names = ["high", "low", "audio"]
    var playlists: [String: MediaPlaylist] = [:]
    for name in names {
      let read = PlaylistParser.parse(try Disk.read(folder("\(name)/p.m3u8")))
      playlists[name] = MediaPlaylist(try #require(read.media).segments, targetDuration: 6)
    }
    playlists["frames"] = try iFrames(rest: rest)
    playlists["captions"] = try captions(rest: rest)
    var rates: [String: PeakRate] = [:]
    for (name, playlist) in playlists {
      try folder.write(Array(playlist.text.utf8), to: "\(name)/p.m3u8")
      rates[name] = PeakRate(
        try playlist.segments.map { segment in
          let bytes =
            try segment.byteRange?.length ?? Disk.read(folder("\(name)/\(segment.uri)")).count
          return PeakRate.Segment(bytes: bytes, duration: segment.duration)
        }, targetDuration: playlist.targetDuration)
    }
    let audio = try #require(rates["audio"])
    let variants = try ["high", "low"].map { name in
      let own = try #require(rates[name])
      let rate = PeakRate.combined(own, with: [[audio]])
      let window = try MadeVideo.window("\(name)/init.mp4", in: folder)
      let video = try #require(try InitSegment(window).track("vide"))
      var variant = VariantStream(
        bandwidth: rate.peak, averageBandwidth: rate.average,
        codecs: [try #require(video.codec), "mp4a.40.2"], uri: "\(name)/p.m3u8")
      variant.resolution = video.video?.parameters?.size
      variant.frameRate = FrameRate(25, in: 1)
      variant.videoRange = .sdr
      variant.audio = "audio"
      variant.subtitles = "captions"
      variant.captions = VariantStream.Captions.none
      return variant
    }
    let frames = try #require(rates["frames"])
    let window = try MadeVideo.window("frames/all.mp4", in: folder)
    var stream = IFrameStream(
      bandwidth: frames.peak, averageBandwidth: frames.average,
      codecs: [try #require(try InitSegment(window).track("vide")?.codec)], uri: "frames/p.m3u8")
    stream.resolution = PixelSize(width: 128, height: 72)
    let master = MultivariantPlaylist(
      variants: variants,
      renditions: [
        Rendition(
          .audio, group: "audio", name: "English", language: "en", isDefault: true, channels: 2,
          uri: "audio/p.m3u8"),
        Rendition(
          .subtitles, group: "captions", name: "English", language: "en", isDefault: false,
          uri: "captions/p.m3u8"),
      ], iFrameStreams: [stream])
    try folder.write(Array(master.text.utf8), to: "master.m3u8")
  }

  private func iFrames(rest: Double) throws -> MediaPlaylist {
    let window = try MadeVideo.window("frames/all.mp4", in: folder)
    let file = try FragmentFile(window, defaults: try InitSegment(window).defaults)
    let boxes = file.boxes
    let first = try #require(boxes.first { $0.type == "moof" }).range.lowerBound
    let map = InitializationSection(
      uri: "all.mp4", byteRange: SegmentByteRange(length: first, offset: 0))
    var segments: [MediaSegment] = []
    for (one, next) in zip(boxes, boxes.dropFirst()) where one.type == "moof" {
      segments.append(
        MediaSegment(
          duration: .seconds(2), uri: "all.mp4",
          byteRange: SegmentByteRange(
            length: next.range.upperBound - one.range.lowerBound, offset: one.range.lowerBound),
          initialization: map))
    }
    if rest > 0, let last = segments.indices.last {
      segments[last].duration = MediaTime(Int(rest * 1000), per: 1000)
    }
    var playlist = MediaPlaylist(segments)
    playlist.holdsOnlyIFrames = true
    return playlist
  }

  private func captions(rest: Double) throws -> MediaPlaylist {
    let cues = ["00:01.000 --> 00:03.000", "00:05.500 --> 00:06.500"]
    let files = [cues, [cues[1]], ["00:13.000 --> 00:14.000"]]
    var segments: [MediaSegment] = []
    for (index, cues) in files.enumerated() {
      let text =
        "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n\n"
        + cues.map { "\($0)\nHello\n\n" }.joined()
      try folder.write(Array(text.utf8), to: "captions/s\(index).vtt")
      segments.append(MediaSegment(duration: .seconds(6), uri: "s\(index).vtt"))
    }
    if rest > 0 {
      try folder.write(
        Array("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n".utf8), to: "captions/s3.vtt")
      segments.append(MediaSegment(duration: MediaTime(Int(rest * 1000), per: 1000), uri: "s3.vtt"))
    }
    return MediaPlaylist(segments)
  }
}
