import Glibc
import Safelight
import SystemPackage

/// A folder with files on which a worker tries what it must not be able to do.
struct TrialFolder {
  let path: FilePath

  /// Makes it where temporary files go.
  init() throws(MediaError) {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/safelight-doctor-XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    guard isMade else {
      throw MediaError(
        .cannotCreate, "cannot make a folder in \(parent): \(Errno(rawValue: errno))")
    }
    path = FilePath(
      String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
    for name in ["read", "rename", "remove"] {
      do {
        let file = try FileDescriptor.open(
          path.appending(name), .writeOnly, options: [.create, .exclusiveCreate],
          permissions: .ownerReadWrite)
        try file.close()
      } catch {
        remove()
        throw MediaError(.cannotCreate, "cannot write in \(path): \(error)")
      }
    }
  }

  /// Removes it with whatever may be in it now.
  func remove() {
    let names =
      ["read", "rename", "remove", "renamed", "made", "read.png"]
      + ImageFormat.allCases.map { "trial.\($0.fileExtension)" }
    for name in names { unsafe unlink(path.appending(name).string) }
    unsafe rmdir(path.appending("folder").string)
    unsafe rmdir(path.string)
  }
}
