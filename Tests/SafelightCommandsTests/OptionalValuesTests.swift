import Testing

@testable import SafelightCommands

@Suite struct OptionalValuesTests {
  @Test(arguments: [
    ("--palette a.png", "--palette=256 a.png"), ("--palette 64 a.png", "--palette=64 a.png"),
    ("--palette=64 a.png", "--palette=64 a.png"), ("--round", "--round=full"),
    ("--round 12", "--round=12"), ("--round 12x", "--round=full 12x"),
    ("--trim 12", "--trim=10 12"), ("--trim=3", "--trim=3"), ("--backup", "--backup=.orig"),
    ("-- --palette 64", "-- --palette 64"), ("a b", "a b"),
    ("--trim --palette -- --trim", "--trim=10 --palette=256 -- --trim"),
  ])
  func completes(words: String, expected: String) {
    let split = { (text: String) in text.split(separator: " ").map(String.init) }
    #expect(OptionalValues.complete(split(words)) == split(expected))
  }
}
