internal import CSandbox
internal import SystemPackage

/// What a process does to itself, for good, before it parses what strangers made.
///
/// Landlock refuses paths, seccomp refuses system calls, limits bound memory and output. A file that
/// takes over a decoder has the descriptors the process was sent, and nothing else.
package struct Sandbox {
  /// Descriptors a worker may have open: some for a job, the rest for libraries while they load.
  private static let descriptors: UInt64 = 256

  /// Confines the calling process: from its only thread, before anything else was started.
  ///
  /// - Parameters:
  ///   - mode: `require` fails where `auto` makes do.
  ///   - dataLimit: private memory the process may have, in bytes.
  ///   - fileLimit: size of any file it writes, in bytes; a write beyond it fails.
  /// - Returns: what is in force.
  /// - Throws: ``MediaError/Code/unavailable`` if the mode is `require` and the kernel lacks a part.
  package static func confine(
    mode: SandboxMode, dataLimit: Int, fileLimit: Int
  ) throws(MediaError) -> SandboxState {
    var state = SandboxState.none
    // Refused only to a process that asks for more than it has, which these never do.
    let isLimited =
      csandbox_limit(Int32(csandbox_core_size), 0) == 0
      && csandbox_limit(Int32(csandbox_descriptors), descriptors) == 0
      && csandbox_limit(Int32(csandbox_file_size), UInt64(max(0, fileLimit))) == 0
    state.limitsMemory =
      csandbox_limit(Int32(csandbox_memory), UInt64(max(0, dataLimit))) == 0
    if mode == .off { return state }

    do throws(Errno) {
      state.landlockVersion = try refusePaths()
    } catch {
      if mode == .require { throw lacking("refuse paths (Landlock)", error) }
    }
    do throws(Errno) {
      try check(csandbox_filter_calls())
      state.filtersCalls = true
    } catch {
      if mode == .require { throw lacking("filter system calls (seccomp)", error) }
    }
    if mode == .require, !isLimited || !state.limitsMemory {
      throw lacking("limit memory and files", .notPermitted)
    }
    return state
  }

  /// Refuses every path but the readable ones, and gives the version of Landlock back.
  private static func refusePaths() throws(Errno) -> Int {
    let version = csandbox_landlock_version()
    guard version > 0 else { throw .noFunction }
    let rules = try check(csandbox_make_rules(version))
    for path in readablePaths.lazy.flatMap(\.paths) {
      let result = unsafe csandbox_allow_reading(rules, path)
      // What cannot be named need not be allowed.
      if ![0, -Errno.noSuchFileOrDirectory.rawValue, -Errno.permissionDenied.rawValue]
        .contains(result)
      {
        try? FileDescriptor(rawValue: rules).close()
        throw Errno(rawValue: -result)
      }
    }
    try check(csandbox_enforce_rules(rules))
    return Int(version)
  }

  @discardableResult
  private static func check(_ result: Int32) throws(Errno) -> Int32 {
    if result < 0 { throw Errno(rawValue: -result) }
    return result
  }

  private static func lacking(_ part: String, _ error: Errno) -> MediaError {
    MediaError(
      .unavailable,
      "cannot \(part) here: \(error); --sandbox auto works with what there is",
      step: "confine")
  }
}
