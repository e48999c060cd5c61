internal import SystemPackage

/// A file from before it is made until it stands under its name, or is as if it had never been.
final class PendingFile {
  /// What tells a file's place from all others: the folder itself, and the name in it.
  struct Place: Hashable {
    let folder: FileIdentity
    let name: FilePath.Component
  }

  let publishing: Publishing
  let origin: PublishingOrigin
  private(set) var staged: StagedFile
  private var target: OutputTarget?
  private let swept: SweptFolders
  private var claims: [MadeFolders.Claim]
  private var published: [PublishedName] = []

  /// Prepares a file in `folder`; `target` is nil while its name depends on what it will be.
  init(
    _ target: OutputTarget?, in folder: Folder, claims: [MadeFolders.Claim],
    publishing: Publishing, origin: PublishingOrigin, swept: SweptFolders
  ) throws(MediaError) {
    if let target { try origin.check(target, publishing) }
    swept.sweep(folder)
    staged = try MediaError.creating(target?.path ?? folder.path) { () throws(Errno) in
      try StagedFile(in: folder)
    }
    self.publishing = publishing
    self.swept = swept
    self.origin = origin
    self.target = target
    self.claims = claims
  }

  /// Its name, or its folder's while it has none.
  var path: FilePath { target?.path ?? staged.folder.path }

  /// Where the bytes are written.
  var descriptor: FileDescriptor { staged.descriptor }

  /// Where it will stand, if that is known and cannot change.
  var place: Place? {
    guard publishing.existing != .number else { return nil }
    return target.map { Place(folder: $0.folder.identity, name: $0.name) }
  }

  /// Whether its name is taken by a file that shall stay.
  func isLeftOut() throws(MediaError) -> Bool {
    guard publishing.existing == .skip, let target else { return false }
    return try MediaError.creating(target.path) { () throws(Errno) in
      try target.folder.status(of: target.name) != nil
    }
  }

  /// Settles on a name that was not known before.
  func setPath(_ path: FilePath) throws(MediaError) {
    if publishing.createFolders { claims.append(try MadeFolders.make(for: path)) }
    guard case .file(let target) = try OutputTarget.resolve(path, for: publishing) else {
      throw MediaError(.cannotCreate, "cannot write \(path): not a regular file", step: "publish")
    }
    try origin.check(target, publishing)
    swept.sweep(target.folder)
    staged = try MediaError.creating(path) { () throws(Errno) in
      try staged.moved(to: target.folder)
    }
    self.target = target
  }

  /// Brings out what may still fail about the bytes, and returns how many there are.
  func complete() throws(MediaError) -> Int {
    try MediaError.writing(path) { () throws(Errno) in
      if publishing.preserveTimes {
        try FileSystem.copyTimes(from: origin.file.descriptor, to: descriptor)
      }
      if publishing.synchronize { try FileSystem.flush(descriptor) }
      try FileSystem.flushAsClose(descriptor)
      return Int(try Stat(descriptor).size)
    }
  }

  /// Takes its name and returns the path it got.
  ///
  /// All can be taken back until ``settle()``, except, unless `undoable`, what was replaced.
  func publish(undoable: Bool) throws(MediaError) -> FilePath {
    guard let target else {
      throw MediaError(.cannotCreate, "the output was not given a name", step: "publish")
    }
    let naming = OutputNaming(file: staged, target: target, publishing: publishing, origin: origin)
    return try naming.publish(undoable: undoable, &published)
  }

  /// Leaves nothing behind, and what was there before as it was.
  func discard() {
    for name in published.reversed() { name.takeBack() }
    published = []
    staged.discard()
    for claim in claims { MadeFolders.release(claim, published: false) }
    claims = []
  }

  /// Makes what was published final.
  func settle() throws(MediaError) {
    for name in published { name.settle() }
    published = []
    let made = claims
    claims = []
    for claim in made { MadeFolders.release(claim, published: true) }
    guard publishing.synchronize, let target else { return }
    try MediaError.writing(target.path) { () throws(Errno) in
      try target.folder.flush()
      for claim in made { try claim.flush() }
    }
  }
}
