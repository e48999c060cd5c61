import TestSupport

/// What exiftool reads in and writes to a file.
enum ExifTool {
  /// Every tag by `Group:Name`, values as numbers where exiftool has them; file facts left out.
  static func tags(of path: String) throws -> [String: String] {
    let result = try run(
      "exiftool", ["-G1", "-a", "-s", "-n", "-charset", "iptc=Latin", path])
    var tags: [String: String] = [:]
    for line in result.lines {
      guard let close = line.firstIndex(of: "]"), let colon = line.firstIndex(of: ":") else {
        continue
      }
      let group = line[line.index(after: line.startIndex)..<close]
      let name = line[line.index(after: close)..<colon].filter { $0 != " " }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      if !["ExifTool", "System", "File", "Composite"].contains(String(group)) {
        tags["\(group):\(name)"] = String(value)
      }
    }
    return tags
  }

  /// Its complaints about a file.
  static func complaints(about path: String) throws -> [String] {
    try run("exiftool", ["-warning", "-error", "-a", "-s3", path]).lines
  }

  /// Writes tags into a file.
  static func write(_ arguments: [String], to path: String) throws {
    try run("exiftool", ["-q", "-n", "-overwrite_original"] + arguments + [path]).check()
  }
}

extension ExifTool {
  /// How a JPEG's picture data is encoded.
  static func process(of path: String) throws -> String {
    try run("exiftool", ["-s3", "-EncodingProcess", path]).text
  }
}
