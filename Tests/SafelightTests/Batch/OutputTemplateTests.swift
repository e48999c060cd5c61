import SystemPackage
import TestSupport
import Testing

@testable import Safelight

@Suite struct OutputTemplateTests {
  private func path(
    _ template: String, dir: FilePath = "", name: FilePath = "in/IMG_1.CR2",
    variant: Variant = Variant(name: "thumb", recipe: Recipe(steps: [])),
    facts: ContentFacts = ContentFacts(format: .jpeg), made: Report.Output? = nil
  ) throws -> FilePath? {
    let item = InputItem(.file(name), relativeFolder: dir, index: 6)
    let rule = try OutputRule(variant, at: 1, of: 2, in: .template(OutputTemplate(template)))
    return rule.path(item, facts, made: made)
  }

  private static let made = Report.Output(
    name: nil, path: nil, format: .webp, width: 640, height: 427, frames: 1, bytes: 9)

  @Test(arguments: [
    ("out/{dir}/{stem}-{output}.{ext}", "a/b", "out/a/b/IMG_1-thumb.jpg"),
    ("out/{dir}/{stem}.{ext}", "", "out/IMG_1.jpg"),
    ("{dir}/{name}.{ext}", "", "IMG_1.CR2.jpg"),
    ("/srv/{dir}/{index}.{ext}", "", "/srv/7.jpg"),
    ("{{{stem}}}.png", "", "{IMG_1}.png"),
    ("../{stem}.webp", "", "../IMG_1.webp"),
  ])
  func fills(template: String, dir: String, expected: String) throws {
    #expect(try path(template, dir: FilePath(dir)) == FilePath(expected))
  }

  @Test func waitsForWhatIsNotKnown() throws {
    #expect(try path("{stem}-{width}x{height}.{ext}") == nil)
    #expect(try path("{stem}.{ext}", facts: ContentFacts()) == nil)
    #expect(
      try path("{stem}-{width}x{height}.{ext}", made: Self.made) == "IMG_1-640x427.webp")
    #expect(try path("{hash}/{camera}") == nil)
  }

  @Test(arguments: [
    ("Canon", "EOS 5D/../../etc", "Canon EOS 5D_.._.._etc"),
    ("Canon", "Canon EOS R5", "Canon EOS R5"),
    ("NIKON CORPORATION", "NIKON D850", "NIKON D850"), ("..", "..", "unknown"),
    ("A\u{0}B\nC", "\u{1B}[31m", "A_B C"), (nil, ".hidden ", "hidden"), ("Sony", nil, "Sony"),
    (nil, nil, "unknown"), (nil, "カメラ", "カメラ"),
  ])
  func makesCamerasSafe(make: String?, model: String?, expected: String) throws {
    let name = ContentFacts.cameraName(make: make, model: model)
    let text = String(decoding: name, as: UTF8.self)
    #expect(!text.contains("/") && !text.hasPrefix("."))
    if !expected.hasPrefix("A_B") { #expect(text == expected) }
    #expect(!name.contains { $0 < 0x20 || $0 == 0x7F })
    var facts = ContentFacts(format: .jpeg)
    facts.camera = name
    #expect(try path("out/{camera}/x", facts: facts)?.components.count == 3)
  }

  @Test func writesDates() throws {
    var facts = ContentFacts(format: .jpeg)
    facts.date = ExifDate("2024:05:01 09:08:07")
    #expect(try path("{date:%Y/%m}/{stem}", facts: facts) == "2024/05/IMG_1")
    #expect(try path("{date}_{date:%y%m%d-%H%M%S%%}", facts: facts) == "2024-05-01_240501-090807%")
  }

  @Test func neverClimbsOutOfItsFolder() throws {
    var facts = ContentFacts(format: .jpeg)
    facts.camera = Array("..".utf8)
    #expect(try path("out/{camera}/{stem}", facts: facts) == "out/_/IMG_1")
    #expect(try path("out/{dir}/{stem}", dir: "../../etc") == "out/_/_/etc/IMG_1")
    #expect(try path("out/{dir}/{stem}", dir: "/etc") == "out/etc/IMG_1")
    #expect(try path("out/.{camera}x", facts: facts) == "out/...x")
  }

  @Test func keepsBytesThatAreNotText() throws {
    let name = FilePath(bytes: [0xFF, 0x0A] + Array(".jpg".utf8))
    #expect(
      try path("out/{stem}.png", name: name)
        == FilePath(bytes: Array("out/".utf8) + [0xFF, 0x0A] + Array(".png".utf8)))
  }

  @Test(arguments: [
    ("{widht}.jpg", "{width}"), ("{stem", "}"), ("stem}", "{"), ("out/{stem}/", "folder"),
    ("", "name"), ("{date:%Q}", "%Y"), ("{date:}", "{date:%Y/%m}"), ("{stem:3}", "{date:%Y/%m}"),
    ("out/{dir}/../{stem}.jpg", ".."), ("{}", "{stem}"),
  ])
  func refuses(template: String, hint: String) {
    #expect { try OutputTemplate(template) } throws: {
      let error = $0 as? MediaError
      return error?.code == .usage && error?.message.contains(hint) == true
    }
  }

  @Test func tellsDensitiesApart() throws {
    let sizes = [(320, 1), (320, 2), (640, 1), (640, 2)].map { width, density in
      Variant(
        recipe: Recipe(steps: []), encoding: .webp(), density: density, nominalWidth: width)
    }
    let item = InputItem(.file("a/b.jpg"), relativeFolder: "a")
    let folder = try sizes.map { size in
      try OutputRule(size, at: 0, of: 4, in: .folder("out")).path(item, ContentFacts())
    }
    #expect(
      folder == [
        "out/a/b-320.webp", "out/a/b-320@2x.webp", "out/a/b-640.webp", "out/a/b-640@2x.webp",
      ])
    let template = try OutputTemplate("{stem}-{width}.{ext}")
    let named = try OutputRule(sizes[1], at: 0, of: 4, in: .template(template))
    #expect(named.path(item, ContentFacts()) == "b-640.webp")
  }

  @Test func takesTheFormatFromItsEnding() throws {
    let variant = Variant(recipe: Recipe(steps: []), encoding: .jpeg())
    let template = try OutputTemplate("{stem}.png")
    #expect { try OutputRule(variant, at: 0, of: 1, in: .template(template)) } throws: {
      ($0 as? MediaError)?.code == .usage
    }
    let free = Variant(recipe: Recipe(steps: []))
    #expect(try OutputRule(free, at: 0, of: 1, in: .template(template)).format == .png)
  }
}
