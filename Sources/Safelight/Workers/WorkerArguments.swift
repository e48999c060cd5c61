internal import Glibc
internal import Synchronization

/// What a worker is told when it is started.
struct WorkerArguments: Sendable, Hashable {
  /// How it confines itself.
  var sandbox = SandboxMode.auto
  /// Whether it loads the picture engine before the first job asks for it.
  var preloads = false

  /// The words after the program's name.
  var words: [String] {
    [Worker.argument, sandbox.rawValue, preloads ? "preload" : "wait"]
  }

  init(sandbox: SandboxMode = .auto, preloads: Bool = false) {
    self.sandbox = sandbox
    self.preloads = preloads
  }

  /// Reads the words; nil when they do not ask for a worker.
  init?(words: [String]) {
    guard words.count == 3, words[0] == Worker.argument,
      let sandbox = SandboxMode(rawValue: words[1])
    else { return nil }
    self.sandbox = sandbox
    preloads = words[2] == "preload"
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
