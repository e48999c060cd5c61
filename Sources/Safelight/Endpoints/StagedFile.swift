internal import Glibc
internal import SystemPackage

/// An output while it is made: in its folder already, but without a name anybody sees.
///
/// It has no name at all where the file system can do that, else a hidden one. Its lock tells other
/// runs that somebody is still at work on it.
final class StagedFile {
  private(set) var folder: Folder
  let descriptor: FileDescriptor
  private var hiddenName: FilePath.Component?

  /// Makes an empty file; not one without a name if `allowsUnnamed` is false.
  init(in folder: Folder, allowsUnnamed: Bool = true) throws(Errno) {
    self.folder = folder
    if allowsUnnamed, let unnamed = try Self.unnamed(in: folder) {
      descriptor = unnamed
    } else {
      (descriptor, hiddenName) = try Self.hidden(in: folder)
    }
  }

  deinit {
    discard()
    _ = close(descriptor.rawValue)
  }

  private static func unnamed(in folder: Folder) throws(Errno) -> FileDescriptor? {
    // Without /proc such a file could never be given its name.
    guard try FileSystem.status("/proc/self/fd") != nil else { return nil }
    do throws(Errno) {
      return try folder.makeUnnamed()
    } catch {
      let meansUnsupported: [Errno] = [
        .notSupported, .isDirectory, .invalidArgument, .noSuchFileOrDirectory,
      ]
      if meansUnsupported.contains(error) { return nil }
      throw error
    }
  }

  private static func hidden(
    in folder: Folder
  ) throws(Errno) -> (FileDescriptor, FilePath.Component) {
    while true {
      let name = try HiddenNames.make(in: folder)
      do throws(Errno) {
        let file = try folder.make(name)
        // A sweep may have come between making and locking; then there is no name any more.
        if try FileSystem.hold(file), try Stat(file).linkCount > 0 {
          return (file, name)
        }
        HiddenNames.forget(name)
        _ = close(file.rawValue)
      } catch {
        HiddenNames.forget(name)
        throw error
      }
    }
  }

  /// The same file, or a copy of it, ready to take a name in another folder.
  func moved(to folder: Folder) throws(Errno) -> StagedFile {
    if folder.identity == self.folder.identity { return self }
    if hiddenName == nil, try appear(in: folder) { return self }
    let copy = try StagedFile(in: folder)
    try copy.descriptor.write(contentsOf: descriptor)
    return copy
  }

  /// Takes a hidden name in another folder; false where that is on another disk.
  private func appear(in folder: Folder) throws(Errno) -> Bool {
    let former = self.folder
    self.folder = folder
    do throws(Errno) {
      _ = try hide()
      return true
    } catch {
      self.folder = former
      if error == .improperLink { return false }
      throw error
    }
  }

  /// Gives it a hidden name, if it has none, from which it can be renamed.
  func hide() throws(Errno) -> FilePath.Component {
    if let hiddenName { return hiddenName }
    guard try FileSystem.hold(descriptor) else { throw .wouldBlock }
    let name = try HiddenNames.make(in: folder)
    do throws(Errno) {
      try folder.name(descriptor, name)
    } catch {
      HiddenNames.forget(name)
      throw error
    }
    hiddenName = name
    return name
  }

  /// Gives it its name, failing with `fileExists` if that is taken.
  func take(_ name: FilePath.Component) throws(Errno) {
    guard let hiddenName else { return try folder.name(descriptor, name) }
    do throws(Errno) {
      try folder.renameNew(hiddenName, name)
    } catch {
      guard error == .invalidArgument || error == .noFunction else { throw error }
      // An older or foreign file system: two steps, of which the first decides.
      try folder.link(hiddenName, name)
      try folder.remove(hiddenName)
    }
    forgetHiddenName()
  }

  /// Takes over the name of another file, which is then gone.
  func replace(_ name: FilePath.Component) throws(Errno) {
    try folder.rename(try hide(), name)
    forgetHiddenName()
  }

  /// Takes over the name of another file and returns the hidden name that now leads to that one.
  func exchange(_ name: FilePath.Component) throws(Errno) -> FilePath.Component {
    let hidden = try hide()
    try folder.exchange(hidden, name)
    hiddenName = nil
    return hidden
  }

  /// Removes what is on disk of it under a hidden name.
  func discard() {
    guard let name = hiddenName else { return }
    // The next run's sweep removes what cannot be removed now.
    try? folder.remove(name)
    forgetHiddenName()
  }

  private func forgetHiddenName() {
    if let name = hiddenName { HiddenNames.forget(name) }
    hiddenName = nil
  }
}
