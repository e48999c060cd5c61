import Safelight
import Synchronization

/// Shows how far the packaging of a film is on standard error, in the way asked for.
final class PackagingDisplay: Sendable {
  private enum Form {
    case bar, plain, json, none
  }

  private struct State {
    var progress: PackagingProgress?
    /// When encoding began.
    var begin: ContinuousClock.Instant?
  }

  private let form: Form
  private let console: Console
  private let state = Mutex(State())

  init(_ mode: ProgressMode, quiet: Bool, console: Console = .shared) {
    self.console = console
    form =
      switch mode {
      case .json: .json
      case _ where quiet: .none
      case .plain: .plain
      case .auto: console.drawsOnTerminal ? .bar : .none
      case .none: .none
      }
  }

  /// Notes how far it is.
  func note(_ progress: PackagingProgress) {
    state.withLock { state in
      if progress.step == .encode, state.begin == nil { state.begin = .now }
      state.progress = progress
    }
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
      if form == .bar { console.draw("") }
      if form == .json { show() }
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
    let state = state.withLock(\.self)
    guard let progress = state.progress else { return }
    let meter = PackagingMeter(progress, elapsed: state.begin.map { .now - $0 } ?? .zero)
    switch form {
    case .bar: console.draw(meter.bar(columns: console.columns))
    case .plain: console.say("safelight: " + meter.summary)
    case .json: console.say(String(decoding: meter.object.line.dropLast(), as: UTF8.self))
    case .none: break
    }
  }
}
