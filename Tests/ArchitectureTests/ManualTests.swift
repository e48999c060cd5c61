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

  /// Programs find every field that they are sent.
  @Test func everyFieldOfReportsIsExplained() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Array(
        "version: 1\nimage: { outputs: [{ name: a, steps: [{ resize: 9 }] }], probe: true }".utf8),
      to: "r.yml")
    let made = try Tool.safelight(
      "run", "r.yml", Fixture.path("photos/coffee.jpg"), Fixture.path("damaged/text.jpg"), "-o",
      "out/", "--json", "--progress", "json", "-q", directory: folder.path)
    try #require(made.status == 1 && made.lines.count == 2)
    let page = String(decoding: try Disk.read(Self.folder + "/safelight.inc"), as: UTF8.self)
    let words = Set(
      page.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    let fields = (made.text + made.message).matches(of: try Regex(#""([a-z_0-9]+)":"#))
      .compactMap { $0.output[1].substring.map(String.init) }
    #expect(Set(fields).count > 20)
    #expect(Set(fields).subtracting(words) == [])
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
