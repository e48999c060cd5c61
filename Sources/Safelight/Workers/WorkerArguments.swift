internal import Glibc
internal import Synchronization

/// What a worker is told when it is started.
struct WorkerArguments: Sendable, Hashable {
  /// How it confines itself.
  var sandbox = SandboxMode.auto
  /// What it loads before the first job asks for it.
  var preload = EnginePreload.nothing

  /// The words after the program's name.
  var words: [String] {
    [Worker.argument, sandbox.rawValue, preload.rawValue]
  }

  init(sandbox: SandboxMode = .auto, preload: EnginePreload = .nothing) {
    self.sandbox = sandbox
    self.preload = preload
  }

  /// Reads the words; nil when they do not ask for a worker.
  init?(words: [String]) {
    guard words.count == 3, words[0] == Worker.argument,
      let sandbox = SandboxMode(rawValue: words[1]), let preload = EnginePreload(rawValue: words[2])
    else { return nil }
    self.sandbox = sandbox
    self.preload = preload
  }

  /// What this process was told; nil when it is no worker.
  static var ofThisProcess: Self? {
    let words = (1..<max(1, Int(CommandLine.argc))).prefix(4).compactMap { index in
      unsafe CommandLine.unsafeArgv[index].map { unsafe String(cString: $0) }
    }
    return Self(words: words)
  }
}

extension Worker {
  /// Whether this program has said that it can be started again as a worker.
  static let isOffered = Atomic(false)
}
