internal import Glibc
internal import Synchronization
internal import SystemPackage

/// What of a long job is done, kept beside its unfinished output, so that the same job can go on after it was
/// stopped at any moment.
///
/// It is only ever appended to. A line that is not whole, and all that follow it, never happened; neither did
/// parts whose files are not what they were.
final class PackagingJournal: Sendable {
  /// Its name in the stage; it is removed before that is published.
  static let name = "journal.ndjson"

  private static let mostBytes = 256 << 20
  private static let mostFiles = 1_000_000

  private struct State {
    var entries: [String: JournalEntry] = [:]
    var file: FileDescriptor?
  }

  private let stage: Folder
  private let state = Mutex(State())

  /// Opens the journal of a stage, or begins one; from the stage everything is removed that it does not
  /// vouch for.
  init(in path: FilePath, _ heading: JournalHeading) throws(MediaError) {
    stage = try MediaError.creating(path) { () throws(Errno) in try Folder(path) }
    let name = try Self.component(Self.name)
    let (entries, length) = try Self.read(name, in: stage, heading)
    let intact = entries.filter { entry in
      entry.files.allSatisfy { (try? Self.describe($0.path, in: stage)) == $0 }
    }
    try MediaError.creating(path) { [stage] () throws(Errno) in
      var kept = Set(intact.flatMap(\.files).map { FilePath($0.path) })
      if length != nil { kept.insert(FilePath(root: nil, [name])) }
      // Folders that become empty go the second time.
      for _ in 0..<2 {
        for file in try stage.allFiles(atMost: Self.mostFiles) where !kept.contains(file.path) {
          try Self.remove(file.path, in: stage)
        }
      }
    }
    let file = try MediaError.creating(path) { [stage] () throws(Errno) in
      let file = try length == nil ? stage.make(name) : stage.openToAppend(name)
      // What was not written to its end would spoil the next line.
      if let length, ftruncate(file.rawValue, off_t(length)) != 0 { throw Errno(rawValue: errno) }
      return file
    }
    state.withLock { state in
      state.file = file
      for entry in intact { state.entries[entry.job] = entry }
    }
    if length == nil { try append(heading) }
  }

  deinit {
    if let file = state.withLock({ $0.file }) { _ = close(file.rawValue) }
  }

  /// How many parts are done.
  var count: Int { state.withLock { $0.entries.count } }

  /// What was said of a part that is done; nil where it is still to do.
  func result<Result: Decodable>(of job: String, as type: Result.Type) -> Result? {
    guard let entry = state.withLock({ $0.entries[job] }) else { return nil }
    return try? JSONCoding.decode(type, from: Array(entry.result.utf8))
  }

  /// Notes that a part is done, and its files are as they will be.
  ///
  /// - Parameter files: Paths in the stage.
  func record(
    _ job: String, files: [String], result: some Encodable & Sendable
  ) throws(MediaError) {
    var described: [JournalEntry.File] = []
    for path in files { described.append(try Self.describe(path, in: stage)) }
    let text: String
    do {
      text = String(decoding: try JSONCoding.encode(result), as: UTF8.self)
    } catch {
      throw MediaError(.ioError, "cannot note what is done: \(error)", step: "resume")
    }
    let entry = JournalEntry(job: job, files: described, result: text)
    try append(entry)
    state.withLock { $0.entries[job] = entry }
  }

  /// Removes it, for all is done.
  func remove() throws(MediaError) {
    let name = try Self.component(Self.name)
    try MediaError.creating(stage.path) { () throws(Errno) in try stage.remove(name) }
  }

  private func append(_ line: some Encodable) throws(MediaError) {
    do {
      let bytes = try JSONCoding.encode(line) + [0x0A]
      try state.withLock { state in
        guard let file = state.file else { throw Errno.badFileDescriptor }
        try unsafe file.write(all: bytes.span.bytes)
      }
    } catch {
      throw MediaError(.ioError, "cannot write the journal: \(error)", step: "resume")
    }
  }

  /// The whole entries of a journal with that heading and the length of their lines; nil where there is none.
  private static func read(
    _ name: FilePath.Component, in stage: Folder, _ heading: JournalHeading
  ) throws(MediaError) -> (entries: [JournalEntry], length: Int?) {
    guard let descriptor = try? stage.openToRead(name) else { return ([], nil) }
    guard let status = try? Stat(descriptor), status.type == .regular,
      status.size <= mostBytes
    else {
      _ = close(descriptor.rawValue)
      return ([], nil)
    }
    let size = Int(status.size)
    let file = InputFile(adopting: descriptor, size: size, label: Self.name)
    let bytes = try file.bytes(at: 0, count: size)
    var entries: [JournalEntry] = []
    var length: Int?
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = Array(bytes[start..<end])
      if length == nil {
        guard (try? JSONCoding.decode(JournalHeading.self, from: line)) == heading else { break }
      } else {
        guard let entry = try? JSONCoding.decode(JournalEntry.self, from: line) else { break }
        entries.append(entry)
      }
      start = end + 1
      length = start
    }
    return (entries, length)
  }

  /// What a file is now; it has to be a regular one in the stage.
  private static func describe(
    _ path: String, in stage: Folder
  ) throws(MediaError) -> JournalEntry.File {
    let descriptor = try MediaError.opening(path) { () throws(Errno) in
      let (folder, name) = try place(of: FilePath(path), in: stage)
      return try folder.openToRead(name)
    }
    let size = (try? Stat(descriptor)).map { $0.type == .regular ? Int($0.size) : -1 } ?? -1
    let file = InputFile(adopting: descriptor, size: max(0, size), label: path)
    guard size >= 0 else {
      throw MediaError(.ioError, "\(path) is no file", step: "resume")
    }
    return JournalEntry.File(path: path, bytes: size, sha256: try ContentHash.sha256(file))
  }

  private static func remove(_ path: FilePath, in stage: Folder) throws(Errno) {
    let (folder, name) = try place(of: path, in: stage)
    try folder.removeAll(name)
  }

  /// The folder and the name that a path in the stage means.
  private static func place(
    of path: FilePath, in stage: Folder
  ) throws(Errno) -> (Folder, FilePath.Component) {
    guard path.isRelative, let name = path.lastComponent,
      path.components.allSatisfy({ $0.kind == .regular })
    else { throw .invalidArgument }
    var folder = stage
    for component in path.components.dropLast() { folder = try Folder(component, in: folder) }
    return (folder, name)
  }

  private static func component(_ name: String) throws(MediaError) -> FilePath.Component {
    guard let component = FilePath.Component(name) else {
      throw MediaError(.ioError, "\(name) is no name", step: "resume")
    }
    return component
  }
}
