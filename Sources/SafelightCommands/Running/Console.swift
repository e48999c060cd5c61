import Glibc
import Safelight
import Synchronization
import SystemPackage

/// Standard output and standard error, shared by reports, diagnostics and the progress bar.
final class Console: Sendable {
  static let shared = Console()

  private let output: FileDescriptor
  private let error: FileDescriptor
  /// The bar that is on the terminal now; also keeps lines of several threads apart.
  private let bar = Mutex("")

  init(output: FileDescriptor = .standardOutput, error: FileDescriptor = .standardError) {
    self.output = output
    self.error = error
  }

  /// Whether standard output is a terminal.
  var writesToTerminal: Bool { isatty(output.rawValue) == 1 }

  /// Refuses to write what is made to a standard output that something else claims.
  ///
  /// - Parameters:
  ///   - product: What is made, in a word.
  ///   - report: What else may stand there.
  func checkStandardOutput(
    for product: String, _ report: ReportOptions
  ) throws(MediaError) {
    guard !report.json else {
      throw MediaError(
        .usage,
        "--json and the \(product) both claim standard output: "
          + "name a file or a folder with -o, or leave --json out")
    }
    guard !writesToTerminal else {
      throw MediaError(
        .usage,
        "a terminal shows no \(product): redirect standard output, or name an output with -o")
    }
  }

  /// Whether standard error is a terminal that can draw.
  var drawsOnTerminal: Bool {
    let terminal = unsafe getenv("TERM").map { unsafe String(cString: $0) }
    return isatty(error.rawValue) == 1 && terminal != "dumb"
  }

  /// The width of the terminal of standard error.
  var columns: Int {
    let columns = unsafe withUnsafeTemporaryAllocation(of: winsize.self, capacity: 1) { size in
      guard let size = size.baseAddress,
        unsafe ioctl(error.rawValue, UInt(TIOCGWINSZ), size) == 0
      else { return 0 }
      return unsafe Int(size.pointee.ws_col)
    }
    return columns > 0 ? columns : 80
  }

  /// Writes to standard output.
  func emit(_ bytes: [UInt8]) throws(OutputFailure) {
    guard !bytes.isEmpty else { return }
    let failure = bar.withLock { bar -> OutputFailure? in
      if !bar.isEmpty { write(Self.erase) }
      defer { if !bar.isEmpty { write(bar) } }
      do {
        try output.writeAll(bytes)
        return nil
      } catch {
        return OutputFailure(error)
      }
    }
    if let failure { throw failure }
  }

  /// Writes a line to standard error.
  func say(_ line: String) {
    bar.withLock { bar in
      write((bar.isEmpty ? "" : Self.erase) + line + "\n" + bar)
    }
  }

  /// Puts a bar at the terminal's last line, or takes it away.
  func draw(_ text: String) {
    bar.withLock { bar in
      guard bar != text else { return }
      bar = text
      write(Self.erase + text)
    }
  }

  /// Takes the bar away, unless a thread is stuck in writing: the end must not wait for it.
  func takeAwayBar() {
    bar.withLockIfAvailable { bar in
      if !bar.isEmpty { write(Self.erase) }
      bar = ""
    }
  }

  private static let erase = "\r\u{1B}[K"

  private func write(_ text: String) {
    // There is nowhere left to say that standard error cannot be written.
    _ = try? error.writeAll(Array(text.utf8))
  }
}

/// Why standard output could not be written.
enum OutputFailure: Error, Equatable {
  /// Whoever read it has gone.
  case readerGone
  /// Anything else, such as a full disk.
  case other(String)

  init(_ error: any Error) {
    let number = error as? Errno
    self = number == .brokenPipe ? .readerGone : .other(number?.description ?? "\(error)")
  }

  /// Says what there is to say and returns the exit code.
  func report(on console: Console = .shared) -> Int32 {
    switch self {
    case .readerGone: return ExitCodes.readerGone
    case .other(let reason):
      let error = MediaError(.ioError, "cannot write to standard output: \(reason)")
      console.say(Diagnostic.error(error))
      return ExitCodes.code(for: error.code)
    }
  }
}
