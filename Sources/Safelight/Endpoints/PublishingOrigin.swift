internal import Glibc
internal import SystemPackage

/// The input an output is made from, as far as publishing has to know it: to keep it safe.
struct PublishingOrigin {
  let file: InputFile
  private let status: Stat
  private let others: Set<FileIdentity>

  /// - Parameters:
  ///   - file: The input.
  ///   - others: Further inputs, which are as safe from being replaced.
  init(_ file: InputFile, others: Set<FileIdentity> = []) throws(MediaError) {
    self.file = file
    self.others = others
    status = try file.status()
  }

  /// Whether a file is the input, whatever its name.
  func isInput(_ other: Stat?) -> Bool {
    other.map(FileIdentity.init) == FileIdentity(status)
  }

  /// Whether a path leads to the input.
  func isInput(at path: FilePath) -> Bool {
    // What cannot be looked at is refused, with the reason, when it is to be written.
    isInput((try? FileSystem.status(path)) ?? nil)
  }

  /// Refuses an output that may not take its name, as far as that can be told before it is made.
  func check(_ target: OutputTarget, _ publishing: Publishing) throws(MediaError) {
    switch publishing.existing {
    case .number, .skip: return
    case .refuse:
      if target.existing != nil { throw .taken(target.path) }
    case .replace:
      if isInput(target.existing), !publishing.inPlace {
        throw .isInput(target.path)
      }
      if !isInput(target.existing), let existing = target.existing,
        others.contains(FileIdentity(existing))
      {
        throw MediaError(.usage, "\(target.path) is another input", step: "publish")
      }
    }
  }

  /// Refuses to write into the input, which is what `>> INPUT` in a shell would come to.
  func checkStandardOutput() throws(MediaError) {
    // What cannot be looked at is refused, with the reason, when it is to be written.
    guard let output = try? Stat(.standardOutput), output.type == .regular, isInput(output) else {
      return
    }
    throw MediaError(.usage, "standard output is the input itself", step: "publish")
  }

  /// Refuses to replace an input that another program has changed since it was opened.
  func checkUnchanged(_ path: FilePath) throws(MediaError) {
    let now = try file.status()
    let isSame =
      now.size == status.size && now.st_mtim.tv_sec == status.st_mtim.tv_sec
      && now.st_mtim.tv_nsec == status.st_mtim.tv_nsec
    if !isSame {
      throw .changedMeanwhile(path)
    }
  }
}
