import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// What keeps every rule is told nothing of, and each spoilt copy breaks its own rule.
@Suite struct VerificationTests {
  @Test func goodPresentationIsClean() async throws {
    let report = try await MadePresentation.copy().verify()
    #expect(report.findings == [])
    #expect(report.isConformant)
    #expect(report.playlists == 6)
    #expect(report.segments == 3 * 4 + 9)
    #expect(abs(report.duration - 18) < 0.03)
  }

  @Test(arguments: [HLSPackaging.Container.fmp4, .ts])
  func ownPresentationIsClean(container: HLSPackaging.Container) async throws {
    let report = try await OwnPresentation.copy(container).verify()
    #expect(report.findings == [])
  }

  @Test(arguments: Spoiling.all)
  func spoiltOnesBreakTheirRule(spoiling: Spoiling) async throws {
    let made = try await spoiling.source()
    try spoiling.apply(made)
    let report = try await made.verify()
    #expect(Set(report.findings.map(\.rule)) == spoiling.rules, "\(report.findings)")
  }

  /// What leads out of the folder is told, and never opened.
  @Test(arguments: [
    "../secret.m4s", "%2E%2E/secret.m4s", "a/../../secret.m4s", "/etc/hostname",
    "file:///etc/hostname", "http://127.0.0.1:9/x.m4s", "//host/x.m4s", "link.m4s", "linked/s0.m4s",
    "pipe.m4s", "s0.m4s/x", "%00.m4s", "s0%2.m4s",
  ])
  func nothingOutsideIsOpened(uri: String) async throws {
    let made = try MadePresentation.copy()
    let folder = made.folder
    try #require(try run("mkdir", [folder("inside")]).status == 0)
    try #require(
      try run(
        "sh", ["-c", "mv high low audio captions frames master.m3u8 inside/"],
        directory: folder.path
      )
      .status == 0)
    try folder.write([1, 2, 3], to: "secret.m4s")
    for (target, name) in [
      ("../../secret.m4s", "inside/low/link.m4s"), ("../high", "inside/low/linked"),
    ] {
      try #require(try run("ln", ["-s", target, folder(name)]).status == 0)
    }
    try #require(try run("mkfifo", [folder("inside/low/pipe.m4s")]).status == 0)
    let inside = MadePresentation(folder: folder)
    try inside.replace("inside/low/p.m3u8", "s1.m4s", uri.hasPrefix("../") ? "../" + uri : uri)
    let report = try await Engine().verify(folder.file("inside"))
    let finding = try #require(report.findings.first { $0.rule == 6 })
    #expect(finding.file == "low/p.m3u8")
    #expect(finding.line != nil)
    #expect(finding.severity == .error)
  }

  @Test func aMediaPlaylistMayBeNamed() async throws {
    let made = try MadePresentation.copy()
    let report = try await Engine().verify(made.folder.file("high/p.m3u8"))
    #expect(report.findings == [])
    #expect(report.segments == 3)
  }

  @Test func whatIsNoPresentationIsAnError() async throws {
    let folder = try TemporaryFolder()
    await #expect(throws: MediaError.self) { try await Engine().verify(folder.file("missing")) }
    await #expect(throws: MediaError.self) { try await Engine().verify(FilePath(folder.path)) }
    try folder.write(Array("hello".utf8), to: "a.m3u8")
    try folder.write(Array("hello".utf8), to: "b.m3u8")
    await #expect(throws: MediaError.self) { try await Engine().verify(FilePath(folder.path)) }
    let report = try await Engine().verify(folder.file("a.m3u8"))
    #expect(Set(report.findings.map(\.rule)) == [2, 4])
  }

  @Test func rulesAreNumberedOnce() {
    let numbers = VerificationRule.all.map(\.number)
    #expect(numbers == numbers.sorted())
    #expect(Set(numbers).count == numbers.count)
  }

  @Test func everyRuleIsTested() {
    let spoilt = Spoiling.all.reduce(Set<Int>()) { $0.union($1.rules) }
    #expect(Set(VerificationRule.all.map(\.number)).subtracting(spoilt) == [])
  }

  @Test func whatIsTooMuchIsRefused() async throws {
    let folder = try TemporaryFolder()
    let many = (0..<600).map { "#EXT-X-STREAM-INF:BANDWIDTH=\($0 + 1)\nv\($0).m3u8\n" }.joined()
    try folder.write(Array("#EXTM3U\n\(many)".utf8), to: "master.m3u8")
    let error = await #expect(throws: MediaError.self) {
      try await Engine().verify(FilePath(folder.path))
    }
    #expect(error?.code == .limitExceeded)
    #expect(error?.message.contains("600 playlists, more than the 500") == true)
  }

  /// Boxes of a few bytes announce more samples than there is memory for.
  @Test func announcedSamplesTakeNoMemory() throws {
    func number(_ value: Int) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
    }
    let run = BoxRange.bytes("trun", number(0) + number(0xFFFF_FFFF))
    let head = BoxRange.bytes("tfhd", number(0x20000) + number(1))
    let fragment = BoxRange.bytes("moof", BoxRange.bytes("traf", head + run))
    let bytes = [[UInt8]](repeating: fragment, count: 15_000).flatMap { $0 }
    let file = try FragmentFile(ByteWindow(bytes, label: "bomb"), defaults: [:])
    let samples = file.fragments.flatMap(\.tracks).reduce(0) { $0 + $1.samples.count }
    #expect(samples == 400_000)
  }

  /// Whatever the bytes of its files, checking ends with a report.
  @Test func noiseIsSurvived() async throws {
    let made = try MadePresentation.copy()
    let names = [
      "high/init.mp4", "high/s0.m4s", "low/s1.m4s", "audio/s0.m4s", "captions/s0.vtt",
      "frames/all.mp4", "high/p.m3u8", "master.m3u8",
    ]
    let originals = try names.map { try Disk.read(made.folder($0)) }
    var random = SplitMix(state: 11)
    for round in 0..<96 {
      let index = round % names.count
      var bytes = originals[index]
      for _ in 0..<Int.random(in: 1...10, using: &random) {
        let place = Int.random(in: 0..<min(bytes.count, 2000), using: &random)
        bytes[place] =
          [0, 0xFF, 0x7F, UInt8.random(in: 0...255, using: &random)]
          .randomElement(using: &random) ?? 0
      }
      if round % 5 == 4 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      try made.folder.write(bytes, to: names[index])
      _ = try await made.verify()
      try made.folder.write(originals[index], to: names[index])
    }
    #expect(try await made.verify().findings == [])
  }
}

