public import SystemPackage

/// What was named as input: files, folders, and standard input.
public struct InputSelection: Sendable {
  /// What was named, in order.
  public var sources: [Source]
  /// Of files in folders, only those that match one of these are taken; all when there are none.
  public var include: [Glob]
  /// Of files in folders, and of folders in them, none that match one of these is taken.
  public var exclude: [Glob]
  /// Whether symbolic links in folders are followed; those that were named always are.
  public var followsLinks: Bool
  /// A folder that is passed over where it lies in one that is searched: what an earlier run wrote
  /// there is not an input of the next.
  public var outputFolder: FilePath?
  /// Which files in folders count as media; pictures of every format unless set.
  package var accepts: @Sendable (MediaKind) -> Bool = { kind in
    if case .image = kind { true } else { false }
  }

  /// What a file in a folder is, where that is known without reading it.
  package var recognizes: (@Sendable (FilePath, Stat) -> ImageFormat?)?

  /// Makes a selection.
  public init(
    _ sources: [Source], include: [Glob] = [], exclude: [Glob] = [], followsLinks: Bool = false
  ) {
    self.sources = sources
    self.include = include
    self.exclude = exclude
    self.followsLinks = followsLinks
  }

  /// The inputs: what was named, folders replaced by the media in them, sorted by name.
  ///
  /// Folders are searched through to the bottom for files that are media by content; files and
  /// folders whose names begin with a dot are passed over. A named file is an input whatever it is,
  /// and whether it exists or not: what is wrong with it is found when its turn comes.
  ///
  /// - Parameter isCancelled: Asked now and then; true ends the search with what was found.
  /// - Returns: The inputs, numbered.
  public func items(isCancelled: () -> Bool = { false }) -> [InputItem] {
    var items: [InputItem] = []
    for source in sources {
      guard case .file(let path) = source else {
        items.append(InputItem(source))
        continue
      }
      // What cannot be looked at now is reported, with the reason, when it is opened.
      let status = (try? FileSystem.status(path)) ?? nil
      if status?.type == .directory {
        FolderWalk(self, root: path).collect(into: &items, isCancelled)
      } else {
        var item = InputItem(source)
        if let status, status.type == .regular {
          item.identity = FileIdentity(status)
          item.size = Int(clamping: status.size)
        }
        items.append(item)
      }
    }
    for position in items.indices { items[position].index = position }
    return items
  }
}
