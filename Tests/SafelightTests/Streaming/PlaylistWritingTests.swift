import Testing

@testable import Safelight

/// What our playlists say, to the letter.
@Suite struct PlaylistWritingTests {
  @Test func mediaPlaylist() {
    let segments = (1...3).map { number in
      MediaSegment(
        duration: MediaTime(number == 3 ? 1001 : 180_180, per: 30000),
        uri: "segment-0000\(number).m4s",
        initialization: InitializationSection(uri: "init.mp4"))
    }
    #expect(
      MediaPlaylist(segments).text == """
        #EXTM3U
        #EXT-X-VERSION:6
        #EXT-X-TARGETDURATION:6
        #EXT-X-PLAYLIST-TYPE:VOD
        #EXT-X-MAP:URI="init.mp4"
        #EXTINF:6.006000,
        segment-00001.m4s
        #EXTINF:6.006000,
        segment-00002.m4s
        #EXTINF:0.033367,
        segment-00003.m4s
        #EXT-X-ENDLIST

        """)
  }

  /// A thousand durations that no decimals hold add up to the media's.
  @Test func roundedDurationsDoNotDrift() throws {
    let segments = (0..<1000).map { _ in MediaSegment(duration: MediaTime(1, per: 3), uri: "a.ts") }
    let parsed = try #require(PlaylistParser.parse(Array(MediaPlaylist(segments).text.utf8)).media)
    #expect(parsed.duration.distance(to: MediaTime(1000, per: 3)) < MediaTime(1, per: 1_000_000))
  }

  @Test func keysRangesAndDiscontinuities() {
    let map = InitializationSection(uri: "all.mp4", byteRange: .init(length: 700, offset: 0))
    let key = SegmentKey(uri: "https://keys.example/1", vector: (0..<16).map { UInt8($0) })
    var segments = [
      MediaSegment(
        duration: .seconds(2), uri: "all.mp4", byteRange: .init(length: 100, offset: 700),
        initialization: map, key: key),
      MediaSegment(
        duration: .seconds(2), uri: "all.mp4", byteRange: .init(length: 50, offset: 800),
        initialization: map, key: key),
      MediaSegment(
        duration: .seconds(1), uri: "all.mp4", byteRange: .init(length: 9, offset: 2000),
        initialization: InitializationSection(uri: "other.mp4"), key: key, isDiscontinuous: true),
      MediaSegment(duration: .seconds(1), uri: "clear.mp4"),
    ]
    segments[1].bitrate = 700
    let keyLine =
      #"#EXT-X-KEY:METHOD=AES-128,URI="https://keys.example/1",IV=0x000102030405060708090a0b0c0d0e0f"#
    #expect(
      MediaPlaylist(segments).text.split(separator: "\n").dropFirst(4).map(String.init) == [
        #"#EXT-X-MAP:URI="all.mp4",BYTERANGE="700@0""#, keyLine, "#EXTINF:2.000000,",
        "#EXT-X-BYTERANGE:100@700", "all.mp4", "#EXT-X-BITRATE:700", "#EXTINF:2.000000,",
        "#EXT-X-BYTERANGE:50@800", "all.mp4", "#EXT-X-DISCONTINUITY", "#EXT-X-KEY:METHOD=NONE",
        #"#EXT-X-MAP:URI="other.mp4""#, keyLine, "#EXTINF:1.000000,", "#EXT-X-BYTERANGE:9@2000",
        "all.mp4", "#EXT-X-KEY:METHOD=NONE", "#EXTINF:1.000000,", "clear.mp4", "#EXT-X-ENDLIST",
      ])
  }

  @Test func versionsFollowWhatIsUsed() {
    func version(_ change: (inout MediaPlaylist) -> Void) -> Int {
      var playlist = MediaPlaylist([MediaSegment(duration: .seconds(6), uri: "a.ts")])
      change(&playlist)
      return playlist.version
    }
    #expect(version { _ in } == 3)
    #expect(version { $0.holdsOnlyIFrames = true } == 4)
    #expect(version { $0.segments[0].byteRange = .init(length: 1, offset: 0) } == 4)
    #expect(version { $0.segments[0].key = SegmentKey(uri: "k", vector: nil) } == 3)
    #expect(version { $0.segments[0].initialization = .init(uri: "i") } == 6)
    #expect(
      version {
        $0.segments[0].initialization = .init(uri: "i")
        $0.holdsOnlyIFrames = true
      } == 5)
  }

  @Test(arguments: [(0.04, 1), (0.5, 1), (6.49, 6), (6.5, 7)])
  func targetDurations(longest: Double, target: Int) {
    let time = MediaTime(Int(longest * 100), per: 100)
    #expect(MediaPlaylist.targetDuration(of: [time, MediaTime(1, per: 100)]) == target)
  }

  @Test func multivariantPlaylist() throws {
    var variant = VariantStream(
      bandwidth: 2_400_000, averageBandwidth: 2_000_000, codecs: ["avc1.640020", "mp4a.40.2"],
      uri: "video-720p/playlist.m3u8")
    variant.resolution = PixelSize(width: 1280, height: 720)
    variant.frameRate = FrameRate(30000, in: 1001)
    variant.videoRange = .sdr
    variant.audio = "audio"
    variant.captions = VariantStream.Captions.none
    let rendition = Rendition(
      .audio, group: "audio", name: "Say \"hi\"\n", language: "en", isDefault: true, channels: 2,
      uri: "audio-en/playlist.m3u8")
    var frames = IFrameStream(
      bandwidth: 300_000, averageBandwidth: 200_000, codecs: ["avc1.640020"],
      uri: "video-720p/iframes.m3u8")
    frames.resolution = variant.resolution
    let playlist = MultivariantPlaylist(
      variants: [variant], renditions: [rendition], iFrameStreams: [frames])
    #expect(
      playlist.text == """
        #EXTM3U
        #EXT-X-VERSION:3
        #EXT-X-INDEPENDENT-SEGMENTS
        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="Say 'hi' ",LANGUAGE="en",DEFAULT=YES,\
        AUTOSELECT=YES,CHANNELS="2",URI="audio-en/playlist.m3u8"
        #EXT-X-STREAM-INF:BANDWIDTH=2400000,AVERAGE-BANDWIDTH=2000000,\
        CODECS="avc1.640020,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=29.970,VIDEO-RANGE=SDR,\
        AUDIO="audio",CLOSED-CAPTIONS=NONE
        video-720p/playlist.m3u8
        #EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=300000,AVERAGE-BANDWIDTH=200000,CODECS="avc1.640020",\
        RESOLUTION=1280x720,URI="video-720p/iframes.m3u8"

        """)
    let parsed = PlaylistParser.parse(Array(playlist.text.utf8))
    #expect(parsed.faults.isEmpty)
    #expect(parsed.multivariant?.text == playlist.text)
  }
}
