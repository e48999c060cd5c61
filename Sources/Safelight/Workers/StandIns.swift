internal import Glibc
internal import SystemPackage
internal import Vips

/// Libraries behind formats that are never read, FITS for one, and what is loaded in their place.
enum StandIns {
  /// Loads those that lie beside the program, in `../lib/safelight`; without them the libraries
  /// themselves are loaded, which takes twice as long.
  static func load() {
    guard let path = unsafe realpath("/proc/self/exe", nil) else { return }
    defer { unsafe free(path) }
    let bin = unsafe FilePath(platformString: path).removingLastComponent()
    VipsRuntime.standIn(from: bin.removingLastComponent().appending("lib/safelight").string)
  }
}
