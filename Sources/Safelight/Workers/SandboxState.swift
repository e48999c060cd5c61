/// What a process gave up, as it can be told to others.
package struct SandboxState: Codable, Sendable, Hashable {
  /// The version of Landlock that refuses paths, 0 for none.
  package var landlockVersion: Int
  /// Whether only the system calls that image work needs are answered.
  package var filtersCalls: Bool
  /// Whether what it writes and has open is bounded; memory is its front's to bound.
  package var limitsFiles: Bool

  /// Nothing given up.
  package static let none = Self(landlockVersion: 0, filtersCalls: false, limitsFiles: false)

  /// The same in words, one line a measure.
  package var descriptions: [String] {
    [
      landlockVersion > 0
        ? "files: refused but for libraries and fonts (Landlock \(landlockVersion))"
        : "files: not confined, since the kernel has no Landlock",
      filtersCalls
        ? "system calls: only what image work needs (seccomp)"
        : "system calls: not filtered",
      landlockVersion >= 4 || filtersCalls
        ? "network: refused" : "network: not confined",
      limitsFiles ? "written files: limited" : "written files: not limited",
    ]
  }
}
