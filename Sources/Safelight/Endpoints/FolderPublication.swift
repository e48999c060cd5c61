internal import Crypto
internal import Glibc
internal import SystemPackage

/// A folder product from before it is made until it stands under its name whole, or is as if it had never been.
final class FolderPublication {
  /// The folder's path from the root on.
  let path: FilePath
  private let folder: Folder
  private let name: FilePath.Component
  private let publishing: Publishing
  private let staged: StagedFolder
  private var claims: [MadeFolders.Claim]

  /// Makes the hidden folder beside the final name, once it is sure that it could take that.
  ///
  /// - Parameters:
  ///   - target: The folder's name. One that is there is replaced if it is empty, or wholly ours.
  ///   - resumes: Whether what is made stays when the run is stopped, and is gone on with.
  /// - Throws: ``MediaError/Code/exists`` where something else is in the way; ``MediaError/Code/cannotCreate``
  ///   for what can be no such folder.
  init(
    _ target: FilePath, _ publishing: Publishing = Publishing(), resumes: Bool = false
  ) throws(MediaError) {
    guard target.lastComponent?.kind == .regular else {
      throw MediaError(
        .cannotCreate, "\(target) cannot be replaced as a whole; name a folder in it",
        step: "publish")
    }
    path = try target.absolute()
    guard let name = path.lastComponent else {
      throw MediaError(.cannotCreate, "\(target) is no folder to make", step: "publish")
    }
    self.name = name
    self.publishing = publishing
    let parent = path.removingLastComponent()
    var claims: [MadeFolders.Claim] = []
    do throws(MediaError) {
      if publishing.createFolders { claims.append(try MadeFolders.make(for: path)) }
      folder = try MediaError.creating(path) { () throws(Errno) in try Folder(parent) }
      _ = try Self.existing(name, in: folder, path, publishing)
      StaleFiles.sweep(parent)
      staged = try Self.stage(in: folder, for: name, path, resumes: resumes)
    } catch {
      for claim in claims { MadeFolders.release(claim, published: false) }
      throw error
    }
    self.claims = claims
  }

  deinit { discard() }

  /// The hidden folder, to be filled.
  var stagePath: FilePath { staged.path }

  /// Whether there may be something in it, of a run that was stopped.
  var isResumed: Bool { staged.isFound }

  private static func stage(
    in folder: Folder, for name: FilePath.Component, _ path: FilePath, resumes: Bool
  ) throws(MediaError) -> StagedFolder {
    let kept = try keptName(of: name, path)
    do throws(Errno) {
      if resumes { return try StagedFolder(keeping: kept, in: folder) }
      // What an earlier run would have gone on with is of no use any more.
      if let lock = try StagedFolder.lock(kept, in: folder) {
        defer { _ = close(lock.rawValue) }
        try folder.removeAll(kept)
      }
      return try StagedFolder(in: folder)
    } catch {
      if error == .wouldBlock {
        throw MediaError(.cannotCreate, "another run is making \(path)", step: "publish")
      }
      throw try MediaError(unlessCancelled: error, path)
    }
  }

  /// The hidden name under which what was made of a folder waits to be gone on with.
  private static func keptName(
    of name: FilePath.Component, _ path: FilePath
  ) throws(MediaError) -> FilePath.Component {
    let digest = Hexadecimal.text(SHA256.hash(data: name.bytes).prefix(8).map { $0 })
    guard let kept = FilePath.Component(".safelight-\(digest).resume") else {
      throw MediaError(.cannotCreate, "\(path) is no folder to make", step: "publish")
    }
    return kept
  }

  /// What has the name already, if it may be replaced; nil for nothing.
  private static func existing(
    _ name: FilePath.Component, in folder: Folder, _ path: FilePath, _ publishing: Publishing
  ) throws(MediaError) -> Folder? {
    let status = try MediaError.creating(path) { () throws(Errno) in try folder.status(of: name) }
    guard let status else { return nil }
    guard status.type == .directory else {
      let what = status.type == .symbolicLink ? "a symbolic link" : "no folder"
      throw MediaError(.exists, "\(path) exists and is \(what)", step: "publish")
    }
    let (isMount, inner, isCurrent) = try MediaError.creating(path) { () throws(Errno) in
      let inner = try Folder(name, in: folder)
      let current = try FileSystem.status(".").map(FileIdentity.init)
      return (try folder.isMountPoint(name), inner, current == inner.identity)
    }
    if isMount || isCurrent {
      let what = isMount ? "a mount point" : "the current folder"
      throw MediaError(
        .cannotCreate, "\(path) is \(what) and cannot be replaced; name a folder in it",
        step: "publish")
    }
    if publishing.existing != .replace { throw .taken(path) }
    try OwnedFolder.check(inner, as: path)
    return inner
  }

  /// Gives the folder its name, and removes what had it before.
  func publish(control: JobControl? = nil) throws(MediaError) {
    if publishing.synchronize {
      try MediaError.writing(path) { () throws(Errno) in
        try Folder(staged.name, in: folder).flushAll()
      }
    }
    try HiddenNames.publish { () throws(MediaError) in
      try control?.check()
      let old = try Self.existing(name, in: folder, path, publishing)
      try MediaError.creating(path) { () throws(Errno) in try staged.hide() }
      if let old {
        try replace(old)
      } else {
        try MediaError.creating(path) { () throws(Errno) in try staged.take(name) }
      }
    }
    // Nothing of the old one is seen any more, however long this takes.
    staged.remove()
    for claim in claims { MadeFolders.release(claim, published: true) }
    let made = claims
    claims = []
    guard publishing.synchronize else { return }
    try MediaError.writing(path) { () throws(Errno) in
      try folder.flush()
      for claim in made { try claim.flush() }
    }
  }

  private func replace(_ old: Folder) throws(MediaError) {
    let lock = try MediaError.creating(path) { () throws(Errno) in
      let lock = try old.openToList()
      // Under the hidden name it must be kept from sweeps until it is sure to be ours.
      guard try FileSystem.hold(lock) else {
        _ = close(lock.rawValue)
        throw .resourceBusy
      }
      return lock
    }
    defer { _ = close(lock.rawValue) }
    try MediaError.creating(path) { () throws(Errno) in
      try FileSystem.copyAttributes(from: lock, to: staged.descriptor)
      try staged.exchange(name)
    }
    do throws(MediaError) {
      let status = try MediaError.creating(path) { () throws(Errno) in
        try folder.status(of: staged.name)
      }
      guard status.map(FileIdentity.init) == old.identity else {
        throw MediaError.changedMeanwhile(path)
      }
      try OwnedFolder.check(old, as: path)
    } catch {
      // Somebody put something into it since: it gets its name back.
      try MediaError.creating(path) { () throws(Errno) in try staged.exchange(name) }
      throw error
    }
  }

  /// Leaves nothing behind, but what a later run can go on with if that was wanted.
  func discard() {
    staged.discard()
    for claim in claims { MadeFolders.release(claim, published: staged.isKept) }
    claims = []
  }
}

extension MediaError {
  fileprivate init(unlessCancelled error: Errno, _ path: FilePath) throws(MediaError) {
    if error == .canceled { throw MediaError(.cancelled, "cancelled") }
    self.init(.cannotCreate, "cannot write \(path): \(error)", step: "publish")
  }
}
