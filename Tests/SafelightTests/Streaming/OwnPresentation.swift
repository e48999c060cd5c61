import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// Presentations that we made ourselves, to spoil what ffmpeg's have not: frames shown in another order than
/// they are decoded in, and transport streams.
enum OwnPresentation {
  static func copy(_ container: HLSPackaging.Container) async throws -> MadePresentation {
    try await (container == .fmp4 ? fragments : transportStreams).value.copy()
  }

  private static let fragments = Task { try await make(.fmp4) }
  private static let transportStreams = Task { try await make(.ts) }

  private static func make(_ container: HLSPackaging.Container) async throws -> MadePresentation {
    let folder = try TemporaryFolder()
    try MadeVideo.ffmpeg(
      """
      -f lavfi -i testsrc2=s=160x90:r=25:d=8 -f lavfi -i sine=r=48000:d=8 -c:v libx264 -bf 2 \
      -c:a aac -ac 2 film.mp4
      """, in: folder)
    let rungs = [("high", 160, 90), ("low", 128, 72)].map { (name, width, height) in
      Rung(name: name, size: .inside(PixelSize(width: width, height: height)))
    }
    _ = try await Engine().package(
      .file(folder.file("film.mp4")),
      as: HLSPackaging(ladder: .rungs(rungs), container: container), into: folder.file("film"))
    let made = try TemporaryFolder()
    try #require(try run("cp", ["-a", folder("film") + "/.", made.path]).status == 0)
    return MadePresentation(folder: made)
  }
}
