import Glibc
import Libav
import SystemPackage
import TestSupport
import Testing

/// Files that lie, break off or ask for too much.
@Suite struct HostileFilmTests {
  static let clip = "-c:v libx264 -pix_fmt yuv420p"

  /// Files that name another one, which is there and would play.
  @Test(arguments: [
    "ffconcat version 1.0\nfile other.mp4\n",
    "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nother.mp4\n#EXT-X-ENDLIST\n",
    "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
    "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"/>",
  ])
  func nothingElseIsOpened(script: String) throws {
    let other = try Film(Film.picture(Self.clip), name: "other.mp4")
    let folder = other.path.split(separator: "/").dropLast().joined(separator: "/")
    let place = try FileDescriptor.open(
      FilePath("/\(folder)/film.mp4"), .readWrite, options: .create,
      permissions: .ownerReadWrite)
    try place.closeAfter {
      try place.writeAll(script.utf8)
      for container in [nil] + Container.allCases.map(Optional.some) {
        #expect(throws: LibavError.self, "\(container?.rawValue ?? "any")") {
          var demuxer = try Demuxer(
            ByteFeed(descriptor: place.rawValue, stop: StopSignal()),
            options: DemuxerOptions(container: container))
          try demuxer.analyze()
          // A demuxer that believes anything finds no picture in it at least.
          let found = try Self.frames(of: demuxer)
          throw found == 0 ? LibavError(.damaged, "nothing") : Followed()
        }
      }
    }
  }

  private struct Followed: Error {}

  private static func frames(of demuxer: consuming Demuxer) throws -> Int {
    guard demuxer.streams.contains(where: { $0.video != nil }) else { return 0 }
    return try DecodingTests.decodeAll(demuxer).frames
  }

  /// MP4 whose samples lie in another file.
  @Test func referencesAreNotFollowed() throws {
    let film = try Film(Film.picture(Self.clip), name: "whole.mp4")
    var bytes = try Disk.read(film.path)
    // The data reference says "in this file" by its flag; without it libav asks for the file it names.
    let entry = try #require(bytes.firstRange(of: Array("url ".utf8)))
    bytes[entry.upperBound + 3] = 0
    let changed = try Film(bytes: bytes, name: "film.mp4")
    let count = try changed.open { try DecodingTests.decodeAll($0.demuxer(.mov)).frames }
    #expect(count == 50)
  }

  @Test(arguments: [0.5, 0.75, 0.95])
  func whatIsLeftOfATruncatedFilmIsDecoded(share: Double) throws {
    let film = try Film(Film.picture(Self.clip + " -g 10 -movflags +faststart"))
    let bytes = try Disk.read(film.path)
    let cut = try Film(bytes: Array(bytes.prefix(Int(Double(bytes.count) * share))), name: "a.mp4")
    let found = try cut.open { file in
      let demuxer = try file.demuxer(.mov)
      let decoder = try Decoder(
        demuxer.parameters(of: 0), timeBase: demuxer.streams[0].timeBase)
      var (frames, failures) = (0, 0)
      while true {
        do throws(LibavError) {
          guard let packet = try demuxer.read() else { break }
          frames += try decoder.decode(packet).count
        } catch {
          failures += 1
          try #require(failures < 100)
        }
      }
      frames += try decoder.decode(nil).count
      return frames
    }
    #expect((5..<50).contains(found))
  }

  @Test func withoutItsIndexAFilmIsDamaged() throws {
    let film = try Film(Film.picture(Self.clip))
    let half = try Film(bytes: Array(Disk.read(film.path).prefix(20_000)), name: "a.mp4")
    let error = #expect(throws: LibavError.self) { try half.open { _ = try $0.demuxer(.mov) } }
    #expect(error?.kind == .damaged)
  }

  @Test func largePicturesAreRefused() throws {
    let film = try Film(Film.picture(Self.clip))
    var options = Decoder.Options()
    options.maxPixels = 160 * 90 - 1
    let error = #expect(throws: LibavError.self) {
      try film.open { try DecodingTests.decodeAll($0.demuxer(), options: options).frames }
    }
    #expect(error?.kind == .badSize)
    options.maxPixels += 1
    #expect(
      try film.open { try DecodingTests.decodeAll($0.demuxer(), options: options).frames } == 50)
  }

  @Test func streamsAreCounted() throws {
    let film = try Film(Film.picture(String(repeating: "-map 0 ", count: 9) + Self.clip))
    try film.open { file in
      var options = DemuxerOptions(container: .mov)
      let feed = ByteFeed(descriptor: file.rawValue, stop: StopSignal())
      options.maxStreams = 9
      let demuxer = try Demuxer(feed, options: options)
      let count = demuxer.streams.count
      #expect(count == 9)
      options.maxStreams = 8
      let again = ByteFeed(descriptor: file.rawValue, stop: StopSignal())
      let error = #expect(throws: LibavError.self) { _ = try Demuxer(again, options: options) }
      #expect(error?.kind == .refused, "\(error?.message ?? "")")
    }
  }

  @Test func workEndsWhenItIsStopped() throws {
    let film = try Film(Film.picture(Self.clip))
    try film.open { file in
      let stop = StopSignal()
      let demuxer = try file.demuxer(.mov, stop: stop)
      let first = try demuxer.read()
      #expect(first != nil)
      stop.stop()
      let error = #expect(throws: LibavError.self) { try demuxer.read() }
      #expect(error?.kind == .stopped)
      let late = StopSignal(deadline: .now - .seconds(1))
      #expect(throws: LibavError.self) { _ = try file.demuxer(.mov, stop: late) }
    }
  }

  /// A pipe into which nobody writes.
  @Test func aSilentPipeCanBeStopped() throws {
    let (read, write) = try FileDescriptor.pipe()
    defer {
      try? read.close()
      try? write.close()
    }
    let stop = StopSignal(deadline: .now + .milliseconds(50))
    let error = #expect(throws: LibavError.self) { _ = try read.demuxer(.mpegts, stop: stop) }
    #expect(error?.kind == .stopped)
  }
}
