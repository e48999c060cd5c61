import TestSupport
import Testing

/// `--dry-run` names what is then written, and fails where that fails.
@Suite struct DryRunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Path, format and size of every output, as the report has them.
  private func outputs(_ words: [String]) throws -> [String] {
    let result = try run(Tool.path, words + ["--json"], directory: folder.path)
    #expect(result.status == 0, "\(result.message)")
    return result.text.split(separator: "{").compactMap { part in
      guard part.hasPrefix("\"path\":"), let height = part.firstRange(of: "\"height\":") else {
        return nil
      }
      return String(part[..<height.upperBound])
        + part[height.upperBound...].prefix { $0.isNumber }
    }
  }

  @Test(arguments: [
    ("photos/chelsea.jpg", ["resize", "--rotate", "30"]),
    ("photos/chelsea.jpg", ["resize", "--rotate", "-0.00001"]),
    ("animation/partial.gif", ["resize", "--rotate", "45"]),
    ("shape/tall.png", ["resize", "--width", "1", "--rotate", "33"]),
    ("orientation/6.jpg", ["resize", "--size", "20x30", "--fit", "cover"]),
    ("orientation/6.jpg", ["resize", "--no-orient", "--width", "20"]),
    ("raw/sample.nef", ["thumbnail"]),
    ("raw/sample.nef", ["thumbnail", "--widths", "50,100,200", "--format", "png"]),
    ("photos/coffee.jpg", ["thumbnail", "--widths", "100,900"]),
    ("other/page.pdf", ["resize", "--allow", "pdf", "--width", "77"]),
  ])
  func agreesWithTheRun(name: String, words: [String]) throws {
    let command = words + [Fixture.path(name), "-o", "out/"]
    let planned = try outputs(command + ["--dry-run"])
    #expect(try folder.contents() == [])
    #expect(!planned.isEmpty)
    #expect(try outputs(command) == planned)
  }

  @Test(arguments: [
    ("raw/sample.nef", ["--width", "20"]), ("other/logo.svg", ["--width", "20"]),
    ("photos/flower.jpg", ["--width", "20", "--max-pixels", "1MP"]),
    ("shape/progressive.jpg", ["--width", "20", "--memory", "64KiB"]),
    ("shape/wide.jpg", ["--flip", "--format", "webp"]),
    ("photos/flower.jpg", ["--crop-box", "9000,0,5,5"]),
  ])
  func failsWhereTheRunFails(name: String, words: [String]) throws {
    let command = ["resize", Fixture.path(name), "-o", "out/"] + words
    let planned = try run(Tool.path, command + ["--dry-run"], directory: folder.path)
    let done = try run(Tool.path, command, directory: folder.path)
    #expect(planned.status == done.status && done.status != 0)
    #expect(try folder.contents() == [])
  }
}
