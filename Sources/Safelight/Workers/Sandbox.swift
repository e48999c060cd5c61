internal import CSandbox
internal import SystemPackage

/// What a process does to itself, for good, before it parses what strangers made.
///
/// Landlock refuses paths, seccomp refuses system calls, limits bound memory and output. A file that
/// takes over a decoder has the descriptors the process was sent, and nothing else.
package struct Sandbox {
  /// How large a file may be that a worker writes, in bytes.
  static let largestFile = 16 << 30

  /// Descriptors a worker may have open: some for a job, the rest for libraries while they load.
  private static let descriptors = 256

  /// Confines the calling process: from its only thread, before anything else was started.
  ///
  /// - Parameters:
  ///   - mode: `require` fails where `auto` makes do.
  ///   - folder: May be read beside what the machine has; nil for none.
  ///   - dataLimit: private memory the process may have, in bytes; nil leaves it to whoever started it.
  ///   - fileLimit: size of any file it writes, in bytes; a write beyond it fails.
  /// - Returns: what is in force.
  /// - Throws: ``MediaError/Code/unavailable`` if the mode is `require` and the kernel lacks a part.
  package static func confine(
    mode: SandboxMode, readable folder: String? = nil, dataLimit: Int? = nil,
    fileLimit: Int = Self.largestFile
  ) throws(MediaError) -> SandboxState {
    var state = SandboxState.none
    do throws(Errno) {
      try limit(csandbox_core_size, to: 0)
      try limit(csandbox_descriptors, to: descriptors)
      try limit(csandbox_file_size, to: fileLimit)
      if let dataLimit { try limit(csandbox_memory, to: dataLimit) }
      state.limitsFiles = true
    } catch {
      if mode == .require { throw lacking("limit memory and files", error) }
    }
    if mode == .off { return state }

    do throws(Errno) {
      state.landlockVersion = try refusePaths(but: folder)
    } catch {
      if mode == .require { throw lacking("refuse paths (Landlock)", error) }
    }
    do throws(Errno) {
      try check(csandbox_filter_calls())
      state.filtersCalls = true
    } catch {
      if mode == .require { throw lacking("filter system calls (seccomp)", error) }
    }
    return state
  }

  /// Refuses every path but the readable ones and a folder, and gives the version of Landlock back.
  private static func refusePaths(but folder: String?) throws(Errno) -> Int {
    let version = csandbox_landlock_version()
    guard version > 0 else { throw .noFunction }
    let rules = try check(csandbox_make_rules(version))
    for path in readablePaths.flatMap(\.paths) + [folder].compactMap(\.self) {
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

  private static func limit(_ limit: Int, to value: Int) throws(Errno) {
    try check(csandbox_limit(Int32(limit), UInt64(max(0, value))))
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
