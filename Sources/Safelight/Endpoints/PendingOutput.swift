internal import SystemPackage

/// An output from before it is made until it is published or given up.
enum PendingOutput {
  case file(PendingFile)
  case stream(PendingStream)

  /// Prepares the place an output is made in; nothing can be seen of it yet.
  static func prepare(
    _ sink: Sink, origin: PublishingOrigin, swept: SweptFolders
  ) throws(MediaError) -> Self {
    switch sink.destination {
    case .standardOutput:
      try origin.checkStandardOutput()
      return .stream(try PendingStream(nil))
    case .file(let path):
      return try claiming(path, sink.publishing) { (claims) throws(MediaError) in
        switch try OutputTarget.resolve(path, for: sink.publishing) {
        case .stream(let path):
          return .stream(try PendingStream(path))
        case .file(let target):
          return .file(
            try PendingFile(
              target, in: target.folder, claims: claims, publishing: sink.publishing,
              origin: origin, swept: swept))
        }
      }
    case .named(let staging, _):
      return try claiming(staging.appending("."), sink.publishing) { (claims) throws(MediaError) in
        let folder = try MediaError.creating(staging) { () throws(Errno) in try Folder(staging) }
        return .file(
          try PendingFile(
            nil, in: folder, claims: claims, publishing: sink.publishing, origin: origin,
            swept: swept))
      }
    }
  }

  private static func claiming(
    _ path: FilePath, _ publishing: Publishing,
    _ prepare: ([MadeFolders.Claim]) throws(MediaError) -> Self
  ) throws(MediaError) -> Self {
    let claims = publishing.createFolders ? [try MadeFolders.make(for: path)] : []
    do throws(MediaError) {
      return try prepare(claims)
    } catch {
      for claim in claims { MadeFolders.release(claim, published: false) }
      throw error
    }
  }

  /// Its name for messages; its folder's while it has none.
  var path: FilePath {
    switch self {
    case .file(let file): file.path
    case .stream(let stream): stream.path ?? "-"
    }
  }

  /// Where the bytes are written.
  var descriptor: FileDescriptor {
    switch self {
    case .file(let file): file.descriptor
    case .stream(let stream): stream.descriptor
    }
  }

  /// Whether its name is taken by a file that shall stay.
  func isLeftOut() throws(MediaError) -> Bool {
    if case .file(let file) = self { try file.isLeftOut() } else { false }
  }

  /// Brings out what may still fail about the bytes, and returns how many there are.
  func complete() throws(MediaError) -> Int {
    switch self {
    case .file(let file): try file.complete()
    case .stream(let stream): try stream.complete()
    }
  }

  /// Leaves nothing of it behind.
  func discard() {
    if case .file(let file) = self { file.discard() }
  }
}
