internal import SystemPackage

/// A folder that is made under a hidden name and takes its own when it is whole.
struct PresentationPublication {
  let stagePath: FilePath
  private let folder: Folder
  private let hidden: FilePath.Component
  private let name: FilePath.Component

  /// Makes the hidden folder beside its final name.
  init(_ target: FilePath) throws(MediaError) {
    let path = try target.absolute()
    guard let name = path.lastComponent else {
      throw MediaError(.usage, "\(target) is no folder for a presentation")
    }
    (folder, hidden) = try MediaError.creating(path) { () throws(Errno) in
      _ = try MadeFolders.make(path.removingLastComponent())
      let folder = try Folder(path.removingLastComponent())
      let hidden = try HiddenNames.make(in: folder)
      try FileSystem.makeFolder(folder.path.appending(hidden))
      return (folder, hidden)
    }
    self.name = name
    stagePath = folder.path.appending(hidden)
  }

  /// Gives the folder its name.
  func publish() throws(MediaError) {
    try MediaError.creating(folder.path.appending(name)) { () throws(Errno) in
      try folder.renameNew(hidden, name)
      HiddenNames.forget(hidden)
    }
  }
}
