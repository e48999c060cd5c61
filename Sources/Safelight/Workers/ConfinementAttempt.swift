internal import CSandbox
internal import SystemPackage

/// What came of trying, from inside a worker, what a file that took it over might try.
package struct ConfinementAttempt: Codable, Sendable, Hashable {
  /// What was tried, such as `read a file`.
  package var name: String
  /// Whether the system refused it.
  package var isRefused: Bool
  /// The error number it was refused with, 0 when it succeeded.
  package var errorNumber: Int

  /// Tries everything, on files in a folder made for it, which may be gone afterwards.
  ///
  /// - Parameter folder: It holds the files `read`, `rename`, `remove`, and nothing else.
  static func all(in folder: FilePath) -> [Self] {
    let path = { (name: String) in folder.appending(name).string }
    let attempts: [(String, csandbox_deed, String, String)] = [
      ("read a file", csandbox_read_file, path("read"), ""),
      ("read the front's environment", csandbox_read_environment, "", ""),
      ("list a folder", csandbox_list_folder, folder.string, ""),
      ("write a file", csandbox_write_file, path("read"), ""),
      ("make a file", csandbox_make_file, path("made"), ""),
      ("truncate a file", csandbox_truncate_file, path("read"), ""),
      ("rename a file", csandbox_rename_file, path("rename"), path("renamed")),
      ("remove a file", csandbox_remove_file, path("remove"), ""),
      ("make a folder", csandbox_make_folder, path("folder"), ""),
      ("connect over the network", csandbox_connect_network, "", ""),
      ("connect to a local service", csandbox_connect_local, "", ""),
      ("start a process", csandbox_start_process, "", ""),
      ("execute a program", csandbox_execute_program, "", ""),
      ("trace the front", csandbox_trace_process, "", ""),
      ("read the front's memory", csandbox_read_memory, "", ""),
      ("signal the front", csandbox_signal_process, "", ""),
      ("raise a limit", csandbox_raise_limit, "", ""),
    ]
    return attempts.map { name, deed, path, other in
      let result = unsafe csandbox_attempt(deed, path, other)
      // Any other error says that nobody stood in the way.
      let refusals: [Errno] = [.permissionDenied, .notPermitted, .noFunction]
      return Self(
        name: name, isRefused: refusals.contains(Errno(rawValue: -result)),
        errorNumber: Int(-result))
    }
  }
}
