import Libav
import Testing

@Suite struct OrientationTests {
  @Test func turnsAreTakenRound() {
    #expect(FrameOrientation(turns: 5) == FrameOrientation(turns: 1))
    #expect(FrameOrientation(turns: 3).isTransposing)
    #expect(!FrameOrientation.upright.isTransposing)
  }
}
