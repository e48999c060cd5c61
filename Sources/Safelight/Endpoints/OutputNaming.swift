internal import SystemPackage

/// How one finished file takes its name, by the rule for names that are taken.
struct OutputNaming {
  let file: StagedFile
  let target: OutputTarget
  let publishing: Publishing
  let origin: PublishingOrigin

  /// Takes the name, appends what was done so that it can be taken back, and returns the path.
  func publish(
    undoable: Bool, _ done: inout [PublishedName]
  ) throws(MediaError) -> FilePath {
    switch publishing.existing {
    case .refuse, .skip:
      done.append(try take(target.name))
    case .number:
      return try takeNumbered(&done)
    case .replace:
      while try !takeOrReplace(undoable: undoable, &done) {}
    }
    return target.path
  }

  private func take(_ name: FilePath.Component) throws(MediaError) -> PublishedName {
    try MediaError.creating(target.path) { () throws(Errno) in
      try PublishedName.take(name, by: file)
    }
  }

  private func takeNumbered(_ done: inout [PublishedName]) throws(MediaError) -> FilePath {
    var name = target.name
    for number in 1...100_000 {
      do throws(MediaError) {
        done.append(try take(name))
        return target.path.removingLastComponent().appending(name)
      } catch {
        guard error.code == .exists, let next = target.name.numbered(number) else { throw error }
        name = next
      }
    }
    throw .taken(target.path)
  }

  /// Returns false when another program has made or removed the name at this very moment.
  private func takeOrReplace(
    undoable: Bool, _ done: inout [PublishedName]
  ) throws(MediaError) -> Bool {
    let existing = try MediaError.creating(target.path) { () throws(Errno) in
      try file.folder.status(of: target.name)
    }
    guard let existing else {
      do throws(MediaError) {
        done.append(try take(target.name))
        return true
      } catch {
        if error.code == .exists { return false }
        throw error
      }
    }
    if origin.isInput(existing) {
      try prepareInPlace(&done)
    } else if origin.isInput(target.existing) {
      throw .changedMeanwhile(target.path)
    }
    let replaced = try MediaError.creating(target.path) { () throws(Errno) -> PublishedName? in
      if existing.type == .directory { throw .isDirectory }
      do throws(Errno) {
        return try PublishedName.replace(target.name, by: file, undoable: undoable)
      } catch {
        if error == .noSuchFileOrDirectory { return nil }
        throw error
      }
    }
    if let replaced { done.append(replaced) }
    return replaced != nil
  }

  private func prepareInPlace(_ done: inout [PublishedName]) throws(MediaError) {
    guard publishing.inPlace else { throw .isInput(target.path) }
    try origin.checkUnchanged(target.path)
    guard let suffix = publishing.backupSuffix else { return }
    guard let name = FilePath.Component(bytes: target.name.bytes + Array(suffix.utf8)) else {
      throw MediaError(.usage, "'\(suffix)' cannot end a file name", step: "publish")
    }
    let path = target.path.removingLastComponent().appending(name)
    done.append(
      try MediaError.creating(path) { () throws(Errno) in
        try PublishedName.keep(target.name, as: name, in: file.folder)
      })
  }
}
