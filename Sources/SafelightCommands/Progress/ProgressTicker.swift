import Safelight

/// Shows again and again on standard error how far something is, in the way asked for.
struct ProgressTicker: Sendable {
  private enum Form {
    case bar, plain, json, none
  }

  private let form: Form
  private let console: Console

  init(_ mode: ProgressMode, quiet: Bool, console: Console) {
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

  /// Whether anything is shown.
  var isShown: Bool { form != .none }

  /// Shows progress while the body runs, from half a second on.
  ///
  /// - Parameters:
  ///   - line: How far it is; nil while there is nothing to say.
  ///   - body: The work.
  func showing<Result: Sendable>(
    _ line: @escaping @Sendable () -> (any ProgressLine)?,
    _ body: @Sendable () async -> Result
  ) async -> Result {
    guard isShown else { return await body() }
    return await withTaskGroup(of: Void.self) { group in
      group.addTask { await tick(line) }
      let result = await body()
      group.cancelAll()
      await group.waitForAll()
      // The bar is taken away; programs get a last line, so that they see the end.
      if form == .bar { console.draw("") }
      if form == .json { show(line()) }
      return result
    }
  }

  private func tick(_ line: @Sendable () -> (any ProgressLine)?) async {
    var pause = Duration.milliseconds(500)
    while (try? await Task.sleep(for: pause)) != nil {
      show(line())
      pause = form == .bar ? .milliseconds(100) : form == .json ? .milliseconds(500) : .seconds(5)
    }
  }

  private func show(_ line: (any ProgressLine)?) {
    guard let line else { return }
    switch form {
    case .bar: console.draw(line.bar(columns: console.columns))
    case .plain: console.say("safelight: " + line.summary)
    case .json: console.say(String(decoding: line.object.line.dropLast(), as: UTF8.self))
    case .none: break
    }
  }
}
