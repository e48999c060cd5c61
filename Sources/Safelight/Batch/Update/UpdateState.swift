import Synchronization
package import SystemPackage

/// What earlier runs have made, so that `--update` does only what is missing or out of date.
///
/// Only the process that publishes the outputs uses it. The file is made with the first record, so
/// that a run of which nothing comes leaves nothing.
package final class UpdateState: Sendable {
  /// The name of the file in an output folder.
  package static let fileName: FilePath.Component = ".safelight.sqlite"

  /// The file.
  package let path: FilePath
  /// Whether outputs are read to tell that they are as they were made.
  let verifiesOutputs: Bool
  /// The program and the engine whose outputs are up to date.
  let engine: String

  private enum Access {
    case missing
    case open(UpdateDatabase)
    case closed
  }

  private let folder: [UInt8]
  private let access: Mutex<Access>

  /// Opens the state if there is one.
  ///
  /// - Parameters:
  ///   - path: Its file.
  ///   - program: The program's name and version; outputs of another one are made anew.
  ///   - verifiesOutputs: Whether outputs are hashed, instead of compared by size and time.
  /// - Throws: ``MediaError/Code/cannotCreate`` for a file that is not a state of this version,
  ///   ``MediaError/Code/ioError`` for a damaged one.
  package init(
    _ path: FilePath, program: String, verifiesOutputs: Bool = false
  ) throws(MediaError) {
    let path = try path.absolute()
    self.path = path
    self.verifiesOutputs = verifiesOutputs
    engine = "\(program), \(EngineIdentity.library())"
    folder = path.removingLastComponent().bytes + [UInt8(ascii: "/")]
    let exists = try MediaError.creating(path) { () throws(Errno) in
      try FileSystem.status(path) != nil
    }
    access = Mutex(exists ? .open(try UpdateDatabase(path)) : .missing)
  }

  /// Puts everything into the one file; nothing is found or recorded afterwards.
  package func close() throws(MediaError) {
    let access = access.withLock { access in
      defer { access = .closed }
      return access
    }
    if case .open(let database) = access { try database.close() }
  }

  /// Forgets inputs that are gone, so that the file does not grow for ever; not those whose folder is
  /// gone too, which may be on a disk that will be back.
  package func forgetVanished() throws(MediaError) {
    try database()?.forget { key in
      let path = path(for: key)
      do throws(Errno) {
        guard try FileSystem.status(path, following: false) == nil else { return false }
        return try FileSystem.status(path.removingLastComponent()) != nil
      } catch {
        // What cannot be looked at is not known to be gone.
        return false
      }
    }
  }

  /// What a file is, where an unchanged one can be told without reading it.
  package func format(of path: FilePath, _ status: Stat) -> ImageFormat? {
    // What cannot be told here is told by reading the file.
    guard let database = database(), let key = try? key(for: path),
      let known = (try? database.input(key)) ?? nil, known.isCurrent(InputStamp(status))
    else { return nil }
    return known.format
  }

  /// The file's content, or nil before anything was recorded.
  func database() -> UpdateDatabase? {
    access.withLock { access in if case .open(let database) = access { database } else { nil } }
  }

  /// The file's content; the file is made if it is missing, nil once it is closed.
  func databaseToWrite() throws(MediaError) -> UpdateDatabase? {
    try access.withLock { (access) throws(MediaError) -> UpdateDatabase? in
      switch access {
      case .open(let database): return database
      case .closed: return nil
      case .missing:
        let database = try UpdateDatabase(path)
        access = .open(database)
        return database
      }
    }
  }

  /// How a path is written in the state: from the state's folder on where it lies in it, so that the
  /// folder can be moved; else in full.
  func key(for path: FilePath) throws(MediaError) -> [UInt8] {
    let bytes = try path.absolute().bytes
    return bytes.starts(with: folder) ? Array(bytes.dropFirst(folder.count)) : bytes
  }

  /// The path that is written so.
  func path(for key: [UInt8]) -> FilePath {
    key.first == UInt8(ascii: "/") ? FilePath(bytes: key) : FilePath(bytes: folder + key)
  }
}

extension KnownInput {
  /// Whether a file that looks like this is as it was.
  func isCurrent(_ now: InputStamp) -> Bool { stamp == now && stamp.isSettled(at: checked) }
}
