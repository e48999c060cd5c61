internal import Glibc

/// The environment variables that a worker keeps: what libraries go by, and no one's secrets.
///
/// Whoever takes a worker over could write what it knows into the output, and that may be public.
enum WorkerEnvironment {
  private static let names: Set<String> = ["LANG", "LANGUAGE", "TZ", "TZDIR", "VIPSHOME"]
  private static let prefixes = [
    "LC_", "LD_", "GLIBC_", "MALLOC_", "VIPS_", "G_", "ORC_", "FONTCONFIG_", "LIBHEIF_", "OMP_",
    "SWIFT_",
  ]

  /// The variables to start a worker with, as `name=value`.
  static var kept: [String] {
    var kept: [String] = []
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      if unsafe isKept(text) { unsafe kept.append(String(cString: text)) }
      unsafe entry += 1
    }
    return kept
  }

  /// Overwrites all others in this process's memory.
  ///
  /// The process must have one thread.
  static func forgetOthers() {
    var next = unsafe environ
    var end = unsafe environ
    while let text = unsafe next.pointee {
      if unsafe isKept(text) {
        unsafe end.pointee = text
        unsafe end += 1
      } else {
        unsafe memset(text, 0, strlen(text))
      }
      unsafe next += 1
    }
    unsafe end.pointee = nil
  }

  private static func isKept(_ text: UnsafeMutablePointer<CChar>) -> Bool {
    let name = unsafe String(cString: text).prefix { $0 != "=" }
    return names.contains(String(name)) || prefixes.contains { name.hasPrefix($0) }
  }
}
