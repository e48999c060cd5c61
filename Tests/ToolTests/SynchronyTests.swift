import TestSupport
import Testing

/// A film that flashes and beeps every second still does so at once when it is streamed, in every rung.
@Suite struct SynchronyTests {
  /// What is heard and seen, in seconds on the presentation's clock, as a player reads it from the
  /// multivariant playlist.
  private func events(
    _ film: StreamedFilm, rung: Int = 0
  ) throws -> (flashes: [Double], beeps: [Double]) {
    try FilmOracle.events("\(film.path)/master.m3u8", rung: rung, ["-copyts"])
  }

  /// Where ranges of the film are encoded apart, too.
  @Test(arguments: StreamContainer.allCases)
  func flashesAndBeepsAreTogether(container: StreamContainer) throws {
    let folder = try TemporaryFolder()
    let made = try StreamedFilm(
      "sync.mp4", in: container,
      ["--ladder", "180p,90p", "--preset", "ultrafast", "-j", "4", "--copy", "never"],
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
    let (flashes, beeps) = try events(made)
    #expect(flashes.count >= 6)
    for flash in flashes.dropFirst().dropLast() {
      #expect(beeps.contains { abs($0 - flash) <= 0.02 }, "flash at \(flash), beeps at \(beeps)")
    }
  }

  /// Sound that comes before or behind its picture in the film does so in every presentation, at the start
  /// and at the end, and both end when they did.
  @Test(
    arguments: [-0.25, 0.3],
    [
      (StreamContainer.fmp4, ["--copy", "always"]),
      (.fmp4, ["--copy", "never", "--ladder", "90p", "-j", "4"]),
      (.ts, ["--copy", "never", "--ladder", "90p", "-j", "64"]),
    ])
  func soundStaysWhereItWas(delay: Double, way: (container: StreamContainer, options: [String]))
    throws
  {
    let folder = try TemporaryFolder()
    let (sync, film) = (Fixture.path("video/sync.mp4"), folder("film.mp4"))
    let inputs =
      delay > 0
      ? ["-i", sync, "-itsoffset", "\(delay)", "-i", sync, "-map", "0:v", "-map", "1:a"]
      : ["-i", sync, "-itsoffset", "\(-delay)", "-i", sync, "-map", "1:v", "-map", "0:a"]
    try FilmOracle.make(inputs + ["-c", "copy"], film)
    let made = try StreamedFilm(
      film, in: way.container, ["--preset", "ultrafast"] + way.options, to: folder)
    let (flashes, beeps) = try events(made)
    #expect(flashes.count >= 9)
    let distances = flashes.compactMap { flash in
      beeps.map { $0 - flash - delay }.min { abs($0) < abs($1) }
    }.filter { abs($0) < 0.2 }
    #expect(distances.count >= 8)
    #expect(distances.allSatisfy { abs($0) <= 0.0214 }, "\(distances)")
    // A frame of sound is 21 ms, one of video 40.
    let lengths = try made.renditions().map(made.duration)
    #expect(lengths.allSatisfy { abs($0 - 10 - abs(delay)) <= 0.0614 }, "\(lengths)")
  }
}
