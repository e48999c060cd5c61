import TestSupport
import Testing

/// Inputs that are not pictures, not whole, or far larger than they look: one line, the right code,
/// nothing written, at once.
@Suite struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func refused(
    _ path: String, _ options: [String] = [], within seconds: Double = 2
  ) throws -> SpawnResult {
    let before = try folder.contents()
    let result = try run(
      Tool.path, ["convert", "-o", "new/out.png", path] + options, directory: folder.path)
    #expect(result.output.isEmpty)
    #expect(result.message.split(separator: "\n").count == 1)
    #expect(result.message.hasPrefix("safelight: \(path): "))
    #expect(result.processorTime < seconds)
    #expect(try folder.contents() == before)
    return result
  }

  @Test(arguments: [
    ("zero.jpg", "damaged-input"), ("soi.jpg", "damaged-input"), ("noise.jpg", "damaged-input"),
    ("header-only.jpg", "damaged-input"), ("truncated.jpg", "damaged-input"),
    ("middle.jpg", "damaged-input"),
    ("truncated-progressive.jpg", "damaged-input"), ("truncated.png", "damaged-input"),
    ("crc.png", "damaged-input"), ("truncated.webp", "damaged-input"),
    ("truncated.gif", "damaged-input"), ("truncated.tif", "damaged-input"),
    ("truncated.heic", "damaged-input"), ("truncated.avif", "damaged-input"),
    ("text.jpg", "unsupported"), ("noise.bin", "unsupported"),
  ])
  func damageIsRefused(name: String, code: String) throws {
    let result = try refused(Fixture.path("damaged/\(name)"))
    #expect(result.status == 65)
    #expect(result.message.hasSuffix("(\(code))\n"))
  }

  @Test(arguments: ["middle.jpg", "truncated.jpg", "truncated.webp"])
  func checkingFindsDamage(name: String) throws {
    let result = try Tool.safelight("probe", "--check", Fixture.path("damaged/\(name)"))
    #expect(result.status == 65)
    #expect(result.message.hasSuffix("(damaged-input)\n"))
  }

  @Test(arguments: [
    "middle.jpg", "truncated.jpg", "truncated-progressive.jpg", "truncated.png", "truncated.gif",
    "truncated.webp", "truncated.tif", "truncated.heic", "truncated.avif",
  ])
  func salvagingWritesAndWarns(name: String) throws {
    let result = try run(
      Tool.path,
      ["convert", Fixture.path("damaged/\(name)"), "-o", "out.png", "--on-damage", "salvage"],
      directory: folder.path)
    #expect(result.status == 0)
    #expect(result.message.contains(": warning: damaged"))
    #expect(try folder.contents() == ["out.png"])
  }

  @Test(arguments: [
    ("png", [], "limit-exceeded", "--max-pixels"), ("gif", [], "limit-exceeded", "--max-pixels"),
    ("gif", ["--max-pixels", "1GP", "--max-frames", "4999"], "limit-exceeded", "--max-frames"),
    ("svg", [], "unsupported", "--allow svg"),
    ("svg", ["--allow", "svg"], "limit-exceeded", "--max-pixels"),
    ("jpeg", [], "damaged-input", ""),
  ])
  func bombsAreRefused(
    kind: String, options: [String], code: String, hint: String
  ) throws {
    _ = try Oracle.ask("hostile", [kind, folder("bomb")])
    let result = try refused("bomb", options)
    #expect(result.status == 65)
    #expect(result.message.hasSuffix("(\(code))\n"))
    #expect(hint.isEmpty || result.message.contains(hint))
  }

  @Test(arguments: [
    ("big.png", "[interlace,compression=1]"), ("big.jpg", "[interlace]"),
  ])
  func memoryIsReckonedFromTheHeader(name: String, suffix: String) throws {
    _ = try run("vips", ["black", folder("black.v"), "6000", "6000", "--bands", "3"])
    _ = try run("vips", ["copy", folder("black.v"), folder(name) + suffix])
    let result = try refused(name, ["--memory", "64MiB"])
    #expect(result.status == 65)
    #expect(result.message.contains(" MiB, more than 64 MiB of memory; --memory raises the limit"))
  }

  @Test(arguments: [
    (
      ["--max-pixels", "239999"], 65,
      "240000, more than 239999 pixels; --max-pixels raises the limit"
    ),
    (["--max-pixels", "0.1MP"], 65, "0.2 MP, more than 0.1 MP; --max-pixels raises the limit"),
    (
      ["--timeout", "1ms", "--effort", "9"], 75,
      "took longer than the 0.001 s it may; --timeout raises it"
    ),
  ])
  func refusalsNameLimitValueAndOption(
    options: [String], status: Int32, words: String
  ) throws {
    let result = try refused(Fixture.path("photos/coffee.jpg"), options)
    #expect(result.status == status)
    #expect(result.message.contains(words))
  }

  @Test(arguments: [
    "--quality=0", "--quality=101", "--effort=10", "--depth=9", "--palette=1", "--palette=257",
    "--frame=-1", "--max-bytes=0", "--max-pixels=0", "--max-pixels=1e99", "--max-frames=0",
    "--memory=0", "--memory=99999999T", "--timeout=0", "--timeout=nan", "--stall=0", "--jobs=0",
    "--jobs=99999", "--blur=0", "--blur=nan", "--rotate=1e999", "--round=0", "--sharpen=99",
    "--focus=2,2", "--crop-box=0,0,0,0", "--crop-box=-1,0,5,5", "--size=0", "--size=99999999",
    "--size=0%", "--size=-5", "--width=0", "--height=-1", "--long-edge=0", "--short-edge=0",
    "--trim=999", "--set=Foo=1", "--set=DateTimeOriginal=noon", "--set=GPS=999,0",
  ])
  func numbersOutOfRangeAreUsageErrors(option: String) throws {
    let result = try run(
      Tool.path, ["resize", "missing.jpg", "-o", "new/a.jpg", option], directory: folder.path)
    #expect(result.status == 64)
    #expect(result.message.hasPrefix("safelight: "))
    #expect(try folder.contents().isEmpty)
  }
}
