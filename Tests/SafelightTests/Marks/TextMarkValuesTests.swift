import Testing

@testable import Safelight

@Suite struct TextMarkValuesTests {
  private static let half = Color(red: 0, green: 0, blue: 0, alpha: 136)

  @Test(arguments: [
    ("black", TextMark.Stroke(color: .black)),
    ("2px:black", TextMark.Stroke(width: .pixels(2), color: .black)),
    ("0.5:white", TextMark.Stroke(width: .pixels(0.5), color: .white)),
    ("5%:#0008", TextMark.Stroke(width: .share(0.05), color: half)),
    ("7% : rgba(0,0,0,0.5333)", TextMark.Stroke(width: .share(0.07), color: half)),
  ])
  func readsStrokes(text: String, stroke: TextMark.Stroke) throws {
    #expect(try TextMarkValues.stroke(text) == stroke)
  }

  @Test(arguments: [
    ("black", TextMark.Shadow(color: .black)),
    ("2px,-3px:black", .init(x: .pixels(2), y: .pixels(-3), blur: .pixels(0), color: .black)),
    ("5%,6%,8%:white", .init(x: .share(0.05), y: .share(0.06), blur: .share(0.08), color: .white)),
    ("0, 0, 4:#0008", .init(x: .pixels(0), y: .pixels(0), blur: .pixels(4), color: half)),
  ])
  func readsShadows(text: String, shadow: TextMark.Shadow) throws {
    #expect(try TextMarkValues.shadow(text) == shadow)
  }

  @Test(arguments: [
    "", "2px", ":", "2px:", ":nocolor", "-2px:black", "2em:black", "2px,2px:black", "2000px:black",
    "501%:black", "1e3:black", "inf:black",
  ])
  func refusesStrokes(text: String) {
    #expect(throws: OptionError.self) { try TextMarkValues.stroke(text) }
  }

  @Test(arguments: ["", "2px:black", "1,2,3,4:black", "1,2,-3:black", "1,,2:black", "x,y:black"])
  func refusesShadows(text: String) {
    #expect(throws: OptionError.self) { try TextMarkValues.shadow(text) }
  }

  @Test(arguments: [
    TextMark("x", stroke: .init(width: .pixels(.nan), color: .black)),
    TextMark("x", stroke: .init(width: .share(-1), color: .black)),
    TextMark("x", shadow: .init(x: .pixels(.infinity), color: .black)),
    TextMark("x", shadow: .init(blur: .pixels(-1), color: .black)), TextMark("{nothing}"),
  ])
  func refusesMarks(mark: TextMark) {
    #expect(throws: MediaError.self) { try mark.checkValues() }
  }
}
