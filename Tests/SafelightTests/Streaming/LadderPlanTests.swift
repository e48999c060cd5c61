import TestSupport
import Testing

@testable import Safelight

/// The rungs that films of every shape and speed get.
@Suite struct LadderPlanTests {
  private func shape(
    _ width: Int, _ height: Int, aspect: (Int, Int) = (1, 1), turned: Bool = false,
    rate: (Int, Int)? = (25, 1), variable: Bool = false
  ) throws -> VideoShape {
    try #require(
      VideoShape(
        stored: PixelSize(width: width, height: height),
        pixelAspect: (width: aspect.0, height: aspect.1), isTransposed: turned,
        frameRate: rate.flatMap { FrameRate($0.0, in: $0.1) }, isVariable: variable))
  }

  /// What players take for 60 stays; a little more is too much.
  @Test(arguments: [((60057, 1000), 1), ((60606, 1000), 2), ((60, 1), 1), ((120, 1), 2)])
  func frameRatesStayWithinWhatPlayersTake(rate: (Int, Int), every: Int) throws {
    #expect(try FrameThinning(of: shape(1280, 720, rate: rate), atMost: 60).every == every)
  }

  private func text(_ plan: LadderPlan) -> [String] {
    plan.rungs.map { "\($0.name) \($0.size.width)x\($0.size.height)" }
  }

  @Test(arguments: [
    ([1920, 1080], ["1080p 1920x1080", "720p 1280x720", "480p 854x480", "360p 640x360"]),
    ([1280, 720], ["720p 1280x720", "480p 854x480", "360p 640x360"]),
    ([1080, 1920], ["1080p 1080x1920", "720p 720x1280", "480p 480x854", "360p 360x640"]),
    ([640, 360], ["360p 640x360"]), ([640, 320], ["320p 640x320"]), ([64, 36], ["36p 64x36"]),
    ([641, 359], ["358p 640x358"]), ([1, 1], ["2p 2x2"]), ([1, 4000], ["2p 2x4000"]),
    ([3840, 2160], ["1080p 1920x1080", "720p 1280x720", "480p 854x480", "360p 640x360"]),
    ([4096, 1716], ["1080p 2578x1080", "720p 1718x720", "480p 1146x480", "360p 860x360"]),
    // Between rungs: one of its own where it is 1.2 times as large as the next.
    ([1600, 900], ["900p 1600x900", "720p 1280x720", "480p 854x480", "360p 640x360"]),
    ([1366, 768], ["720p 1280x720", "480p 854x480", "360p 640x360"]),
    ([768, 576], ["576p 768x576", "480p 640x480", "360p 480x360"]),
    ([720, 400], ["400p 720x400", "360p 648x360"]), ([694, 390], ["360p 640x360"]),
    // So long that rungs come out smaller than their names say.
    ([10000, 1000], ["408p 4080x408", "360p 3600x360"]),
    ([16000, 300], ["76p 4054x76"]), ([65536, 1], ["2p 4096x2"]),
  ])
  func automaticRungs(size: [Int], rungs: [String]) throws {
    let plan = try LadderPlan(.auto, for: shape(size[0], size[1]))
    #expect(text(plan) == rungs)
    #expect(plan.notes.isEmpty)
  }

  @Test func pixelsBecomeSquareAndFilmsUpright() throws {
    #expect(
      text(try LadderPlan(.auto, for: shape(720, 480, aspect: (32, 27)))) == [
        "480p 854x480", "360p 640x360",
      ])
    #expect(text(try LadderPlan(.auto, for: shape(320, 240, aspect: (4, 3)))) == ["240p 426x240"])
    #expect(
      text(try LadderPlan(.auto, for: shape(480, 480, aspect: (8, 9)))) == [
        "480p 480x540", "360p 360x404",
      ])
    #expect(text(try LadderPlan(.auto, for: shape(320, 180, turned: true))) == ["180p 180x320"])
    // Neither negative nor absurd shapes of pixels are believed.
    for aspect in [(0, 0), (-4, 3), (1, 5000), (.max, .max), (.min, 1)] {
      #expect(text(try LadderPlan(.auto, for: shape(640, 360, aspect: aspect))) == ["360p 640x360"])
    }
  }

  @Test(arguments: [(0, 5), (5, 0), (-1, 5), (70_000, 5), (.max, .max)])
  func impossibleSizesAreNone(width: Int, height: Int) {
    let shape = VideoShape(stored: PixelSize(width: width, height: height), frameRate: nil)
    #expect(shape == nil)
  }

  @Test func everyFilmGetsRungsItCanHave() throws {
    var random = SplitMix(state: 3)
    for _ in 0..<20_000 {
      let (width, height) = (
        Int.random(in: 1...6000, using: &random), Int.random(in: 1...6000, using: &random)
      )
      let shape = try shape(
        width, height, aspect: (.random(in: 1...40), .random(in: 1...40)),
        rate: [(25, 1), (60, 1)].randomElement(using: &random))
      let whole = shape.evenSize
      let plan = try LadderPlan(.auto, for: shape)
      #expect(Set(plan.rungs.map(\.name)).count == plan.rungs.count)
      for (one, next) in zip(plan.rungs, plan.rungs.dropFirst()) {
        #expect(one.size.width > next.size.width && one.size.height > next.size.height, "\(shape)")
        #expect(one.maximumRate > next.maximumRate, "\(shape)")
      }
      for rung in plan.rungs {
        let size = rung.size
        #expect(size.width <= whole.width && size.height <= whole.height, "\(shape) \(size)")
        #expect(size.width.isMultiple(of: 2) && size.height.isMultiple(of: 2))
        #expect(size.width <= 4096 && size.height <= 4096 && size.width >= 2 && size.height >= 2)
        #expect(((size.width + 15) / 16) * ((size.height + 15) / 16) <= 36_864)
        #expect(rung.bufferSize == rung.maximumRate / 2 * 3)
      }
    }
  }

  @Test func ratesFollowTheTable() throws {
    let plan = try LadderPlan(.auto, for: shape(1920, 1080))
    #expect(plan.rungs.map(\.maximumRate) == [6_000_000, 3_200_000, 1_500_000, 800_000])
    #expect(plan.rungs.map(\.constantRateFactor) == [23, 23, 23.5, 24])
    let fast = try LadderPlan(.auto, for: shape(1920, 1080, rate: (60000, 1001)))
    #expect(fast.rungs.map(\.maximumRate) == [9_000_000, 3_200_000, 1_500_000, 800_000])
    let between = try LadderPlan(.auto, for: shape(1600, 900))
    #expect(between.rungs[0].maximumRate == 4_460_000)
    #expect(try LadderPlan(.auto, for: shape(64, 36)).rungs[0].maximumRate == 64_000)
    // A film of 16:10, a fifth larger than 720p, is as near to that row from above as 720p from below.
    let near = try LadderPlan(.auto, for: shape(1264, 790))
    #expect(near.rungs.prefix(2).map(\.name) == ["790p", "720p"])
    #expect(near.rungs[0].maximumRate > near.rungs[1].maximumRate)
  }

  @Test(arguments: [
    ([50, 1], ["50.000", "50.000", "25.000", "25.000"], 2),
    ([60000, 1001], ["59.940", "59.940", "29.970", "29.970"], 2),
    ([120, 1], ["60.000", "60.000", "30.000", "30.000"], 4),
    ([100, 1], ["50.000", "50.000", "25.000", "25.000"], 4),
    ([144, 1], ["48.000", "48.000", "28.800", "28.800"], 15),
    ([24000, 1001], ["23.976", "23.976", "23.976", "23.976"], 1),
    ([30, 1], ["30.000", "30.000", "30.000", "30.000"], 1),
    ([1, 1], ["1.000", "1.000", "1.000", "1.000"], 1),
    // As containers measure 60 frames a second.
    ([60_0123, 10_000], ["60.012", "60.012", "30.006", "30.006"], 2),
  ])
  func framesAreThinned(rate: [Int], rates: [String], step: Int) throws {
    let plan = try LadderPlan(.auto, for: shape(1920, 1080, rate: (rate[0], rate[1])))
    #expect(plan.rungs.map(\.frames.frameRate.text) == rates)
    #expect(plan.frameStep == step)
    for rung in plan.rungs {
      // Counted as the frames come, on a clock of milliseconds.
      var kept: [Int] = []
      for frame in 0..<600 {
        let time = MediaTime(frame * rate[1], per: rate[0]).ticks(per: 1000)
        let gap = rung.frames.minimumGap
        if let last = kept.last, MediaTime(time - last, per: 1000) < gap { continue }
        kept.append(time)
      }
      #expect(kept.count == (600 + rung.frames.every - 1) / rung.frames.every, "\(rung.name)")
    }
  }

  @Test func variableFilmsAreHeldBackWhereTheyAreFast() throws {
    let plan = try LadderPlan(.auto, for: shape(1280, 720, rate: (28, 1), variable: true))
    #expect(plan.rungs.map(\.frames.every) == [1, 1, 1])
    #expect(plan.rungs[0].frames.minimumGap < MediaTime(1, per: 60))
    #expect(plan.rungs[1].frames.minimumGap > MediaTime(1, per: 60))
    #expect(plan.rungs[1].frames.minimumGap < MediaTime(1, per: 30))
    let unknown = try LadderPlan(.auto, for: shape(1280, 720, rate: nil))
    #expect(unknown.rungs[0].frames.minimumGap == MediaTime(1, per: 80))
    let absurd = try LadderPlan(.auto, for: shape(1280, 720, rate: (.max, 1)))
    #expect(absurd.rungs[0].frames.frameRate.text == "30.000")
    let fine = try LadderPlan(.auto, for: shape(1280, 720, rate: (.max, .max / 50)))
    #expect(fine.rungs.map(\.frames.frameRate.text) == ["50.000", "25.000", "25.000"])
  }

  @Test func askedRungsAreKeptButNeverAboveTheFilm() throws {
    let ladder = try Ladder("1080p:5M,720p:3M,360p:900k@15")
    #expect(
      text(try LadderPlan(ladder, for: shape(1920, 1080))) == [
        "1080p 1920x1080", "720p 1280x720", "360p 640x360",
      ])
    let middle = try LadderPlan(ladder, for: shape(1280, 720))
    #expect(text(middle) == ["720p 1280x720", "360p 640x360"])
    #expect(middle.notes == ["the rung 1080p is larger than the film, 1280 × 720: it is left out"])
    #expect(middle.rungs.map(\.maximumRate) == [3_000_000, 900_000])
    #expect(middle.rungs[1].frames.every == 2)
    let between = try LadderPlan(ladder, for: shape(1600, 900))
    #expect(text(between) == ["900p 1600x900", "720p 1280x720", "360p 640x360"])
    #expect(between.rungs[0].maximumRate == 3_803_628)
    let tiny = try LadderPlan(ladder, for: shape(320, 180))
    #expect(text(tiny) == ["180p 320x180"])
    #expect(tiny.notes.count == 3)
    let nearly = try LadderPlan(ladder, for: shape(1916, 1076))
    #expect(text(nearly).first == "1080p 1916x1076")
    let boxes = try Ladder("1280x720,640x360")
    #expect(
      text(try LadderPlan(boxes, for: shape(1080, 1920))) == ["720p 720x1280", "360p 360x640"])
    #expect(
      text(try LadderPlan(boxes, for: shape(2000, 1000))) == ["720p 1280x640", "360p 640x320"])
    let rates = try Ladder("720p:1M,1080p,720p:3M")
    #expect(
      try LadderPlan(rates, for: shape(1920, 1080)).rungs.map(\.name) == [
        "1080p", "720p-1000k", "720p-3000k",
      ])
  }

  @Test func ladderOfCodeIsChecked() throws {
    for rung in [
      Rung(name: "", size: .shortSide(720)), Rung(name: "a/b", size: .shortSide(720)),
      Rung(name: "a", size: .shortSide(0)), Rung(name: "a", size: .shortSide(720), maximumRate: -1),
      Rung(name: "a", size: .shortSide(720), constantRateFactor: .nan),
      Rung(name: "a", size: .shortSide(720), maximumFrameRate: 0),
      Rung(name: "a", size: .shortSide(720), bufferSize: .max),
    ] {
      let error = #expect(throws: MediaError.self) {
        _ = try LadderPlan(.rungs([rung]), for: shape(1920, 1080))
      }
      #expect(error?.code == .usage)
    }
    #expect(throws: MediaError.self) { _ = try LadderPlan(.rungs([]), for: shape(1920, 1080)) }
  }

  @Test func playersBeginInTheMiddle() {
    #expect(
      LadderPlan.playlistOrder(averageRates: [5_000_000, 2_400_000, 1_300_000, 700_000]) == [
        1, 3, 2, 0,
      ])
    #expect(LadderPlan.playlistOrder(averageRates: [300_000]) == [0])
    #expect(LadderPlan.playlistOrder(averageRates: []) == [])
    #expect(LadderPlan.playlistOrder(averageRates: [.max, .min, 0]) == [2, 1, 0])
  }
}
