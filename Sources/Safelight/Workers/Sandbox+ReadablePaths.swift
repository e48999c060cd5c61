extension Sandbox {
  /// What a confined process may still read, with the reason; a path that is not there is passed over.
  ///
  /// None of it is anyone's own: the fonts and settings of a home folder are not on the list.
  static let readablePaths: [(reason: String, paths: [String])] = [
    (
      "libvips, its modules and the codecs are loaded after confinement",
      ["/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64", "/etc/ld.so.cache"]
    ),
    (
      "text in SVG is drawn with the machine's fonts",
      [
        "/etc/fonts", "/usr/share/fontconfig", "/var/cache/fontconfig", "/usr/share/fonts",
        "/usr/local/share/fonts",
      ]
    ),
    ("colour profiles", ["/usr/share/color"]),
    ("the type of what is embedded in an SVG", ["/usr/share/mime"]),
    ("time zones and the encoding of text", ["/usr/share/zoneinfo", "/etc/localtime"]),
    ("codecs ask for these when they are set up", ["/dev/null", "/dev/urandom"]),
    (
      "thread pools are laid out by processors and memory nodes",
      [
        "/sys/devices/system/cpu", "/sys/devices/system/node", "/proc/cpuinfo",
        "/proc/sys/vm/overcommit_memory",
      ]
    ),
    ("how much memory this process holds", ["/proc/self/statm", "/proc/self/status"]),
  ]
}
