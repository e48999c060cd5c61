internal import Glibc

/// How a worker ended while it worked on a file.
struct WorkerDeath {
  private let signal: Int32?
  private let lastWords: [Substring]
  private let confusion: String?

  /// Reaps the worker.
  init(of worker: WorkerProcess, after failure: WorkerChannelError) {
    if case .malformed(let reason) = failure { confusion = reason } else { confusion = nil }
    let status = worker.reap() ?? 0
    signal = status & 0x7f == 0 ? nil : status & 0x7f
    lastWords = worker.takeErrors().split(separator: "\n").suffix(40)
  }

  /// What to say of the file: a crash, unless it was memory that ran out.
  func error(limits: Limits) -> MediaError {
    if let words = lastWords.first(where: MemoryShortage.isTold) {
      return MemoryShortage.error(limits, engineMessage: String(words))
    }
    if let confusion {
      return MediaError(
        .engineCrashed, "the worker made no sense", step: "worker", engineMessage: confusion)
    }
    return MediaError(
      .engineCrashed, "crashed the worker that read it\(signal.map(Self.name) ?? "")",
      step: "worker", engineMessage: lastWords.last.map { String($0.prefix(200)) })
  }

  private static func name(_ signal: Int32) -> String {
    let names = [
      SIGSEGV: "SIGSEGV", SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGILL: "SIGILL",
      SIGFPE: "SIGFPE", SIGTRAP: "SIGTRAP", SIGKILL: "SIGKILL", SIGSYS: "SIGSYS",
      SIGXFSZ: "SIGXFSZ",
    ]
    return " (\(names[signal] ?? "signal \(signal)"))"
  }
}
