import TestSupport
import Testing

/// A film that flashes and beeps every second still does so at once when it is streamed, in every rung.
@Suite struct SynchronyTests {
  /// What is heard and seen, in seconds on the presentation's clock, as a player reads it from the
  /// multivariant playlist.
  private func events(
    _ film: StreamedFilm, rung: Int
  ) throws -> (flashes: [Double], beeps: [Double]) {
    let picture = "[0:v:\(rung)]signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-[v]"
    let sound = "[0:a:0]silencedetect=n=-30dB:d=0.3[a]"
    let result = try run(
      "ffmpeg",
      [
        "-nostdin", "-hide_banner", "-copyts", "-i", "\(film.path)/master.m3u8", "-filter_complex",
        "\(picture);\(sound)", "-map", "[v]", "-map", "[a]", "-f", "null", "-",
      ])
    try #require(result.status == 0, "\(result.message)")
    var flashes: [Double] = []
    var time = 0.0
    for line in result.lines {
      if let place = line.firstRange(of: "pts_time:") {
        time = Double(line[place.upperBound...].filter { $0 != " " }) ?? .nan
      } else if let value = line.split(separator: "=").last.flatMap({ Double($0) }), value > 100 {
        flashes.append(time)
      }
    }
    let beeps = result.message.split(separator: "\n").compactMap { line -> Double? in
      guard let place = line.firstRange(of: "silence_end: ") else { return nil }
      return Double(line[place.upperBound...].prefix { $0 != " " })
    }
    return (flashes, beeps)
  }

  /// Where ranges of the film are encoded apart, too.
  @Test(arguments: StreamContainer.allCases)
  func flashesAndBeepsAreTogether(container: StreamContainer) throws {
    let folder = try TemporaryFolder()
    let made = try StreamedFilm(
      "sync.mp4", in: container, ["--ladder", "180p,90p", "--preset", "ultrafast", "-j", "4"],
      to: folder)
    let origin = container == .ts ? 10.0 : 0
    for rung in 0..<2 {
      let (flashes, beeps) = try events(made, rung: rung)
      #expect(flashes.count == 10)
      // The first beep ends no silence; the last silence ends with the film.
      for second in 1...9 {
        let flash = try #require(flashes.first { abs($0 - origin - Double(second)) < 0.2 })
        let beep = try #require(beeps.first { abs($0 - origin - Double(second)) < 0.2 })
        #expect(abs(flash - beep) <= 0.02, "rung \(rung): flash at \(flash), beep at \(beep)")
        #expect(abs(flash - origin - Double(second)) <= 0.02)
      }
    }
  }

  /// A film that was cut without encoding it, whose edit list hides what is too much.
  @Test(arguments: StreamContainer.allCases)
  func editListsAreFollowed(container: StreamContainer) throws {
    let folder = try TemporaryFolder()
    let made = try StreamedFilm("offset.mp4", in: container, to: folder)
    let (flashes, beeps) = try events(made, rung: 0)
    #expect(flashes.count >= 6)
    for flash in flashes.dropFirst().dropLast() {
      #expect(beeps.contains { abs($0 - flash) <= 0.02 }, "flash at \(flash), beeps at \(beeps)")
    }
  }
}
