internal import SystemPackage

/// A file for what workers write on the way to an output: it never gets a name, and goes with the last that
/// knows of it.
final class ScratchFile {
  let descriptor: FileDescriptor
  /// Keeps the descriptor open where it is on a disk.
  private let staged: StagedFile?
  private let path: FilePath

  /// Makes a file where the output will be: there is room for as much once more; in memory for one that is
  /// no file either.
  init(beside output: PendingOutput) throws(MediaError) {
    path = output.path
    switch output {
    case .file(let file):
      let staged = try MediaError.creating(path) { () throws(Errno) in
        try StagedFile(in: file.staged.folder)
      }
      self.staged = staged
      descriptor = staged.descriptor
    case .stream:
      staged = nil
      descriptor = try MediaError.creating(path, MemoryFile.make)
    }
  }

  deinit {
    // Nothing that was written has to last.
    if staged == nil { try? descriptor.close() }
  }

  /// The file as it is now, to be read.
  func reading() throws(MediaError) -> InputFile {
    try MediaError.writing(path) { () throws(Errno) in
      let copy = try descriptor.copied()
      do throws(Errno) {
        return InputFile(
          adopting: copy, size: Int(try Stat(copy).size), label: "a part of the film")
      } catch {
        try? copy.close()
        throw error
      }
    }
  }
}
