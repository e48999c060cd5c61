import Safelight
import Testing

@testable import SafelightCommands

@Suite struct ProgressTests {
  private var half: ProgressMeter {
    var meter = ProgressMeter(total: 4)
    meter.count(.ok)
    meter.count(.failed)
    return meter
  }

  @Test func tellsRateAndTimeLeft() {
    #expect(half.fraction == 0.5)
    #expect(half.rate(elapsed: .seconds(4)) == 0.5)
    #expect(half.timeLeft(elapsed: .seconds(4)) == .seconds(4))
    #expect(ProgressMeter(total: 4).timeLeft(elapsed: .seconds(4)) == nil)
    #expect(ProgressMeter(total: 0).fraction == 1)
  }

  @Test func drawsABarThatFits() {
    let bar = ProgressBar(half, elapsed: .seconds(4)).bar(columns: 60)
    #expect(bar == "[#############-------------] 2/4  1 failed  0.5/s  4 s left")
    for columns in 0...120 {
      #expect(
        ProgressBar(half, elapsed: .seconds(4)).bar(columns: columns).count <= max(0, columns - 1))
    }
  }

  @Test func tellsProgramsTheSame() {
    let line = String(decoding: ProgressBar(half, elapsed: .seconds(4)).object.line, as: UTF8.self)
    #expect(
      line
        == #"{"done":2,"total":4,"failed":1,"skipped":0,"per_second":0.5,"bytes":0,"total_bytes":0,"bytes_per_second":0,"elapsed_ms":4000,"left_ms":4000}"#
        + "\n")
  }
}
