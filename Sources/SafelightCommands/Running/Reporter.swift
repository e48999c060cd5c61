import Safelight
import Synchronization

/// Tells what came of each input, as it finishes, and what the whole ends with.
final class Reporter: Sendable {
  /// What standard output gets.
  enum Form: Sendable, Equatable {
    /// One object a line.
    case json
    /// Lines for people.
    case table
    /// The pictures' source sets; by density when that is all they differ in.
    case sourceSet(SourceSetForm, byDensity: Bool)
    /// Nothing: it is claimed by a picture, or silence was asked for.
    case nothing
  }

  private struct State {
    var firstError: MediaError?
    var outputFailure: OutputFailure?
  }

  private let form: Form
  private let isQuiet: Bool
  private let console: Console
  private let failedList: FailedList?
  private let state = Mutex(State())

  init(
    _ form: Form, isQuiet: Bool, failedList: FailedList? = nil, console: Console = .shared
  ) {
    self.form = form
    self.failedList = failedList
    self.isQuiet = isQuiet
    self.console = console
  }

  /// Reports one input; false when nobody reads any more, so that work may stop.
  func report(_ line: ReportLine, densities: [Int?] = []) -> Bool {
    note(line)
    if let error = line.error, error.signal == nil, error.code != .cancelled {
      console.say(Diagnostic.error(error, input: line.input))
    }
    if !isQuiet, form != .json {
      for warning in line.warnings { console.say(Diagnostic.warning(warning, input: line.input)) }
    }
    do throws(OutputFailure) {
      try console.emit(text(line, densities))
      return true
    } catch {
      state.withLock { $0.outputFailure = $0.outputFailure ?? error }
      return false
    }
  }

  /// The exit code: of an input that was named alone its own, of several 0 or 1.
  func exitCode(isSingle: Bool) -> Int32 {
    let state = state.withLock(\.self)
    if let failure = state.outputFailure { return failure.report(on: console) }
    if let signal = state.firstError?.signal { return ExitCodes.code(forSignal: signal) }
    if let error = failedList?.result() {
      console.say(Diagnostic.error(error))
      return ExitCodes.code(for: error.code)
    }
    guard let error = state.firstError else { return ExitCodes.success }
    return isSingle ? ExitCodes.code(for: error.code) : ExitCodes.someFailed
  }

  private func note(_ line: ReportLine) {
    failedList?.add(line)
    state.withLock { $0.firstError = $0.firstError ?? line.error }
  }

  private func text(_ line: ReportLine, _ densities: [Int?]) -> [UInt8] {
    switch form {
    case .json: return line.json.line
    case .table: return Array(line.table.utf8)
    case .nothing: return []
    case .sourceSet(let form, let byDensity):
      let padded = densities + Array(repeating: nil, count: line.outputs.count)
      let set = SourceSet(Array(zip(line.outputs, padded)), byDensity: byDensity)
      guard let set else { return [] }
      return form == .html ? set.html : set.json(input: line.input).line
    }
  }
}
