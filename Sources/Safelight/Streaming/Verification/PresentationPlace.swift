internal import SystemPackage

/// The folder of a presentation and the playlist to begin with.
struct PresentationPlace {
  let folder: PresentationFolder
  /// Relative to the folder.
  let playlist: String
  /// Whether the folder was named, and not a playlist in it.
  let isFolder: Bool

  private static let names = ["master.m3u8", "main.m3u8", "index.m3u8", "playlist.m3u8"]

  init(_ path: FilePath) throws(MediaError) {
    let status = try MediaError.opening(path.string) { () throws(Errno) in
      try FileSystem.status(path)
    }
    guard let status else {
      throw MediaError(.noInput, "does not exist", input: path.string, step: "open")
    }
    isFolder = status.type == .directory
    guard isFolder else {
      folder = try PresentationFolder(path.removingLastComponent())
      guard let name = path.lastComponent, name.kind == .regular else {
        throw MediaError(.noInput, "names no playlist", input: path.string, step: "open")
      }
      playlist = name.string
      return
    }
    folder = try PresentationFolder(path)
    let found = try folder.playlists()
    guard
      let first = Self.names.first(where: found.contains) ?? (found.count == 1 ? found.first : nil)
    else {
      throw MediaError(
        .noInput,
        found.isEmpty
          ? "has no playlist in it; name the folder with master.m3u8, or a playlist"
          : "has several playlists in it and none is called master.m3u8; name the one to check",
        input: path.string, step: "open")
    }
    playlist = first
  }
}
