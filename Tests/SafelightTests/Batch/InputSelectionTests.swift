import Safelight
import SystemPackage
import TestSupport
import Testing

@Suite struct InputSelectionTests {
  static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1]
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["in", "in/b", "in/b/c", "in/.hidden", "elsewhere"] { try folder.makeFolder(name) }
    for name in [
      "in/z.jpg", "in/a.txt", "in/B.jpg", "in/b/2.jpg", "in/b/10.jpg", "in/b/c/deep.png",
      "in/b-.jpg", "in/.dot.jpg", "in/.hidden/x.jpg", "elsewhere/e.jpg",
    ] { try folder.write(Self.jpeg, to: name) }
    try folder.write(Array("words".utf8), to: "in/text.jpg")
    try folder.write([], to: "in/empty.jpg")
    try folder.makePipe("in/pipe.jpg")
    try folder.makeLink("in/link.jpg", to: "../elsewhere/e.jpg")
    try folder.makeLink("in/linked", to: "../elsewhere")
    try folder.makeLink("in/loop", to: "..")
    try folder.makeLink("in/b/up", to: "..")
  }

  private func found(_ change: (inout InputSelection) -> Void = { _ in }) -> [String] {
    var selection = InputSelection([.file(folder.file("in"))])
    change(&selection)
    let items = selection.items()
    #expect(items.map(\.index) == Array(items.indices))
    for item in items {
      #expect(
        item.path.map { $0.removingLastComponent() }
          == folder.file("in").pushing(item.relativeFolder))
    }
    return items.compactMap { item in
      item.path?.lastComponent.map { item.relativeFolder.appending($0).string }
    }
  }

  @Test func findsMediaByContentInTheOrderOfBytes() {
    #expect(
      found() == [
        "B.jpg", "a.txt", "b/10.jpg", "b/2.jpg", "b/c/deep.png", "b-.jpg", "z.jpg",
      ])
  }

  @Test func followsLinksOnceEach() {
    let names = found { $0.followsLinks = true }
    #expect(names.contains("link.jpg") && names.contains("linked/e.jpg"))
    #expect(!names.contains { $0.hasPrefix("b/up/") })
    #expect(names.contains("loop/elsewhere/e.jpg") && !names.contains { $0.hasPrefix("loop/in/") })
  }

  @Test func choosesByPattern() {
    #expect(found { $0.include = [Glob("*.png"), Glob("z*")] } == ["b/c/deep.png", "z.jpg"])
    #expect(found { $0.exclude = [Glob("b")] } == ["B.jpg", "a.txt", "b-.jpg", "z.jpg"])
    #expect(
      found {
        $0.include = [Glob("**/*.jpg")]
        $0.exclude = [Glob("b/2.*")]
      } == ["B.jpg", "b/10.jpg", "b-.jpg", "z.jpg"])
  }

  @Test func takesWhatWasNamedAsItIs() {
    let sources: [Source] = [
      .file(folder.file("in/text.jpg")), .file(folder.file("missing")), .standardInput,
      .file(folder.file("in/link.jpg")), .file(folder.file("in/.dot.jpg")),
    ]
    let items = InputSelection(sources, exclude: [Glob("*")]).items()
    #expect(items.map(\.source) == sources)
    #expect(items.allSatisfy { $0.relativeFolder.isEmpty })
  }

  @Test func stopsWhenAsked() {
    #expect(InputSelection([.file(folder.file("in"))]).items(isCancelled: { true }).isEmpty)
  }

  @Test func keepsNamesThatAreNotText() throws {
    let name = FilePath(bytes: Array(folder("in/").utf8) + [0xFE, 0x0A])
    let file = try FileDescriptor.open(
      name, .writeOnly, options: [.create, .closeOnExec], permissions: .ownerReadWrite)
    _ = try file.closeAfter { try file.writeAll(Self.jpeg) }
    let items = InputSelection([.file(folder.file("in"))]).items()
    #expect(items.last?.label == name.bytes)
  }

  @Test func readsLists() throws {
    try folder.write(Array("a b.jpg\n\n-\n\u{FF}\n[x]".utf8), to: "list")
    try folder.write(Array("a\nb\0c".utf8), to: "nul")
    #expect(
      try FileList.read(.file(folder.file("list"))).map(\.string)
        == ["a b.jpg", "-", "\u{FF}", "[x]"])
    #expect(
      try FileList.read(.file(folder.file("nul")), separator: .nul).map(\.string) == ["a\nb", "c"])
    #expect { try FileList.read(.file(folder.file("nul"))) } throws: {
      ($0 as? MediaError)?.code == .usage
    }
    #expect { try FileList.read(.file(folder.file("none"))) } throws: {
      ($0 as? MediaError)?.code == .noInput
    }
  }
}
