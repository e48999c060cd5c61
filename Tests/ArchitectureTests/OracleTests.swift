import TestSupport
import Testing

/// What judges us is judged too.
@Suite struct OracleTests {
  @Test(.enabled(if: Oracle.isReady, "`make test` installs the oracles"))
  func colourDifferencesArePublishedOnes() throws {
    #expect(try Oracle.ask("ciede2000", ["--check"]).lines == ["ok"])
  }

  @Test(arguments: [("png", 600_000), ("gif", 120_000), ("svg", 200), ("jpeg", 40)])
  func bombsAreSmall(kind: String, limit: Int) throws {
    let folder = try TemporaryFolder()
    _ = try Oracle.ask("hostile", [kind, folder("bomb")])
    let size = try Disk.read(folder("bomb")).count
    #expect((20..<limit).contains(size))
  }
}
