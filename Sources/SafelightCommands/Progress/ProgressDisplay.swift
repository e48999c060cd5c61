import Safelight
import Synchronization

/// Shows how far the work is on standard error, in the way asked for.
final class ProgressDisplay: Sendable {
  private enum Form {
    case bar, plain, json, none
  }

  private let form: Form
  private let console: Console
  private let meter: Mutex<ProgressMeter>
  private let start = ContinuousClock.now

  init(_ mode: ProgressMode, total: Int, quiet: Bool, console: Console = .shared) {
    self.console = console
    meter = Mutex(ProgressMeter(total: total))
    form =
      switch mode {
      case .json: .json
      case _ where quiet: .none
      case .plain: .plain
      case .auto: console.drawsOnTerminal ? .bar : .none
      case .none: .none
      }
  }

  /// Counts one finished input.
  func count(failed: Bool, skipped: Bool) {
    meter.withLock { $0.count(failed: failed, skipped: skipped) }
  }

  /// Shows progress while the body runs, from half a second on.
  func showing<Result: Sendable>(
    _ body: @Sendable () async -> Result
  ) async -> Result {
    guard form != .none else { return await body() }
    return await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.tick() }
      let result = await body()
      group.cancelAll()
      await group.waitForAll()
      finish()
      return result
    }
  }

  private func tick() async {
    var pause = Duration.milliseconds(500)
    while (try? await Task.sleep(for: pause)) != nil {
      show()
      pause = form == .bar ? .milliseconds(100) : form == .json ? .milliseconds(500) : .seconds(5)
    }
  }

  private func show() {
    let meter = meter.withLock(\.self)
    let elapsed = ContinuousClock.now - start
    switch form {
    case .bar: console.draw(ProgressBar.bar(meter, elapsed: elapsed, columns: console.columns))
    case .plain: console.say("safelight: " + ProgressBar.summary(meter, elapsed: elapsed))
    case .json:
      let line = ProgressBar.object(meter, elapsed: elapsed).line.dropLast()
      console.say(String(decoding: line, as: UTF8.self))
    case .none: break
    }
  }

  /// Takes the bar away; programs get a last line, so that they see the end.
  private func finish() {
    if form == .bar { console.draw("") }
    if form == .json { show() }
  }
}
