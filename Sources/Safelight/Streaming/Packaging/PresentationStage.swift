internal import SystemPackage

/// The folder in which a presentation grows, hidden from everyone, and its files.
struct PresentationStage: Sendable {
  private let path: FilePath

  init(_ path: FilePath) { self.path = path }

  /// Makes the folder of a rendition, unless a run that was stopped has made it.
  func makeFolder(_ name: String) throws(MediaError) {
    try creating(name) { () throws(Errno) in
      do throws(Errno) {
        try FileSystem.makeFolder(path.appending(name))
      } catch {
        guard error == .fileExists else { throw error }
      }
    }
  }

  /// Makes a file in the folder of a rendition; the name must be free.
  func makeFile(_ name: String, in folder: String) throws(MediaError) -> FileDescriptor {
    try creating("\(folder)/\(name)") { () throws(Errno) in
      guard let component = FilePath.Component(name) else { throw .invalidArgument }
      return try Folder(path.appending(folder)).make(component)
    }
  }

  /// Makes a file beside the renditions; the name must be free.
  func makeFile(_ name: String) throws(MediaError) -> FileDescriptor {
    try creating(name) { () throws(Errno) in
      guard let component = FilePath.Component(name) else { throw .invalidArgument }
      return try Folder(path).make(component)
    }
  }

  /// Divides a file into files of their own, and removes it.
  func divide(
    _ name: String, in folder: String, _ pieces: [(name: String, range: Range<Int>)]
  ) throws(MediaError) {
    try creating("\(folder)/\(name)") { () throws(Errno) in
      guard let whole = FilePath.Component(name) else { throw .invalidArgument }
      let place = try Folder(path.appending(folder))
      let from = try place.openToRead(whole)
      defer { try? from.close() }
      for piece in pieces {
        guard let component = FilePath.Component(piece.name) else { throw .invalidArgument }
        let file = try place.make(component)
        defer { try? file.close() }
        try file.write(piece.range, of: from)
        try FileSystem.flushAsClose(file)
      }
      try place.remove(whole)
    }
  }

  /// Writes a whole file; `name` may lie in the folder of a rendition.
  func write(_ bytes: [UInt8], to name: String) throws(MediaError) {
    let target = path.pushing(FilePath(name))
    try creating(name) { () throws(Errno) in
      guard let component = target.lastComponent else { throw .invalidArgument }
      let file = try Folder(target.removingLastComponent()).make(component)
      defer { try? file.close() }
      try unsafe file.write(all: bytes.span.bytes)
      try FileSystem.flushAsClose(file)
    }
  }

  /// Appends a file to another, and removes it.
  func append(
    _ name: String, to target: String, in folder: String
  ) throws(MediaError) {
    try creating("\(folder)/\(target)") { () throws(Errno) in
      guard let part = FilePath.Component(name), let whole = FilePath.Component(target) else {
        throw .invalidArgument
      }
      let place = try Folder(path.appending(folder))
      let from = try place.openToRead(part)
      defer { try? from.close() }
      let file = try place.openToAppend(whole)
      defer { try? file.close() }
      try file.write(0..<Int(try Stat(from).size), of: from)
      try FileSystem.flushAsClose(file)
      try place.remove(part)
    }
  }

  /// Appends to a file.
  func append(_ bytes: [UInt8], to file: FileDescriptor, _ name: String) throws(MediaError) {
    try creating(name) { () throws(Errno) in try unsafe file.write(all: bytes.span.bytes) }
  }

  /// The bytes of a file, or of a stretch of it.
  func read(
    _ name: String, in folder: String, _ range: Range<Int>?
  ) throws(MediaError) -> [UInt8] {
    let file = try InputFile.open(.file(path.appending(folder).appending(name)))
    let range = range ?? 0..<file.size
    let bytes = try file.bytes(at: range.lowerBound, count: range.count)
    guard bytes.count == range.count else {
      throw MediaError(.ioError, "cannot read \(folder)/\(name): it ends early", step: "package")
    }
    return bytes
  }

  /// Removes a file beside the renditions.
  func remove(_ name: String) throws(MediaError) {
    try creating(name) { () throws(Errno) in
      guard let component = FilePath.Component(name) else { throw .invalidArgument }
      try Folder(path).remove(component)
    }
  }

  /// Removes a file in the folder of a rendition.
  func remove(_ name: String, in folder: String) throws(MediaError) {
    try creating(name) { () throws(Errno) in
      guard let component = FilePath.Component(name) else { throw .invalidArgument }
      try Folder(path.appending(folder)).remove(component)
    }
  }

  /// The lengths of all files, by their paths in it, sorted.
  func files() throws(MediaError) -> [(path: String, bytes: Int)] {
    try creating("the list of files") { () throws(Errno) in
      var files: [(path: String, bytes: Int)] = []
      let top = try Folder(path)
      for name in try top.names() {
        guard let status = try top.status(of: name) else { continue }
        guard status.type == .directory else {
          files.append((name.string, Int(status.size)))
          continue
        }
        let inner = try Folder(path.appending(name))
        for file in try inner.names() {
          guard let status = try inner.status(of: file) else { continue }
          files.append(("\(name.string)/\(file.string)", Int(status.size)))
        }
      }
      return files
    }
  }

  private func creating<Result>(
    _ name: String, _ body: () throws(Errno) -> Result
  ) throws(MediaError) -> Result {
    do throws(Errno) {
      return try body()
    } catch {
      throw MediaError(
        error == .noSpace || error == .ioError ? .ioError : .cannotCreate,
        "cannot write \(name): \(error)", step: "write")
    }
  }
}
