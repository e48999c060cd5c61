import Libav
import SystemPackage
import TestSupport

/// Films that `ffmpeg` makes for a test, and what `ffprobe` says of them.
struct Film {
  private let folder: TemporaryFolder
  let path: String

  /// - Parameter arguments: `ffmpeg`'s, without the name of what it writes.
  init(_ arguments: String, name: String = "film.mp4") throws {
    folder = try TemporaryFolder()
    path = folder(name)
    let words = arguments.split(separator: " ").map(String.init)
    let made = try run("ffmpeg", ["-v", "error", "-y"] + words + [path])
    if made.status != 0 { throw Unmade(why: made.message) }
  }

  struct Unmade: Error {
    let why: String
  }

  /// The bytes of any file under a name that lies.
  init(bytes: [UInt8], name: String) throws {
    folder = try TemporaryFolder()
    path = folder(name)
    try folder.write(bytes, to: name)
  }

  /// A pattern that moves, 160×90.
  static func picture(_ options: String = "", seconds: String = "2", rate: String = "25") -> String
  {
    "-f lavfi -i testsrc2=s=160x90:r=\(rate):d=\(seconds) " + options
  }

  /// What ffprobe says, one line a value.
  func ask(_ arguments: String) throws -> [String] {
    let words = arguments.split(separator: " ").map(String.init)
    return try run("ffprobe", ["-v", "error", "-of", "csv=p=0"] + words + [path]).lines
  }

  /// Opens the file for the time of a closure.
  func open<R>(_ body: (FileDescriptor) throws -> R) throws -> R {
    let file = try FileDescriptor.open(FilePath(path), .readOnly)
    return try file.closeAfter { try body(file) }
  }
}

extension FileDescriptor {
  /// A demuxer of this file that has looked at its streams.
  func demuxer(
    _ container: Container? = nil, stop: StopSignal = StopSignal()
  ) throws -> Demuxer {
    var demuxer = try Demuxer(
      ByteFeed(descriptor: rawValue, stop: stop), options: DemuxerOptions(container: container))
    try demuxer.analyze()
    return demuxer
  }
}
