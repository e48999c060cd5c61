internal import SystemPackage

/// What the kernel tells in files of text.
enum KernelText {
  /// The text of that name, at most its first 16 KiB; nil where there is none.
  static func read(_ path: FilePath) -> String? {
    guard let file = try? FileDescriptor.open(path, .readOnly, options: .closeOnExec) else {
      return nil
    }
    defer { try? file.close() }
    let bytes = try? unsafe [UInt8](unsafeUninitializedCapacity: 16 << 10) { buffer, count in
      count = try unsafe file.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}
