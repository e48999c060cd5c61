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

  /// What is done of a film counts, not only whole films.
  @Test func tellsHowFarOneInputIs() {
    var meter = ProgressMeter(total: 1, totalBytes: 8_000_000)
    meter.begin([(fraction: 0.25, bytes: 8_000_000)])
    let bar = ProgressBar(meter, elapsed: .seconds(2))
    #expect(bar.fraction == 0.25)
    #expect(bar.summary == "0/1  25%  1 MB/s  6 s left")
    meter.count(.ok, bytes: 8_000_000)
    meter.begin([])
    #expect(ProgressBar(meter, elapsed: .seconds(8)).summary == "1/1  0.13/s  1 MB/s  0 ms left")
    var unsized = ProgressMeter(total: 2)
    unsized.begin([(fraction: 0.5, bytes: 0), (fraction: 0.5, bytes: 0)])
    #expect(unsized.timeLeft(elapsed: .seconds(3)) == .seconds(3))
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
        == #"{"done":2,"total":4,"failed":1,"skipped":0,"fraction":0.5,"per_second":0.5,"bytes":0,"total_bytes":0,"bytes_per_second":0,"elapsed_ms":4000,"left_ms":4000}"#
        + "\n")
  }
}