/// What decoding and decrypting finds.
@Suite struct FullVerificationTests {
  private let full = VerificationOptions(decodes: true)

  @Test func goodPresentationDecodes() async throws {
    let made = try MadePresentation.copy()
    let report = try await made.verify(full)
    #expect(report.findings == [], "\(report.findings)")
  }

  /// Pictures that are damaged inside keep every other rule.
  @Test func damagedPicturesAreFound() async throws {
    let made = try MadePresentation.copy()
    try made.edit("low/s1.m4s") { bytes in
      let data = try #require(bytes.firstRange(of: Array("mdat".utf8))).upperBound
      for place in stride(from: data + 200, to: data + 1400, by: 3) { bytes[place] ^= 0x5A }
    }
    #expect(try await made.verify().findings == [])
    let report = try await made.verify(full)
    #expect(Set(report.findings.map(\.rule)) == [20])
    #expect(report.findings.first?.file == "low/s1.m4s")
    #expect(report.findings.first?.message.contains("does not decode alone") == true)
  }

  /// Negatives are like no frame.
  @Test func cellsOfOtherFramesAreFound() async throws {
    let made = try MadePresentation.copy()
    try MadeVideo.ffmpeg("-i board.png -vf negate new.png", in: made.folder)
    try #require(try run("mv", [made.folder("new.png"), made.folder("board.png")]).status == 0)
    #expect(try await made.verify().findings == [])
    let report = try await made.verify(full)
    #expect(report.findings.map(\.rule) == [56, 56], "\(report.findings)")
    #expect(report.findings.first?.message.contains("from 0 to 9000 ms") == true)
  }

