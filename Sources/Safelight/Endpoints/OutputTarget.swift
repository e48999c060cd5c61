internal import SystemPackage

/// Where an output's name leads: the folder, the name in it, and what bears that name now.
struct OutputTarget {
  /// The path as it was asked for.
  let path: FilePath
  let folder: Folder
  let name: FilePath.Component
  let existing: Stat?

  /// What an output's name leads to.
  enum Resolution {
    /// A regular file, or nothing yet.
    case file(OutputTarget)
    /// A pipe or a device, which takes bytes but can be neither replaced nor taken back.
    case stream(FilePath)
  }

  /// Finds out where a path leads; a link as its last part is followed to what may be replaced.
  static func resolve(
    _ path: FilePath, for publishing: Publishing
  ) throws(MediaError) -> Resolution {
    let following = publishing.existing == .replace
    return try MediaError.creating(path) { () throws(Errno) in
      let leadsTo = following ? try FileSystem.status(path) : nil
      switch leadsTo?.type {
      case nil, .regular: break
      case .fifo, .characterSpecial: return .stream(path)
      case .directory: throw .isDirectory
      default: throw .notSupported
      }
      let target = try follow(path, following: following)
      // Links such as /dev/fd/3 may show a name that is not, or no longer, the file's.
      if let leadsTo, target.existing.map(FileIdentity.init) != FileIdentity(leadsTo) {
        throw Errno.notSupported
      }
      return .file(target)
    }
  }

  private static func follow(
    _ path: FilePath, following: Bool
  ) throws(Errno) -> OutputTarget {
    var current = path
    // As many links as the kernel follows.
    for _ in 0..<40 {
      guard let name = current.lastComponent, name.kind == .regular else { throw .isDirectory }
      let folder = try Folder(current.removingLastComponent())
      let status = try folder.status(of: name)
      guard following, status?.type == .symbolicLink else {
        return OutputTarget(path: path, folder: folder, name: name, existing: status)
      }
      current = folder.path.pushing(try folder.destination(of: name))
    }
    throw .tooManySymbolicLinkLevels
  }

  /// The path of the file itself, links resolved.
  var resolvedPath: FilePath { folder.path.appending(name) }
}
