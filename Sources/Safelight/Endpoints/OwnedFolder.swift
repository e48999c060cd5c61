internal import Glibc
internal import SystemPackage

/// Whether a folder is one that this program made and nobody added to.
enum OwnedFolder {
  /// The document that names every file of a folder product.
  static let reportName = "report.json"

  private static let mostFiles = 1_000_000
  private static let longestReport = 256 << 20

  private struct Report: Decodable {
    struct File: Decodable {
      let path: String
    }

    let files: [File]
  }

  /// Fails unless a folder may be replaced: it is empty, or its report names every file in it.
  ///
  /// - Parameter path: What messages call it.
  static func check(_ folder: Folder, as path: FilePath) throws(MediaError) {
    let files = try MediaError.creating(path) { () throws(Errno) in
      try folder.allFiles(atMost: mostFiles)
    }
    if files.isEmpty { return }
    guard let named = report(in: folder) else {
      throw taken(path, "it has files, and no \(reportName) of this program that names them")
    }
    for (file, status) in files where status.type != .regular || !named.contains(file) {
      throw taken(path, "\(file) is not in its \(reportName)")
    }
  }

  private static func taken(_ path: FilePath, _ reason: String) -> MediaError {
    MediaError(
      .exists, "\(path) exists, and is not replaced: \(reason); choose another folder",
      step: "publish")
  }

  /// The files that its report names; nil where there is none that can be read.
  private static func report(in folder: Folder) -> Set<FilePath>? {
    guard let name = FilePath.Component(reportName), let file = try? folder.openToRead(name) else {
      return nil
    }
    defer { _ = close(file.rawValue) }
    guard let status = try? Stat(file), status.type == .regular,
      (1...longestReport).contains(Int(clamping: status.size)),
      let bytes = read(file, count: Int(clamping: status.size)),
      let report = try? JSONCoding.decode(Report.self, from: bytes)
    else { return nil }
    return Set(report.files.map { FilePath($0.path) } + [FilePath(reportName)])
  }

  private static func read(_ file: FileDescriptor, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var start = 0
    while start < count {
      let length = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.pread(
          file.rawValue, buffer.baseAddress?.advanced(by: start), count - start, off_t(start))
      }
      if length < 0, errno == EINTR { continue }
      guard length > 0 else { return nil }
      start += length
    }
    return bytes
  }
}
