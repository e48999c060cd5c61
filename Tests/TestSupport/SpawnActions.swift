import Glibc
import Synchronization

/// What happens between starting a process and running its program.
@safe final class SpawnActions {
  /// Held where a descriptor that a new process must not inherit could still be inherited.
  static let gate = Mutex<Void>(())

  private var actions = unsafe posix_spawn_file_actions_t()
  private var kept: [Descriptor] = []

  init() { unsafe posix_spawn_file_actions_init(&actions) }

  deinit { unsafe posix_spawn_file_actions_destroy(&actions) }

  /// Gives the program a descriptor under a number; ours stays open until it was started.
  func connect(_ descriptor: Descriptor, to number: Int32) {
    kept.append(descriptor)
    unsafe posix_spawn_file_actions_adddup2(&actions, descriptor.raw, number)
  }

  /// Opens a file in the program's place.
  func open(_ path: String, _ flags: Int32, as number: Int32) {
    unsafe posix_spawn_file_actions_addopen(&actions, number, path, flags, 0o644)
  }

  /// Starts the program with every signal at its default.
  func spawn(_ tool: String, _ arguments: [[UInt8]], environment: [[UInt8]]) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var pid: pid_t = 0
    let argv = CStrings(arguments)
    let envp = CStrings(environment)
    let failure = unsafe argv.withPointers { argv in
      unsafe envp.withPointers { envp in
        Self.gate.withLock { _ in
          unsafe posix_spawnp(&pid, tool, &actions, &attributes, argv, envp)
        }
      }
    }
    kept.removeAll()
    guard failure == 0 else {
      throw SpawnError(description: "cannot start \(tool): errno \(failure)")
    }
    return pid
  }
}
