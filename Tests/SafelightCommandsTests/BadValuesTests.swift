import ArgumentParser
import Testing

@testable import SafelightCommands

@Suite struct BadValuesTests {
  @Test(arguments: [
    "--size=800xx", "--size=", "--width=0", "--width=1.5", "--height=-5", "--long-edge=x",
    "--short-edge=99999999", "--fit=stretch", "--crop=middlish", "--crop=200%,10%", "--focus=2,0",
    "--focus=0.5", "--focus=0.1,0.2,0.3", "--crop-box=1,2,3", "--crop-box=0,0,0,5",
    "--crop-box=-1,0,5,5", "--trim=300", "--pad=octarine", "--position=nowhere", "--rotate=abc",
    "--rotate=inf", "--blur=0", "--blur=1001", "--round=0", "--kernel=best", "--sharpen=0.1",
    "--sharpen=11", "--format=bmp", "--format=", "--quality=0", "--quality=1000", "--quality=high",
    "--effort=10", "--chroma=422", "--depth=12", "--palette=1", "--palette=257",
    "--background=#12345", "--frame=-1", "--metadata=some", "--set=Artist", "--set==x",
    "--max-bytes=0", "--max-bytes=big", "--max-pixels=0", "--max-frames=0", "--memory=lots",
    "--timeout=0", "--timeout=forever", "--stall=x", "--jobs=0", "--jobs=many", "--sandbox=maybe",
    "--allow=exe", "--allow=", "--on-damage=ignore", "--progress=loud", "--on-collision=merge",
    "--backup", "--lossless=yes", "--nonsense", "-X", "---", "-q=1",
  ])
  func refuses(option: String) {
    #expect(throws: (any Error).self) { try resize("--size", "8", option) }
  }

  @Test(arguments: [
    ["--size", "8", "--width", "8"], ["--long-edge", "8", "--short-edge", "8"],
    ["--size", "8", "--crop", "center", "--focus", "0,0"], ["--size", "8", "-q", "-v"],
    ["--size", "8", "--in-place"], ["--size", "8", "--no-clobber", "--skip-existing"],
    ["--size", "8", "-0"], ["--size", "8", "-", "-"], ["--size", "8", "-", "--files-from", "-"],
    ["--size", "8", ""], ["--quality"], ["--size", "8", "-o"],
  ])
  func refusesTogether(options: [String]) {
    #expect(throws: (any Error).self) { try resize(options).plan() }
  }

  @Test func needsAnInput() {
    #expect(throws: (any Error).self) {
      try parse(["resize", "--size", "8"], as: ResizeCommand.self).plan()
    }
    #expect(throws: (any Error).self) { try parse(["probe"], as: ProbeCommand.self).plan() }
  }

  @Test func saysWhatWasExpected() throws {
    let error = try #require(throws: (any Error).self) { try resize("--quality", "1000") }
    let message = SafelightCommands.Tool.message(for: error)
    #expect(message.contains("expected a whole number from 1 to 100"))
    #expect(message.contains("'1000'"))
    #expect(SafelightCommands.Tool.exitCode(for: error).rawValue == 64)
  }
}
