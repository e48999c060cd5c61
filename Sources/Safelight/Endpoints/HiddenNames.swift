import Synchronization
internal import SystemPackage

/// The hidden names this process has on disk right now, so that they can go before it ends.
enum HiddenNames {
  private struct Registry {
    var names: [UInt64: (Folder, FilePath.Component)] = [:]
    var isClosed = false
  }

  private static let registry = Mutex(Registry())
  /// Held while outputs take their names, so that closing waits until they all have.
  private static let publishing = Mutex(())

  private static let prefix = ".safelight-"
  private static let suffix = ".tmp"

  /// Makes a hidden name that is not in use and remembers it until ``forget(_:)``.
  static func make(in folder: Folder) throws(Errno) -> FilePath.Component {
    try registry.withLock { (registry) throws(Errno) in
      if registry.isClosed { throw .canceled }
      var id = UInt64.random(in: 1...UInt64.max)
      while registry.names[id] != nil { id &+= 1 }
      let digits = String(id, radix: 16)
      let padding = String(repeating: "0", count: 16 - digits.count)
      guard let name = FilePath.Component(prefix + padding + digits + suffix) else {
        throw .invalidArgument
      }
      registry.names[id] = (folder, name)
      return name
    }
  }

  /// Whether a name is one of those that runs of this program make.
  static func matches(_ name: FilePath.Component) -> Bool {
    let text = name.string
    return text.hasPrefix(prefix) && text.hasSuffix(suffix)
  }

  /// Forgets a name that is gone from disk.
  static func forget(_ name: FilePath.Component) {
    guard let id = UInt64(name.string.dropFirst(prefix.count).dropLast(suffix.count), radix: 16)
    else { return }
    registry.withLock { _ = $0.names.removeValue(forKey: id) }
  }

  /// Does what gives outputs their names, all of it before ``close()`` goes on.
  static func publish<Result>(
    _ body: () throws(MediaError) -> Result
  ) throws(MediaError) -> Result {
    try publishing.withLock { (_) throws(MediaError) in
      if registry.withLock({ $0.isClosed }) { throw MediaError(.cancelled, "cancelled") }
      return try body()
    }
  }

  /// Removes every hidden name and makes no more, once outputs that are taking theirs have done so.
  static func close() {
    publishing.withLock { _ in
      registry.withLock { registry in
        registry.isClosed = true
        for (folder, name) in registry.names.values {
          // Nothing is left to report a failure to; the next run sweeps what stays.
          try? folder.removeAll(name)
        }
        registry.names = [:]
      }
    }
  }
}
