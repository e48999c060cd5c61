import TestSupport
import Testing

/// How the segments of a presentation are packed.
enum StreamContainer: String, CaseIterable, CustomTestStringConvertible {
  case fmp4
  case ts

  var testDescription: String { rawValue }
}

/// A presentation that `safelight hls` made of a film, for other programs to judge.
struct StreamedFilm {
  let path: String

  /// Packages a film, a fixture's name or a path.
  init(
    _ film: String, in container: StreamContainer, _ options: [String] = [],
    to folder: borrowing TemporaryFolder
  ) throws {
    path = folder("stream")
    let source = film.hasPrefix("/") ? film : Fixture.path("video/\(film)")
    let made = try run(
      Tool.path,
      ["hls", source, "-o", path, "--container", container.rawValue, "-q"] + options)
    try #require(made.status == 0, "\(made.message)")
  }

  /// The folders of its renditions.
  func renditions() throws -> [String] {
    try run("find", [path, "-mindepth", "1", "-maxdepth", "1", "-type", "d", "-printf", "%f\\n"])
      .lines.sorted()
  }

  /// A file as text.
  func text(_ name: String) throws -> String {
    String(decoding: try Disk.read("\(path)/\(name)"), as: UTF8.self)
  }

  /// What follows a tag in a playlist.
  func values(of tag: String, in playlist: String) throws -> [String] {
    try text(playlist).split(separator: "\n").filter { $0.hasPrefix("#\(tag):") }.map {
      String($0.dropFirst(tag.count + 2))
    }
  }

  /// The seconds that a playlist says it plays.
  func duration(of rendition: String) throws -> Double {
    try values(of: "EXTINF", in: "\(rendition)/playlist.m3u8").reduce(0) {
      $0 + (Double($1.dropLast()) ?? .nan)
    }
  }

  /// A rendition's initialization and segments in one file.
  func joined(_ rendition: String, into file: String) throws {
    let folder = "\(path)/\(rendition)"
    let names = try run("ls", [folder]).lines.filter {
      $0 == "init.mp4" || $0.hasPrefix("segment-")
    }
    let bytes = try names.sorted { $0 == "init.mp4" || $1 != "init.mp4" && $0 < $1 }
      .flatMap { try Disk.read("\(folder)/\($0)") }
    try Disk.write(bytes, to: file)
  }
}
