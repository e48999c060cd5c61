import Safelight
import SystemPackage

/// The inputs as the command line names them, not yet looked for.
struct InputRequest: Sendable {
  var selection: InputSelection
  /// A file with more inputs.
  let list: Source?
  let separator: FileList.Separator
  /// Where the inputs that fail are listed.
  private let failedPath: FilePath?
  /// What files in folders have to be, in words.
  private let soughtName: String

  init(_ options: InputOptions, _ sought: Sought) {
    let bytes = ArgumentBytes.bytes
    selection = InputSelection(
      options.inputs.map { $0 == "-" ? .standardInput : .file(ArgumentBytes.path($0)) },
      include: options.include.map { Glob(bytes: bytes($0)) },
      exclude: options.exclude.map { Glob(bytes: bytes($0)) }, followsLinks: options.follow)
    list = options.list.map { $0 == "-" ? .standardInput : .file(ArgumentBytes.path($0)) }
    selection.accepts = sought.accepts
    soughtName = sought.name
    failedPath = options.failedList.map(ArgumentBytes.path)
    separator = options.nulSeparated ? .nul : .line
  }

  /// The inputs, folders searched through.
  func items() throws(MediaError) -> [InputItem] {
    var selection = selection
    if let list {
      selection.sources += try FileList.read(list, separator: separator).map(Source.file)
    }
    return selection.items { Task.isCancelled }
  }

  /// The list of inputs that fail, if one was asked for; begun anew.
  func failedList() throws(MediaError) -> FailedList? {
    try failedPath.map { (path) throws(MediaError) in try FailedList(path, separator) }
  }

  /// What is said when there are none.
  var emptiness: String { "no \(soughtName) found in what was named" }

  /// Whether an input is the only one that can be: it was named itself, and nothing else was.
  func namesOne(_ item: InputItem) -> Bool {
    list == nil && selection.sources == [item.source]
  }

  /// Whether one input was named, and found to be one: its failure is then the program's.
  func isSingle(_ items: [InputItem]) -> Bool {
    list == nil && selection.sources.count == 1 && items.count == 1
      && items[0].source == selection.sources[0]
  }
}
