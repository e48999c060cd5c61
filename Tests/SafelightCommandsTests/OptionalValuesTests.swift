import Testing

@testable import SafelightCommands

@Suite struct OptionalValuesTests {
  @Test(arguments: [
    ("--palette a.png", "--palette=256 a.png"), ("--palette 64 a.png", "--palette=64 a.png"),
    ("--palette=64 a.png", "--palette=64 a.png"), ("--round", "--round=full"),
    ("--round 12", "--round=12"), ("--round 12x", "--round=full 12x"),
    ("--trim 12", "--trim=10 12"), ("--trim=3", "--trim=3"), ("--backup", "--backup=.orig"),
    ("-- --palette 64", "-- --palette 64"), ("a b", "a b"),
    ("--start -1s a.mp4", "--start=-1s a.mp4"), ("--at -.5 a", "--at=-.5 a"),
    ("--files-from -0", "--files-from -0"), ("--size --mute", "--size --mute"),
    ("-o -1.jpg", "-o -1.jpg"), ("-- --start -1s", "-- --start -1s"), ("--mute -1", "--mute -1"),
    ("--trim --palette -- --trim", "--trim=10 --palette=256 -- --trim"),
  ])
  func completes(words: String, expected: String) {
    let split = { (text: String) in text.split(separator: " ").map(String.init) }
    #expect(OptionalValues.complete(split(words)) == split(expected))
  }
}
