import TestSupport
import Testing

/// The manual pages say what the program says, in good mdoc.
@Suite struct ManualTests {
  private static let folder = Repository.root + "/man"

  @Test func pagesAreUpToDate() throws {
    let help = try Tool.safelight("--experimental-dump-help")
    try #require(help.status == 0)
    let fresh = try TemporaryFolder()
    let made = try run("python3", [Self.folder + "/generate.py", fresh.path], input: help.output)
    try #require(made.status == 0, "\(made.message)")
    let pages = try fresh.contents()
    #expect(pages.contains("safelight.1") && pages.contains("safelight-resize.1"))
    let kept = try run("find", [Self.folder, "-name", "*.1", "-printf", "%f\\n"]).lines.sorted()
    #expect(kept == pages)
    for page in pages {
      #expect(
        try Disk.read(Self.folder + "/" + page) == Disk.read(fresh(page)),
        "\(page) is out of date: make man")
    }
  }

  @Test func pagesAreGoodMdoc() throws {
    let pages = try run("find", [Self.folder, "-name", "*.1"]).lines
    let complaints = try run("mandoc", ["-T", "lint"] + pages).lines
      // Our own pages are not installed while they are tested.
      .filter { !$0.contains("referenced manual not found: Xr safelight") }
    #expect(complaints == [])
  }

  @Test func everyPageHasExamplesAndExitStatus() throws {
    for page in try run("find", [Self.folder, "-name", "*.1"]).lines {
      let text = String(decoding: try Disk.read(page), as: UTF8.self)
      #expect(text.contains(".Sh EXAMPLES\n") && text.contains(".Sh EXIT STATUS\n"), "\(page)")
    }
  }
}
