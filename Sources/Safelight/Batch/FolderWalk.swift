internal import Glibc
internal import SystemPackage

/// The search through one folder that was named as input.
struct FolderWalk {
  private let selection: InputSelection
  private let root: FilePath
  private let output: FileIdentity?

  init(_ selection: InputSelection, root: FilePath) {
    self.selection = selection
    self.root = root
    // A folder that is not there yet holds nothing to be passed over.
    output = selection.outputFolder.flatMap { (try? FileSystem.status($0)) ?? nil }
      .map { FileIdentity($0) }
  }

  /// Appends the media in the folder and below, each folder's in the order of the names' bytes.
  func collect(into items: inout [InputItem], _ isCancelled: () -> Bool) {
    // Folders that are not done yet; the last is the one being read.
    var open: [(folder: Folder, relative: FilePath, names: ArraySlice<FilePath.Component>)] = []
    enter(root, FilePath(), &open, &items)
    while let (folder, relative, names) = open.last {
      guard let name = names.first, !isCancelled() else {
        open.removeLast()
        continue
      }
      open[open.count - 1].names = names.dropFirst()
      let path = relative.appending(name)
      if name.bytes.first == UInt8(ascii: ".") || isExcluded(path) { continue }
      guard let status = status(of: name, in: folder) else { continue }
      switch status.type {
      case .directory: enter(root.pushing(path), path, &open, &items)
      case .regular:
        if selection.include.isEmpty || selection.include.contains(where: { $0.matches(path) }) {
          append(path, relative, status, &items)
        }
      default: continue
      }
    }
  }

  private func isExcluded(_ path: FilePath) -> Bool {
    selection.exclude.contains { $0.matches(path) }
  }

  private func status(of name: FilePath.Component, in folder: Folder) -> Stat? {
    // A file that vanished since the folder was read is not there to be an input.
    guard let status = (try? folder.status(of: name)) ?? nil else { return nil }
    guard status.type == .symbolicLink else { return status }
    guard selection.followsLinks else { return nil }
    return (try? FileSystem.status(folder.path.appending(name))) ?? nil
  }

  private func enter(
    _ path: FilePath, _ relative: FilePath,
    _ open: inout [(folder: Folder, relative: FilePath, names: ArraySlice<FilePath.Component>)],
    _ items: inout [InputItem]
  ) {
    do throws(Errno) {
      let folder = try Folder(path)
      if !relative.components.isEmpty, folder.identity == output { return }
      // A link back to a folder above would go on for ever.
      if open.contains(where: { $0.folder.identity == folder.identity }) { return }
      open.append((folder, relative, try folder.names()[...]))
    } catch {
      var item = InputItem(.file(path), relativeFolder: relative)
      item.failure = MediaError(
        .noInput, "cannot read the folder: \(error)", input: path.string, step: "open")
      items.append(item)
    }
  }

  private func append(
    _ path: FilePath, _ relative: FilePath, _ status: Stat, _ items: inout [InputItem]
  ) {
    let place = root.pushing(path)
    var item = InputItem(.file(place), relativeFolder: relative)
    item.size = Int(clamping: status.size)
    if let format = selection.recognizes?(place, status), selection.accepts(MediaKind(format)) {
      item.format = format
      item.identity = FileIdentity(status)
      items.append(item)
      return
    }
    do throws(MediaError) {
      let input = try InputFile.open(item.source)
      guard let kind = try FormatSniffer.kind(of: input), selection.accepts(kind) else { return }
      item.format = kind.format
      item.identity = FileIdentity(try input.status())
    } catch {
      item.failure = error
    }
    items.append(item)
  }
}
