import TestSupport
import Testing

@testable import Safelight

/// Ladders as people write them, on the command line and in files.
@Suite struct LadderParsingTests {
  private func rungs(_ ladder: Ladder) -> [Rung] {
    if case .rungs(let rungs) = ladder { rungs } else { [] }
  }

  @Test func wordsAreRead() throws {
    #expect(try Ladder("auto") == .auto)
    let rungs = rungs(try Ladder("1080p:5M, 720p:2.5M,640x360@30,240p:400k@15"))
    #expect(rungs.map(\.name) == ["1080p", "720p", "360p", "240p"])
    #expect(rungs.map(\.maximumRate) == [5_000_000, 2_500_000, nil, 400_000])
    #expect(rungs.map(\.maximumFrameRate) == [nil, nil, 30, 15])
    #expect(rungs[2].size == .inside(PixelSize(width: 640, height: 360)))
  }

  @Test func rungsOfOneSizeAreToldApart() throws {
    #expect(rungs(try Ladder("720p:3M,720p:1500k")).map(\.name) == ["720p-3000k", "720p-1500k"])
  }

  @Test(arguments: [
    ("1080q:5M", "expected a rung such as 720p, 720p:3M or 1280x720:3M@30, not '1080q'"),
    ("1080p:5MB5", "expected bits a second such as 5M or 800k"),
    ("1080p:1", "from 16000 to 400000000"), ("1080p:9G", "from 16000 to 400000000"),
    ("720p,,360p", "expected a rung"), ("720p,", "expected a rung"),
    ("720p,720p", "two rungs are 720p"), ("720p:3M,720p:3M", "two rungs are 720p-3000k"),
    ("720p:3M@90", "expected a whole number from 1 to 60"), ("9p", "expected a rung"),
    ("1280x", "expected a rung"), ("99999999999999999999p", "expected a rung"),
    ("1p,2p,3p,4p,5p,6p,7p,8p,9p,10p,11p,12p,13p", "expected a rung"),
    ("16p,20p,22p,24p,26p,28p,30p,32p,34p,36p,38p,40p,42p", "at most 12 rungs"),
    ("atuo", "there is no file 'atuo'; did you mean auto?"), ("", "there is no file ''"),
  ])
  func wrongWordsAreNamed(words: String, reason: String) {
    let error = #expect(throws: MediaError.self) { _ = try Ladder(words) }
    #expect(error?.code == .usage)
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
  }

  @Test func filesAreRead() throws {
    let folder = try TemporaryFolder()
    let yaml = """
      rungs:
        - 1080p:5M
        - { name: small, size: 640x360, rate: 700k, buffer: 1M, crf: 25.5, fps: 24 }
      """
    let path = try folder.write(Array(yaml.utf8), to: "a.yml")
    let small = Rung(
      name: "small", size: .inside(PixelSize(width: 640, height: 360)), constantRateFactor: 25.5,
      maximumRate: 700_000, bufferSize: 1_000_000, maximumFrameRate: 24)
    let ladder = try Ladder(path)
    #expect(
      ladder
        == .rungs([Rung(name: "1080p", size: .shortSide(1080), maximumRate: 5_000_000), small]))
    let json = try folder.write(Array(#"["1080p:5M"]"#.utf8), to: "720p.json")
    #expect(rungs(try Ladder(json)).map(\.name) == ["1080p"])
  }

  @Test(arguments: [
    ("rungs:\n  - sise: 720p\n", ":2:5: unknown key 'sise'; did you mean 'size'?"),
    ("rungs:\n  - rate: 3M\n", ":2:5: 'size:' is missing, such as 720p"),
    ("rungs:\n  - size: 720p\n    rate: fast\n", ":3:11: rate: expected bits a second"),
    ("rungs:\n  - size: 720p\n    crf: 60\n", ":3:10: crf: expected a number from 0 to 51"),
    ("rungs:\n  - { size: 720p, name: ../up }\n", ":2:5: a rung's name has letters"),
    ("rung: []\n", ":1:1: unknown key 'rung'; did you mean 'rungs'?"),
    ("rungs: []\n", ":1:8: a ladder has at least one rung"),
    ("- 720p\n- 720p\n", ":1:1: two rungs are 720p"), ("{}", ":1:1: 'rungs:' is missing"),
    ("72 quarks", ":1:1: expected a rung such as"),
  ])
  func mistakesInFilesHaveAPlace(yaml: String, reason: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(yaml.utf8), to: "a.yml")
    let error = #expect(throws: MediaError.self) { _ = try Ladder(path) }
    #expect(error?.code == .badRecipe)
    #expect(error?.message.hasPrefix(path + reason) == true, "\(error?.message ?? "")")
  }

  @Test func laddersAreCodable() throws {
    for ladder in [Ladder.auto, try Ladder("1080p:5M,640x360@30")] {
      let bytes = try JSONCoding.encode(ladder)
      #expect(try JSONCoding.decode(Ladder.self, from: bytes) == ladder)
    }
  }
}
