import Safelight
import Testing

@testable import SafelightCommands

@Suite struct TagArgumentsTests {
  @Test(arguments: [
    (["Artist=A", "a.jpg"], ["--set", "Artist=A", "a.jpg"]),
    (
      ["-o", "x=y.jpg", "Artist=A", "B+=1h", "a.jpg", "C=d"],
      ["-o", "x=y.jpg", "--set", "Artist=A", "--set", "B+=1h", "a.jpg", "C=d"]
    ),
    (["Artist=A", "--", "B=c.jpg"], ["--set", "Artist=A", "--", "B=c.jpg"]),
    (["./B=c.jpg", "Artist=A"], ["./B=c.jpg", "Artist=A"]), (["-", "A=b"], ["-", "A=b"]),
    (["1=2", "=x", "A b=c"], ["1=2", "=x", "A b=c"]),
    (
      ["ExifIFD:ISO=1", "--json", "GPS=", "in/"],
      ["--set", "ExifIFD:ISO=1", "--json", "--set", "GPS=", "in/"]
    ),
  ])
  func leadingAssignments(words: [String], completed: [String]) {
    #expect(TagArguments.complete(["exif", "set"] + words) == ["exif", "set"] + completed)
    #expect(TagArguments.complete(["exif", "strip"] + words) == ["exif", "strip"] + words)
  }

  @Test(arguments: [
    ["exif", "set", "Artist=Ana: \"the\" [one], #1", "AllDates-=1d", "GPS=", "Flash=Fired"],
    ["exif", "copy", "--from", "/srv/it's \"odd\": {1}.jpg"],
    ["exif", "copy", "--from", "/a.jpg", "--tags", "Artist,gps", "--tags", "icc,XPTitle"],
  ])
  func printsWhatItReads(words: [String]) throws {
    let command = try SafelightCommands.Tool.parse(
      words: SafelightCommands.Tool.completed(words + ["in.jpg", "--explain"]))
    let work = try #require((command as? any WorkingCommand)?.plan() as? ExplainWork)
    let read = try RecipeFile(parsing: work.file.yaml)
    #expect(read == work.file, "\(work.file.yaml)")
    #expect(try #require(read.outputs.first).recipe.steps.count == 1)
  }
}
