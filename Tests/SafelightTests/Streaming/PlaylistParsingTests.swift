import TestSupport
import Testing

@testable import Safelight

/// What is wrong in a playlist is told with its rule and its line; what is right is not.
@Suite struct PlaylistParsingTests {
  static let media = """
    #EXTM3U
    #EXT-X-VERSION:6
    #EXT-X-TARGETDURATION:6
    #EXT-X-PLAYLIST-TYPE:VOD
    #EXT-X-MAP:URI="init.mp4"
    #EXTINF:6.000000,
    a.m4s
    #EXTINF:6.000000,
    b.m4s
    #EXT-X-ENDLIST

    """

  static let multivariant = """
    #EXTM3U
    #EXT-X-VERSION:3
    #EXT-X-INDEPENDENT-SEGMENTS
    #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,URI="a.m3u8"
    #EXT-X-STREAM-INF:BANDWIDTH=1000,AVERAGE-BANDWIDTH=900,CODECS="avc1.640020",RESOLUTION=64x36,AUDIO="a"
    v.m3u8

    """

  private func faults(_ text: String) -> [String] {
    PlaylistParser.parse(Array(text.utf8)).faults.map {
      "\($0.rule):\($0.line)\($0.isWarning ? "w" : "")"
    }
  }

  @Test func goodOnesHaveNoFaults() {
    #expect(faults(Self.media) == [])
    #expect(faults(Self.multivariant) == [])
    #expect(faults(Self.media.replacing("\n", with: "\r\n")) == [])
  }

  @Test(arguments: [
    ("#EXTM3U", "\u{FEFF}#EXTM3U", ["1:1"]), ("a.m4s", "a\u{7}.m4s", ["1:7"]),
    ("#EXTM3U", "#EXTM3U8", ["2:1"]), ("#EXTM3U", " #EXTM3U", ["2:1"]),
    (#"URI="init.mp4""#, #"URI = "init.mp4""#, ["3:5", "3:5", "15:5"]),
    (#"URI="init.mp4""#, #"URI="init.mp4"#, ["3:5", "15:5"]),
    (#"URI="init.mp4""#, #"URI="init.mp4",URI="x""#, ["3:5"]),
    (#"URI="init.mp4""#, "URI=init.mp4", ["3:5"]), ("#EXT-X-ENDLIST", "#EXT-X-EndList", ["3:10"]),
    ("TYPE:VOD", "TYPE:vod", ["3:4"]), ("VERSION:6", "VERSION:6\n#EXT-X-VERSION:6", ["4:3"]),
    ("#EXT-X-ENDLIST", "#EXT-X-ENDLIST\n#EXT-X-MEDIA:TYPE=AUDIO", ["4:11"]),
    ("VERSION:6", "VERSION:3", ["5:2"]), ("VERSION:6", "VERSION:7", ["5:2w"]),
    ("#EXT-X-VERSION:6\n", "", ["5:4"]), ("VERSION:6", "VERSION:six", ["5:2"]),
    ("#EXTINF:6.000000,\nb.m4s", "b.m4s", ["9:8"]),
    ("#EXTINF:6.000000,\nb", "#EXTINF:0,\nb", ["9:8"]),
    ("#EXTINF:6.000000,\nb", "#EXTINF:6.000000\nb", ["9:8"]),
    ("b.m4s\n", "", ["9:8"]), ("a.m4s", "a.m4s\n#EXT-X-MEDIA-SEQUENCE:1", ["12:8"]),
    ("a.m4s", "#EXT-X-BYTERANGE:5@@1\na.m4s", ["13:7"]),
    ("#EXTINF:6.000000,\na", "#EXT-X-BYTERANGE:5@1\n#EXTINF:6.000000,\na", ["14:6"]),
    ("a.m4s", "#EXT-X-DISCONTINUITY\na.m4s", ["14:7"]),
    ("#EXT-X-MAP", "#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n#EXT-X-MAP", ["16:6"]),
    ("#EXTINF:6.000000,\na", "#EXT-X-KEY:METHOD=NONE,IV=0x00\n#EXTINF:6.000000,\na", ["16:6"]),
    ("#EXTINF:6.000000,\na", "#EXT-X-KEY:METHOD=AES-128\n#EXTINF:6.000000,\na", ["16:6"]),
    (
      "#EXTINF:6.000000,\na", "#EXT-X-KEY:METHOD=AES-128,URI=\"k\",IV=0x00\n#EXTINF:6.0,\na",
      ["16:6"]
    ),
  ])
  func mediaPlaylistFaults(old: String, new: String, expected: [String]) throws {
    try #require(Self.media.contains(old))
    #expect(faults(Self.media.replacing(old, with: new, maxReplacements: 1)) == expected)
  }

  @Test(arguments: [
    ("BANDWIDTH=1000", "BANDWIDTH=\"1000\"", ["3:5"]), ("64x36", "64X36", ["3:5"]),
    ("DEFAULT=YES", "DEFAULT=yes", ["3:4"]), ("v.m3u8", "v.m3u8\n#EXT-X-ENDLIST", ["4:7"]),
    (
      "#EXT-X-INDEPENDENT-SEGMENTS", "#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-INDEPENDENT-SEGMENTS",
      ["4:4"]
    ),
    ("v.m3u8\n", "", ["37:5"]), ("v.m3u8", "v.m3u8\nw.m3u8", ["37:7"]),
    ("NAME=\"English\",", "", ["44:4"]), ("AUTOSELECT=YES", "AUTOSELECT=NO", ["44:4"]),
    ("DEFAULT=YES", "FORCED=NO,DEFAULT=YES", ["44:4"]), ("DEFAULT=YES,", "", ["44:4w"]),
    ("AUTOSELECT=YES", "AUTOSELECT=YES,INSTREAM-ID=\"SERVICE1\"", ["5:2"]),
    ("v.m3u8", "v.m3u8\n#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1,AUDIO=\"a\",URI=\"i\"", ["52:7"]),
  ])
  func multivariantPlaylistFaults(old: String, new: String, expected: [String]) throws {
    try #require(Self.multivariant.contains(old))
    #expect(faults(Self.multivariant.replacing(old, with: new, maxReplacements: 1)) == expected)
  }

  @Test func linesAreKept() throws {
    let playlist = try #require(PlaylistParser.parse(Array(Self.media.utf8)).media)
    #expect(playlist.segments.map(\.line) == [7, 9])
  }

  @Test func whatIsNoPlaylistIsSaid() {
    #expect(Set(faults("")) == ["2:0", "4:0"])
    #expect(faults("hello\n") == ["4:0", "2:1"])
    let invalid = PlaylistParser.parse(Array("#EXTM3U\n".utf8) + [0xFF, 0x0A])
    #expect(invalid.faults.map(\.rule).contains(1))
  }

  /// Whatever the bytes, reading ends, and what is read can be written.
  @Test func noiseIsSurvived() {
    var random = SplitMix(state: 99)
    let sources = [Array(Self.media.utf8), Array(Self.multivariant.utf8)]
    for round in 0..<3000 {
      var bytes = sources[round % 2]
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: bytes[place...].prefix(40), at: 0)
        default:
          bytes.insert(contentsOf: Array("=\",@x.\n#:09".utf8).shuffled(using: &random), at: place)
        }
      }
      let parsed = PlaylistParser.parse(bytes)
      _ = parsed.media?.text
      _ = parsed.multivariant?.text
    }
  }
}