  /// Storyboards of our own, of key frames before the cues, in the clear and encrypted.
  @Test func ownStoryboardsShowWhatIsSeen() async throws {
    let folder = try TemporaryFolder()
    let key = try folder.write((1...16).map { UInt8($0) }, to: "key")
    for encryption in [nil, HLSEncryption(keyURI: "key", keyFile: key)] {
      let packaging = HLSPackaging(
        encryption: encryption, storyboard: Storyboard(interval: .milliseconds(700)))
      let target = folder.file(encryption == nil ? "clear" : "locked")
      _ = try await Engine().package(
        .file(FilePath(Fixture.path("video/far-keys.mp4"))), as: packaging, into: target)
      let report = try await Engine().verify(
        target,
        options: VerificationOptions(
          decodes: true, keyFile: encryption == nil ? nil : FilePath(key)))
      #expect(report.findings.filter { $0.rule == 56 } == [])
    }
  }

  /// Whatever a clock says, comparing ends with a report.
  @Test(arguments: ["s0", "s1", "s2"], [0x3F, 0x7F, 0x80, 0xFF] as [UInt8])
  func absurdClocksAreSurvived(segment: String, first: UInt8) async throws {
    let made = try MadePresentation.copy()
    for name in ["high", "low"] {
      try made.editBox("\(name)/\(segment).m4s", "tfdt") { bytes, place in
        bytes[place + 4] = first
        for index in 5..<12 { bytes[place + index] = 0xFF }
      }
    }
    #expect(try await !made.verify(full).isConformant)
  }

  @Test func transportStreamsDecode() async throws {
    let folder = try TemporaryFolder()
    try MadeVideo.ffmpeg(
      """
      -f lavfi -i testsrc2=s=160x90:r=25:d=4 -f lavfi -i sine=r=48000:d=4 -c:v libx264 -g 50 \
      -c:a aac -f hls -hls_time 2 -hls_playlist_type vod -hls_segment_filename s%d.ts p.m3u8
      """, in: folder)
    let plain = try await Engine().verify(FilePath(folder.path))
    let report = try await Engine().verify(FilePath(folder.path), options: full)
    #expect(report.findings == plain.findings)
  }

  /// Encrypted segments are looked into with their key, and only with it.
  @Test func encryptedSegmentsAreReadWithTheirKey() async throws {
    let made = try MadePresentation.copy()
    let keys = try TemporaryFolder()
    let key = (1...16).map { UInt8($0) }
    let keyFile = FilePath(try keys.write(key, to: "key"))
    let cipher = SegmentCipher(key: key, uri: "https://keys.example/1")
    for name in ["high", "low", "audio"] {
      var playlist = try #require(
        PlaylistParser.parse(try Disk.read(made.folder("\(name)/p.m3u8"))).media)
      for index in playlist.segments.indices {
        let vector = [UInt8](repeating: UInt8(index), count: 16)
        playlist.segments[index].key = cipher.segmentKey(vector)
        try made.edit("\(name)/\(playlist.segments[index].uri)") {
          $0 = try cipher.encrypted($0, vector: vector)
        }
      }
      try made.folder.write(Array(playlist.text.utf8), to: "\(name)/p.m3u8")
    }
    let options = VerificationOptions(decodes: true, keyFile: keyFile)
    #expect(try await made.verify(options).findings == [])
    #expect(try await made.verify().isConformant)
    try made.replace("low/p.m3u8", "IV=0x0202", "IV=0x0302")
    #expect(try await made.verify().isConformant)
    #expect(try await made.verify(options).findings.contains { $0.file == "low/s2.m4s" })
    try keys.write(key.reversed(), to: "key")
    #expect(try await made.verify(options).findings.contains { $0.rule == 16 || $0.rule == 28 })
    try keys.write([1, 2, 3], to: "key")
    await #expect(throws: MediaError.self) { try await made.verify(options) }
  }
}
