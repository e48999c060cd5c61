internal import Glibc
internal import Libav
internal import SystemPackage
internal import Vips

/// Libraries that are never used, though the engines are linked to them, and what is loaded in their place.
enum StandIns {
  /// Where they lie: beside the program, in `../lib/safelight`. Nil where that cannot be told.
  static let folder: String? = {
    guard let path = unsafe realpath("/proc/self/exe", nil) else { return nil }
    defer { unsafe free(path) }
    let bin = unsafe FilePath(platformString: path).removingLastComponent()
    return bin.removingLastComponent().appending("lib/safelight").string
  }()

  /// Has the engines take them, each when it is started; where they are missing the libraries themselves
  /// are loaded, which takes twice as long.
  static func use() {
    guard let folder else { return }
    VipsRuntime.standIn(from: folder)
    LibavRuntime.standIn(from: folder)
  }
}
