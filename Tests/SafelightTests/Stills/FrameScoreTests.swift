import Testing

@testable import Safelight

/// Pictures that stand for a film score higher than those that do not.
@Suite struct FrameScoreTests {
  private static let size = (width: 160, height: 90)

  private func score(_ sample: (Int, Int) -> Int) -> Double {
    let luma = (0..<Self.size.height).flatMap { y in
      (0..<Self.size.width).map { x in UInt8(max(0, min(255, sample(x, y)))) }
    }
    return FrameScore(luma: luma, width: Self.size.width).value
  }

  /// Something like a scene: light from one side, and detail.
  private func scene(_ x: Int, _ y: Int) -> Int { 40 + x + (x * 7 + y * 13) % 31 }

  @Test func aSceneBeatsWhatShowsNothing() {
    let best = score(scene)
    #expect(best > score { _, _ in 0 })
    #expect(best > score { _, _ in 255 })
    #expect(best > score { _, _ in 120 })
  }

  @Test func sharpBeatsBlurred() {
    #expect(score(scene) > score { x, _ in 55 + x })
  }

  @Test func lightBeatsNearlyBlack() {
    #expect(score(scene) > score { x, y in scene(x, y) / 8 })
  }

  @Test func fullBeatsLetterboxed() {
    #expect(score(scene) > score { x, y in (20..<70).contains(y) ? scene(x, y) : 8 })
    #expect(score(scene) > score { x, y in (50..<110).contains(x) ? scene(x, y) : 8 })
  }

  @Test func aSceneBeatsATitleCard() {
    #expect(score(scene) > score { x, y in (40..<50).contains(y) && x % 4 < 2 ? 235 : 16 })
  }

  @Test func nothingAtAllIsNoError() {
    #expect(FrameScore(luma: [], width: 0).value < 0)
  }
}
