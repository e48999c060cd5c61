import Testing

@testable import Safelight

@Suite struct StoryboardPlanTests {
  private let film = PixelSize(width: 1920, height: 1080)

  @Test func coversTheFilmAndNoMore() throws {
    for (duration, count) in [(1, 1), (5_000_000, 1), (5_000_001, 2), (60_000_000, 12)] {
      let plan = try StoryboardPlan(
        Storyboard(), size: film, duration: duration, limits: .standard)
      #expect(plan.sheets.map(\.count).reduce(0, +) == count)
    }
  }

  @Test func cuesAreExact() throws {
    let plan = try StoryboardPlan(
      Storyboard(interval: .milliseconds(1500), columns: 2, rows: 1), size: film,
      duration: 4_000_000, limits: .standard)
    #expect(
      plan.cues(naming: [Array("a b-1.jpg".utf8), Array("a b-2.jpg".utf8)]) == """
        WEBVTT

        00:00:00.000 --> 00:00:01.500
        a%20b-1.jpg#xywh=0,0,160,90

        00:00:01.500 --> 00:00:03.000
        a%20b-1.jpg#xywh=160,0,160,90

        00:00:03.000 --> 00:00:04.000
        a%20b-2.jpg#xywh=0,0,160,90

        """)
    #expect(plan.sheets.map(\.size.width) == [320, 160])
  }

  @Test(arguments: [
    (1920, 1080, nil, 160, 90), (1080, 1920, nil, 90, 160), (640, 480, nil, 120, 90),
    (4096, 1716, nil, 160, 68), (64, 36, nil, 64, 36),
    (1920, 1080, Size(.box(width: 101, height: nil)), 102, 58), (9000, 2, nil, 160, 2),
  ])
  func framesAreEven(width: Int, height: Int, cell: Size?, across: Int, down: Int) throws {
    let plan = try StoryboardPlan(
      Storyboard(cell: cell), size: PixelSize(width: width, height: height), duration: 1,
      limits: .standard)
    #expect(plan.sheets.first?.cell == PixelSize(width: across, height: down))
  }

  @Test func thereIsALimit() {
    #expect(throws: MediaError.self) {
      try StoryboardPlan(
        Storyboard(interval: .milliseconds(1)), size: film, duration: .max, limits: .standard)
    }
  }
}
