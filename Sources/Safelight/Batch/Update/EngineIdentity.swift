internal import Glibc
internal import SystemPackage

/// Which engine this machine has, told without loading it.
enum EngineIdentity {
  /// The full name of a library file, which holds its version: `libvips.so.42.16.1`.
  static func library(_ soname: String = "libvips.so.42") -> String {
    for folder in folders {
      if let file = resolved(folder + "/" + soname) { return file }
    }
    return soname
  }

  /// Where the dynamic linker looks on the common distributions.
  private static var folders: [String] {
    let named = unsafe getenv("LD_LIBRARY_PATH").map { unsafe String(cString: $0) } ?? ""
    let usual = [
      "/usr/local/lib", "/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu", "/usr/lib64",
      "/usr/lib",
    ]
    return named.split(separator: ":").map(String.init) + usual
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe FilePath(platformString: real).lastComponent?.string
  }
}
