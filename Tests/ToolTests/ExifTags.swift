import TestSupport

/// What exiftool finds in files.
enum ExifTags {
  /// Every tag by `Group:Name`, as numbers where exiftool has them.
  static func of(_ path: String) throws -> [String: String] {
    let lines = try run(
      "exiftool", ["-a", "-G1", "-s", "-n", "-charset", "iptc=Latin", path]
    ).lines
    var tags: [String: String] = [:]
    for line in lines {
      guard let close = line.firstIndex(of: "]"), let colon = line.firstIndex(of: ":") else {
        continue
      }
      let group = line[line.index(after: line.startIndex)..<close]
      let name = line[line.index(after: close)..<colon].filter { $0 != " " }
      guard
        !["ExifTool", "System", "File", "Composite", "RIFF", "Meta", "QuickTime"]
          .contains(String(group))
      else { continue }
      tags["\(group):\(name)"] = String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    return tags
  }

  /// Its complaints about a file, but for those of taste.
  static func complaints(about path: String) throws -> [String] {
    try run("exiftool", ["-validate", "-warning", "-error", "-a", "-s3", path]).lines
      .filter { line in
        // Of the place where GPS was measured, TIFF demands a word that nobody writes.
        !["OK", "Warning", "[minor]", "GPSProcessingMethod"].contains { line.contains($0) }
      }
  }
}
