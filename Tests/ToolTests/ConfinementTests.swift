import TestSupport
import Testing

/// What a worker gave up, told by a worker that tries to have it all the same.
@Suite struct ConfinementTests {
  private func doctor(_ mode: String, _ environment: [String: String?] = [:]) throws -> SpawnResult
  {
    try Tool.safelight("doctor", "--json", "--sandbox", mode, environment: environment)
  }

  private func attempts(_ report: SpawnResult) -> [(name: Substring, isRefused: Bool)] {
    report.text.split(separator: "{\"name\":\"").dropFirst().map { part in
      (part.prefix { $0 != "\"" }, part.contains("\"refused\":true"))
    }
  }

  @Test(arguments: ["auto", "require"])
  func everyAttemptIsRefused(mode: String) throws {
    let report = try doctor(mode)
    #expect(report.status == 0, "\(report.message)")
    #expect(attempts(report).count == 17)
    for attempt in attempts(report) { #expect(attempt.isRefused, "\(attempt.name)") }
    #expect(report.text.contains("\"seccomp\":true"))
    #expect(!report.text.contains("\"landlock\":0"))
  }

  /// Or the refusals above would prove nothing.
  @Test func withoutASandboxTheSameAttemptsSucceed() throws {
    let folder = try TemporaryFolder()
    let report = try doctor("off", ["TMPDIR": folder.path])
    #expect(report.status == 0, "\(report.message)")
    let refused = attempts(report).filter(\.isRefused).map { String($0.name) }
    // Who may read another's memory, and raise limits, is for the machine to say.
    let varying: Set<String> = ["raise a limit", "read the front's memory", "trace the front"]
    #expect(Set(refused).subtracting(varying) == [])
    #expect(report.text.contains("\"landlock\":0,\"seccomp\":false"))
    #expect(try folder.contents() == [])
  }

  /// No codec misses a system call or a file.
  @Test func everyFormatWorksConfined() throws {
    func formats(_ report: SpawnResult) throws -> Substring {
      let start = try #require(report.text.firstRange(of: "\"formats\":"))
      let end = try #require(report.text.firstRange(of: ",\"sandbox\":"))
      return report.text[start.upperBound..<end.lowerBound]
    }
    let confined = try formats(doctor("require"))
    #expect(try confined == formats(doctor("off")))
    for name in ["jpeg", "png", "webp", "gif", "tiff", "avif", "heic"] {
      #expect(confined.contains("\"\(name)\":{\"read\":true,\"write\":true}"), "\(name)")
    }
    #expect(confined.contains("\"svg\":{\"read\":true,\"write\":false}"))
  }

  @Test(arguments: [
    "photos/coffee.jpg", "animation/moving.webp", "animation/once.gif", "depth/rgb16.tif",
    "heif/plain.heic", "heif/deep10.avif", "pages/tiled.tif", "color/cmyk-profile.jpg",
    "other/logo.svg", "other/page.pdf", "other/flag.jxl", "other/flag.jp2",
  ])
  func confinementChangesNoPixel(name: String) throws {
    let words = [
      "resize", Fixture.path(name), "--size", "200", "--format", "png", "-o", "-", "--allow",
      "svg,pdf,jxl,jp2", "--sandbox",
    ]
    let free = try run(Tool.path, words + ["off"])
    let confined = try run(Tool.path, words + ["require"])
    #expect(confined.status == 0, "\(confined.message)")
    #expect(confined.output == free.output)
  }

  @Test func doctorTellsPeopleTheSame() throws {
    let report = try Tool.safelight("doctor")
    #expect(report.status == 0)
    for line in ["engine", "formats", "sandbox", "limits"] { #expect(report.lines.contains(line)) }
    #expect(report.text.contains("17 of 17 refused"))
    let read = report.lines.filter { $0.contains(" read") }.compactMap {
      $0.split(separator: " ").first
    }
    #expect(
      read == [
        "jpeg", "png", "webp", "avif", "heic", "gif", "tiff", "jxl", "svg", "pdf", "jp2", "bmp",
        "ppm", "hdr",
      ])
  }
}
