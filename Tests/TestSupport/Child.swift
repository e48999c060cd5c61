package import Glibc

/// A program that was started and not yet waited for.
package final class Child {
  /// Its process id.
  package let pid: pid_t
  private var feeding: Descriptor?
  private var draining: [Descriptor?]
  private var pending: ArraySlice<UInt8>
  private var drained: [[UInt8]] = [[], []]
  private let start = Child.now()
  private var isReaped = false

  /// Starts a program; one without a slash in its name is looked up in `PATH`.
  ///
  /// - Parameters:
  ///   - tool: Its path or name.
  ///   - arguments: What follows its name, as bytes.
  ///   - input: What it reads from standard input; nil connects `/dev/null`.
  ///   - output: Where its standard output goes.
  ///   - directory: The folder it starts in; nil keeps the current one.
  ///   - environment: Variables to set, or, with nil, to remove; the others are inherited.
  /// - Throws: ``SpawnError`` when it cannot be started.
  package init(
    _ tool: String, bytes arguments: [[UInt8]], input: [UInt8]? = nil,
    output: StandardOutput = .captured, directory: String? = nil,
    environment: [String: String?] = [:]
  ) throws {
    let actions = SpawnActions()
    if let input {
      let pipe = try Descriptor.pipe()
      actions.connect(pipe.read, to: 0)
      feeding = pipe.write
      pending = input[...]
    } else {
      actions.open("/dev/null", O_RDONLY, as: 0)
      pending = []
    }
    let error = try Descriptor.pipe()
    actions.connect(error.write, to: 2)
    draining = [nil, error.read]
    switch output {
    case .captured:
      let pipe = try Descriptor.pipe()
      actions.connect(pipe.write, to: 1)
      draining[0] = pipe.read
    case .path(let path): actions.open(path, O_WRONLY | O_CREAT, as: 1)
    case .brokenPipe: actions.connect(try Descriptor.pipe().write, to: 1)
    }
    // Glibc's Swift module hides posix_spawn's own way to change the folder.
    let launcher = directory.map { ["env", "-C", $0, tool] } ?? [tool]
    pid = try actions.spawn(
      launcher[0], launcher.map { Array($0.utf8) } + arguments,
      environment: Self.environment(changing: environment))
    for descriptor in draining + [feeding] {
      guard let descriptor else { continue }
      _ = fcntl(descriptor.raw, F_SETFL, O_NONBLOCK)
    }
    if pending.isEmpty { feeding = nil }
  }

  deinit {
    guard !isReaped else { return }
    kill(pid, SIGKILL)
    waitpid(pid, nil, 0)
  }

  /// Sends it a signal.
  package func signal(_ number: Int32) { kill(pid, number) }

  /// Feeds its input, collects its outputs and waits for its end.
  ///
  /// - Parameter timeout: After so many seconds of waiting here it is killed; one that has ended by then
  ///   may have taken any time before.
  /// - Returns: What it left behind.
  /// - Throws: ``SpawnError`` when it had to be killed.
  package func finish(timeout: Double = 300) throws -> SpawnResult {
    let deadline = Self.now() + timeout
    while feeding != nil || draining.contains(where: { $0 != nil }) {
      guard poll(until: deadline) else { throw overdue(timeout) }
    }
    var status: Int32 = 0
    var usage = rusage()
    var reaped: pid_t
    repeat { reaped = unsafe wait4(pid, &status, 0, &usage) } while reaped < 0 && errno == EINTR
    isReaped = true
    let signal = status & 0x7f
    return SpawnResult(
      status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, signal: signal == 0 ? nil : signal,
      output: drained[0], error: drained[1], elapsed: Self.now() - start,
      processorTime: ProcessorTime.of(usage))
  }

  /// Moves what can be moved; false when that is nothing and the time is up.
  private func poll(until deadline: Double) -> Bool {
    let milliseconds = max(0, ((deadline - Self.now()) * 1000).rounded(.up))
    func entry(_ descriptor: Descriptor?, _ events: Int32) -> pollfd {
      pollfd(fd: descriptor?.raw ?? -1, events: Int16(events), revents: 0)
    }
    var entries = [
      entry(draining[0], POLLIN), entry(draining[1], POLLIN), entry(feeding, POLLOUT),
    ]
    let ready = unsafe Glibc.poll(&entries, 3, Int32(min(milliseconds, 1_000_000)))
    if ready == 0, milliseconds == 0 { return false }
    for index in 0...1 where entries[index].revents != 0 {
      if draining[index]?.drain(into: &drained[index]) != true { draining[index] = nil }
    }
    if entries[2].revents != 0, feeding?.feed(&pending) != true { feeding = nil }
    return true
  }

  private func overdue(_ timeout: Double) -> SpawnError {
    let last = String(decoding: drained[1].suffix(2000), as: UTF8.self)
    return SpawnError(description: "process \(pid) ran for over \(timeout) s: \(last)")
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func environment(changing changes: [String: String?]) -> [[UInt8]] {
    var entries: [[UInt8]] = []
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let text = unsafe [UInt8](UnsafeRawBufferPointer(start: entry, count: strlen(entry)))
      let name = String(decoding: text.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
      if changes[name] == nil { entries.append(text) }
      unsafe next += 1
    }
    return entries + changes.compactMap { name, value in value.map { Array("\(name)=\($0)".utf8) } }
  }
}
