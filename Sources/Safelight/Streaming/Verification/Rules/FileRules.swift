/// Rules 58 to 60: what lies in the folder.
enum FileRules {
  private static let media = [
    ".m3u8", ".ts", ".m4s", ".mp4", ".m4v", ".m4a", ".aac", ".cmfv", ".cmfa",
  ]
  private static let unfinished = [".tmp", ".part", ".partial", ".crdownload", "~"]

  static func check(_ presentation: Presentation, _ findings: inout Findings) {
    for entry in presentation.entries ?? [] {
      let name = entry.path.split(separator: "/").last.map(String.init) ?? entry.path
      if unfinished.contains(where: name.hasSuffix) || name.hasPrefix(".safelight")
        || name.hasSuffix("journal.json") || name.hasSuffix(".journal")
      {
        findings.error(58, entry.path, "an unfinished or temporary file lies in the presentation")
      } else if !presentation.referenced.contains(entry.path), media.contains(where: name.hasSuffix)
      {
        findings.warning(59, entry.path, "no playlist names this file")
      }
    }
    let playlists =
      [(presentation.root, presentation.rootPlaylist.bytes)]
      + presentation.sorted.filter { $0.file != presentation.root }.map {
        ($0.file, $0.parsed.bytes)
      }
    for (file, bytes) in playlists where bytes > 2_000_000 {
      findings.warning(
        60, file, "the playlist is over 2 MB long", measured: "\(bytes) bytes",
        expected: "at most 2000000")
    }
  }
}
