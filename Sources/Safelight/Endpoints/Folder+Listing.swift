internal import Glibc
internal import SystemPackage

extension Folder {
  /// The names in it in the order of their bytes, without `.` and `..`.
  func names() throws(Errno) -> [FilePath.Component] {
    let listing = try openToList()
    guard let stream = unsafe fdopendir(listing.rawValue) else {
      let error = Errno(rawValue: errno)
      _ = close(listing.rawValue)
      throw error
    }
    defer { unsafe _ = closedir(stream) }
    var names: [(bytes: [UInt8], name: FilePath.Component)] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let path = unsafe FilePath(platformString: entry.name)
      if let name = path.lastComponent, name.kind == .regular { names.append((name.bytes, name)) }
      errno = 0
    }
    if errno != 0 { throw Errno(rawValue: errno) }
    names.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    return names.map(\.name)
  }
}

extension UnsafeMutablePointer<dirent> {
  /// Where the name begins, which ends with a NUL.
  fileprivate var name: UnsafePointer<CChar> {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    return unsafe UnsafeRawPointer(self).advanced(by: offset).assumingMemoryBound(to: CChar.self)
  }
}
