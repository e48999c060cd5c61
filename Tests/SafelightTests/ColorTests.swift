import Safelight
import Testing

@Suite struct ColorTests {
  @Test(arguments: [
    ("white", Color.white), ("#fff", .white), ("FFFFFF", .white), ("transparent", .transparent),
    ("#00000000", .transparent), ("rgb(255, 0, 0)", Color(red: 255, green: 0, blue: 0)),
    ("Gold", Color(red: 255, green: 215, blue: 0)),
    ("rebeccapurple", Color(red: 102, green: 51, blue: 153)),
    ("rgba(0,0,0,0.5)", Color(red: 0, green: 0, blue: 0, alpha: 128)),
  ])
  func reads(text: String, color: Color) {
    #expect(Color(text) == color)
  }

  @Test(arguments: ["", "#", "ff", "whit", "rgb(1,2)", "rgba(0,0,0,2)", "rgb(256,0,0)"])
  func refuses(text: String) {
    #expect(Color(text) == nil)
  }
}
