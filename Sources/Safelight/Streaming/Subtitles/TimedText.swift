/// A sample of timed text (3GPP TS 26.245): its length in two bytes, the text, then boxes about its style.
struct TimedText {
  /// Styles of characters, as bits.
  private static let faces: [(bit: UInt8, tag: String)] = [(1, "b"), (2, "i"), (4, "u")]

  private let text: String
  /// Whether its encoding was a guess.
  let isGuess: Bool
  /// The styles of its characters, as many as there are; empty where all are plain.
  private var styles: [UInt8] = []

  /// Reads a sample; nil where it is shorter than it says.
  init?(_ sample: [UInt8]) {
    guard sample.count >= 2 else { return nil }
    let end = 2 + Self.number(sample[0..<2])
    guard end <= sample.count else { return nil }
    (text, isGuess) = SubtitleCharacters.decode(Array(sample[2..<end]))
    var rest = sample[end...]
    while rest.count >= 8 {
      let size = Self.number(rest.prefix(4))
      guard (8...rest.count).contains(size) else { return }
      if rest.dropFirst(4).starts(with: "styl".utf8) {
        readStyles(rest.prefix(size).dropFirst(8))
        return
      }
      rest = rest.dropFirst(size)
    }
  }

  /// Reads records of 12 bytes: from which character to which, a font, the style, and more; their ranges
  /// ascend.
  private mutating func readStyles(_ box: ArraySlice<UInt8>) {
    let count = text.unicodeScalars.count
    var rest = box.dropFirst(2)
    var place = 0
    while rest.count >= 12 {
      let start = Self.number(rest.prefix(2))
      let end = min(Self.number(rest.dropFirst(2).prefix(2)), count)
      let style = rest[rest.startIndex + 6] & 7
      rest = rest.dropFirst(12)
      guard style != 0, start >= place, start < end else { continue }
      if styles.isEmpty { styles = Array(repeating: 0, count: count) }
      for index in start..<end { styles[index] = style }
      place = end
    }
  }

  /// It as WebVTT has it.
  var webVTT: String {
    guard !styles.isEmpty else { return SubtitleMarkup.plain(text) }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var start = 0
    while start < scalars.count {
      let style = styles[start]
      let end = styles[start...].firstIndex { $0 != style } ?? scalars.count
      let own = Self.faces.filter { style & $0.bit != 0 }
      result += own.map { "<\($0.tag)>" }.joined()
      for character in String(String.UnicodeScalarView(scalars[start..<end])) {
        result += SubtitleMarkup.escaped(character)
      }
      result += own.reversed().map { "</\($0.tag)>" }.joined()
      start = end
    }
    return SubtitleMarkup.lines(result)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
