import TestSupport
import Testing

@testable import Safelight

/// Fragmented MP4 as ffmpeg writes it, against what ffprobe says of it.
@Suite struct FragmentTests {
  private static func made() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try MadeVideo.ffmpeg(
      """
      -f lavfi -i testsrc2=s=322x180:r=30000/1001:d=1.2 -f lavfi -i sine=r=44100:d=1.2 \
      -c:v libx264 -profile:v high -g 15 -vf setsar=4/3 -colorspace bt709 -color_primaries bt709 \
      -color_trc bt709 -pix_fmt yuv420p -c:a aac -ac 2 \
      -movflags +frag_keyframe+empty_moov+default_base_moof+delay_moov -f mp4 film.mp4
      """, in: folder)
    return folder
  }

  @Test func initSegmentSaysWhatItHolds() throws {
    let folder = try Self.made()
    let segment = try InitSegment(MadeVideo.window("film.mp4", in: folder))
    #expect(segment.brands.contains("iso6"))
    #expect(segment.movieBoxes.last == "udta" || segment.movieBoxes.contains("mvex"))
    let video = try #require(segment.track("vide"))
    #expect(video.format == "avc1")
    #expect(video.isUpright)
    #expect(video.sampleCount == 0)
    let parameters = try #require(video.video?.parameters)
    #expect(parameters.size == PixelSize(width: 322, height: 180))
    #expect(parameters.pixelAspect == PixelSize(width: 4, height: 3))
    #expect(
      parameters.colour
        == ColourDescription(primaries: 1, transfer: 1, matrix: 1, isFullRange: false))
    #expect(parameters.isFramesOnly)
    #expect(parameters.frameRate?.text == "29.970")
    #expect(video.video?.pixelAspect == PixelSize(width: 4, height: 3))
    let codec = try #require(video.codec)
    #expect(codec.hasPrefix("avc1.6400"))
    #expect(codec.utf8.count == 11)
    let audio = try #require(segment.track("soun"))
    #expect(audio.codec == "mp4a.40.2")
    #expect(audio.timescale == 44100)
    #expect(audio.start == 1024)
    #expect(audio.audio?.channels == 2)
    #expect(audio.audio?.sampleRate == 44100)
  }

  @Test func samplesAreThoseOfFFprobe() throws {
    let folder = try Self.made()
    let window = try MadeVideo.window("film.mp4", in: folder)
    let segment = try InitSegment(window)
    let file = try FragmentFile(window, defaults: segment.defaults)
    #expect(!file.boxes.contains { !$0.isWhole })
    #expect(file.fragments.count >= 2)
    for (handler, stream) in [("vide", "v:0"), ("soun", "a:0")] {
      let track = try #require(segment.track(handler))
      let samples = file.fragments.flatMap(\.tracks).filter { $0.number == track.number }
        .flatMap(\.samples)
      let probed = try run(
        "ffprobe",
        [
          "-v", "error", "-select_streams", stream, "-show_entries",
          "packet=pts,dts,size,pos,flags",
          "-of", "csv=p=0", folder("film.mp4"),
        ]
      ).lines.map { $0.split(separator: ",").map(String.init) }
      #expect(probed.count == samples.count)
      for (fields, sample) in zip(probed, samples) {
        #expect(fields[0] == String(sample.presentationTime - track.start))
        #expect(fields[1] == String(sample.decodeTime - track.start))
        #expect(fields[2] == String(sample.size))
        #expect(fields[3] == String(sample.place))
        #expect(fields[4].hasPrefix("K") == sample.isSync)
      }
    }
  }

  @Test func unitsOfAKeyFrame() throws {
    let folder = try Self.made()
    let window = try MadeVideo.window("film.mp4", in: folder)
    let segment = try InitSegment(window)
    let file = try FragmentFile(window, defaults: segment.defaults)
    let number = try #require(segment.track("vide")).number
    let first = try #require(
      file.fragments.first?.tracks.first { $0.number == number }?.samples.first)
    let units = try #require(
      try NALUnits.lengthPrefixed(window, in: first.place..<first.place + first.size, width: 4))
    let types = try units.map { try window.u8($0.lowerBound) & 31 }
    #expect(types.contains(5))
    let cut = try NALUnits.lengthPrefixed(
      window, in: first.place..<first.place + first.size - 1, width: 4)
    #expect(cut == nil)
  }

  @Test(arguments: [
    ("yuv420p", "high", "-tune film", 8, 1), ("yuv422p10le", "high422", "", 10, 2),
    ("yuv444p", "high444", "", 8, 3), ("yuv420p", "baseline", "-level 3.0", 8, 1),
  ])
  func parameterSets(
    format: String, profile: String, more: String, depth: Int, chroma: Int
  ) throws {
    let folder = try TemporaryFolder()
    try MadeVideo.ffmpeg(
      """
      -f lavfi -i testsrc2=s=100x52:r=25:d=0.2 -c:v libx264 -profile:v \(profile) -pix_fmt \(format) \
      \(more) -f h264 film.h264
      """, in: folder)
    let bytes = try Disk.read(folder("film.h264"))
    let unit = try #require(
      NALUnits.startCoded(bytes).map { bytes[$0] }.first { ($0.first ?? 0) & 31 == 7 })
    let parameters = try #require(H264SequenceParameters(unit))
    #expect(parameters.size == PixelSize(width: 100, height: 52))
    #expect(parameters.lumaDepth == depth)
    #expect(parameters.chromaFormat == chroma)
    if profile == "baseline" { #expect(CodecString.h264(parameters) == "avc1.42c01e") }
  }

  @Test func interlacedFilmsAreTold() throws {
    let folder = try TemporaryFolder()
    try MadeVideo.ffmpeg(
      "-f lavfi -i testsrc2=s=96x64:r=25:d=0.2 -c:v libx264 -flags +ilme+ildct -f h264 film.h264",
      in: folder)
    let bytes = try Disk.read(folder("film.h264"))
    let unit = try #require(
      NALUnits.startCoded(bytes).map { bytes[$0] }.first { ($0.first ?? 0) & 31 == 7 })
    let parameters = try #require(H264SequenceParameters(unit))
    #expect(!parameters.isFramesOnly)
    #expect(parameters.size == PixelSize(width: 96, height: 64))
  }

  @Test(arguments: [
    ([0x12, 0x10], "mp4a.40.2", 44100, 2), ([0x11, 0xB0], "mp4a.40.2", 48000, 6),
    ([0x2B, 0x92, 0x08, 0x00], "mp4a.40.5", 44100, 2), ([0x14, 0x08], "mp4a.40.2", 16000, 1),
  ])
  func audioConfigurations(bytes: [UInt8], codec: String, rate: Int, channels: Int) throws {
    let config = try #require(AudioSpecificConfig(bytes))
    #expect(config.codec == codec)
    #expect(config.outputRate == rate)
    #expect(config.channels == channels)
  }

  @Test func otherCodecsHaveTheirNames() {
    let main: [UInt8] = [1, 1, 0x60, 0, 0, 0, 0x90, 0, 0, 0, 0, 0, 93]
    #expect(CodecString.hevc("hvc1", configuration: main) == "hvc1.1.6.L93.90")
    #expect(CodecString.av1(configuration: [0x81, 0x04, 0x0C]) == "av01.0.04M.08")
    #expect(CodecString.vp9(configuration: [1, 0, 0, 0, 0, 31, 0x80]) == "vp09.00.31.08")
    #expect(CodecString.areEqual("avc1.64001F", "avc1.64001f"))
    #expect(!CodecString.areEqual("avc1.64001f", "avc1.640020"))
  }

  /// Whatever the bytes, reading ends without a trap.
  @Test func noiseIsSurvived() throws {
    let folder = try Self.made()
    let whole = try Disk.read(folder("film.mp4"))
    let movie = try #require(whole.firstRange(of: Array("moof".utf8))).lowerBound + 1500
    let bytes = Array(whole.prefix(movie))
    var random = SplitMix(state: 5)
    for _ in 0..<2000 {
      var bytes = bytes
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] =
          [0, 0xFF, 0x7F, 0x80, UInt8.random(in: 0...255, using: &random)]
          .randomElement(using: &random) ?? 0
      }
      if Bool.random(using: &random) {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      }
      let window = ByteWindow(bytes, label: "noise")
      let segment = try? InitSegment(window)
      _ = try? FragmentFile(window, defaults: segment?.defaults ?? [:])
      _ = H264SequenceParameters([0x67] + bytes.prefix(40))
      _ = AudioSpecificConfig(bytes.prefix(8))
    }
  }
}
