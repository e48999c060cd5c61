internal import CProcess
internal import Glibc
internal import SystemPackage

extension WorkerProcess {
  /// Starts a program that becomes a worker.
  static func start(
    _ executable: FilePath, _ arguments: WorkerArguments
  ) throws(MediaError) -> WorkerProcess {
    do throws(Errno) {
      let ends = try Ends()
      let words = ["safelight"] + arguments.words
      let number = unsafe executable.withPlatformString { path in
        unsafe withCStrings(words) { words in
          unsafe withCStrings(WorkerEnvironment.kept) { variables in
            unsafe cprocess_spawn(
              path, words, variables, ends.worker.rawValue, ends.errors.rawValue)
          }
        }
      }
      try? ends.worker.close()
      guard number > 0 else {
        WorkerChannel.close([ends.front, ends.errors])
        throw Errno(rawValue: -number)
      }
      return WorkerProcess(number: number, socket: ends.front, errors: ends.errors)
    } catch {
      throw MediaError(
        .unavailable, "cannot start a worker from \(executable): \(error)", step: "worker")
    }
  }

  /// Goes on as two processes, of which the new one becomes a worker; nil when that fails.
  ///
  /// Only for a program that has one thread and has opened nothing yet. It spares the time in which
  /// a program starts.
  static func fork(_ arguments: WorkerArguments) -> WorkerProcess? {
    guard let ends = try? Ends() else { return nil }
    let number = cprocess_fork()
    if number == 0 {
      guard cprocess_take_descriptors(ends.worker.rawValue, ends.errors.rawValue) == 0 else {
        _exit(EXIT_FAILURE)
      }
      WorkerEnvironment.forgetOthers()
      Worker.run(arguments)
    }
    try? ends.worker.close()
    guard number > 0 else {
      WorkerChannel.close([ends.front, ends.errors])
      return nil
    }
    return WorkerProcess(number: number, socket: ends.front, errors: ends.errors)
  }

  private static func withCStrings<Result>(
    _ strings: [String],
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>?) -> Result
  ) -> Result {
    let copies = unsafe strings.map { unsafe strdup($0) } + [nil]
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe copies.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
  }

  /// The two ends of a socket, and a file in memory for what a worker says before it dies: a pipe that
  /// nobody empties would stop it.
  private struct Ends {
    let front: FileDescriptor
    let worker: FileDescriptor
    let errors: FileDescriptor

    init() throws(Errno) {
      errors = try MemoryFile.make()
      var (one, other): (Int32, Int32) = (-1, -1)
      let result = unsafe cprocess_socket_pair(&one, &other)
      guard result == 0 else {
        WorkerChannel.close([errors])
        throw Errno(rawValue: -result)
      }
      // Or what is written after the front has emptied it would leave a hole.
      _ = fcntl(errors.rawValue, F_SETFL, O_APPEND)
      front = FileDescriptor(rawValue: one)
      worker = FileDescriptor(rawValue: other)
    }
  }
}
