internal import Glibc
internal import SystemPackage

/// The folder of a presentation; what it opens lies in it, and no link leads anywhere else.
final class PresentationFolder {
  /// A file in the folder or below.
  struct Entry {
    /// Relative to the folder.
    var path: String
    var size: Int
    /// When it was last changed, in nanoseconds.
    var changed: Int
    var isLink = false
  }

  /// Why a file is not read.
  enum Refusal: Error {
    case missing
    /// It, or a folder on the way, is a symbolic link.
    case isLink
    case isNoFile
    case other(Errno)

    var sentence: String {
      switch self {
      case .missing: "the file does not exist"
      case .isLink: "the file is reached by a symbolic link and was not opened"
      case .isNoFile: "the name does not stand for a file"
      case .other(let error): "the file cannot be read: \(error)"
      }
    }
  }

  private static let mostEntries = 500_000
  private static let mostDepth = 32

  private let root: Folder

  init(_ path: FilePath) throws(MediaError) {
    root = try MediaError.opening(path.string) { () throws(Errno) in try Folder(path) }
  }

  /// Opens a file by its path in the folder.
  func open(_ path: String) throws(Refusal) -> InputFile {
    let parts = path.split(separator: "/").compactMap { FilePath.Component(String($0)) }
    guard let name = parts.last, parts.allSatisfy({ $0.kind == .regular }) else { throw .isNoFile }
    var folder = root
    for part in parts.dropLast() {
      let inner = folder
      folder = try refusing(part, in: inner) { () throws(Errno) in try Folder(part, in: inner) }
    }
    let place = folder
    let file = try refusing(name, in: place) { () throws(Errno) in try place.openToRead(name) }
    let status: Stat
    do throws(Errno) {
      status = try Stat(file)
    } catch {
      _ = close(file.rawValue)
      throw .other(error)
    }
    guard status.type == .regular else {
      _ = close(file.rawValue)
      throw .isNoFile
    }
    return InputFile(adopting: file, size: Int(clamping: status.size), label: path)
  }

  private func refusing<Result>(
    _ name: FilePath.Component, in folder: Folder, _ open: () throws(Errno) -> Result
  ) throws(Refusal) -> Result {
    do throws(Errno) {
      return try open()
    } catch {
      switch error {
      case .noSuchFileOrDirectory: throw .missing
      case .tooManySymbolicLinkLevels: throw .isLink
      case .notDirectory:
        // A link to a folder, unfollowed, is no folder.
        let status = (try? folder.status(of: name)) ?? nil
        throw status?.type == .symbolicLink ? .isLink : .missing
      case .noSuchAddressOrDevice: throw .isNoFile
      default: throw .other(error)
      }
    }
  }

  /// The names of playlists in it.
  func playlists() throws(MediaError) -> [String] {
    try MediaError.opening(root.path.string) { () throws(Errno) in
      try root.names().map(\.string).filter { $0.hasSuffix(".m3u8") }
    }
  }

  /// All files in it and below, hidden ones included, sorted by their paths.
  func entries() throws(MediaError) -> [Entry] {
    var found: [Entry] = []
    var folders = [(folder: root, path: "")]
    while let (folder, path) = folders.popLast(), found.count < Self.mostEntries {
      let names = try MediaError.opening(folder.path.string) { () throws(Errno) in
        try folder.names()
      }
      for name in names {
        // What has gone since the folder was read is in it no longer.
        guard let status = (try? folder.status(of: name)) ?? nil else { continue }
        let inner = path.isEmpty ? name.string : "\(path)/\(name.string)"
        if status.type == .directory, path.utf8.count(where: { $0 == 47 }) < Self.mostDepth {
          let next = try MediaError.opening(inner) { () throws(Errno) in
            try Folder(name, in: folder)
          }
          folders.append((next, inner))
        } else if status.type != .directory {
          let changed = status.st_mtim
          found.append(
            Entry(
              path: inner, size: Int(clamping: status.size),
              changed: Int(changed.tv_sec) &* 1_000_000_000 &+ Int(changed.tv_nsec),
              isLink: status.type == .symbolicLink))
        }
      }
    }
    return found.sorted { $0.path < $1.path }
  }
}
